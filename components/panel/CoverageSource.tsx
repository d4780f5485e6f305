import { Said } from '../Said.tsx';

export interface CoverageSourceProps {
  url: string;
  /** The day it was read: `2026-11-20`. */
  read: string;
}

/** A page of a vendor's documentation, and when it was read. */
export function CoverageSource({ url, read }: CoverageSourceProps) {
  const page = (
    <a href={url} target="_blank" rel="noreferrer">
      {url.replace(/^https:\/\//, '')}
    </a>
  );
  return (
    <p class="faint source">
      <Said text="coverage.source" parts={{ page, day: read }} />
    </p>
  );
}
