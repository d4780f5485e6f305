import type { ComponentChildren } from 'preact';
import type { Status } from '../../core/event.ts';

export type IconName =
  | Status
  | 'record'
  | 'clear'
  | 'export'
  | 'import'
  | 'filter'
  | 'close'
  | 'gap'
  | 'webhook'
  | 'link'
  | 'send'
  | 'copy'
  | 'navigation'
  | 'columns'
  | 'settings'
  | 'warning'
  | 'info'
  | 'error';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const crossed = (
  <>
    <circle cx="8" cy="8" r="6.5" fill="currentColor" />
    <path {...stroke} class="icon-cut" d="M5.5 5.5l5 5m0-5-5 5" />
  </>
);

const drawings: Record<IconName, ComponentChildren> = {
  valid: <path {...stroke} stroke-width={2} d="M3 8.5 6.5 12 13 4.5" />,
  invalid: crossed,
  'unknown-event': (
    <>
      <circle {...stroke} cx="8" cy="8" r="6.2" />
      <path {...stroke} d="M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.1" />
    </>
  ),
  untrusted: (
    <>
      <path fill="currentColor" d="M8 1l6 2.2v4.2c0 3.6-2.4 6.2-6 7.6-3.6-1.4-6-4-6-7.6V3.2z" />
      <path {...stroke} class="icon-cut" d="M8 4.5v4M8 11v.1" />
    </>
  ),
  unrecognized: <circle {...stroke} stroke-dasharray="2 2.4" cx="8" cy="8" r="5" />,
  record: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  clear: (
    <>
      <circle {...stroke} cx="8" cy="8" r="6" />
      <path {...stroke} d="M3.8 3.8l8.4 8.4" />
    </>
  ),
  export: <path {...stroke} d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11" />,
  import: <path {...stroke} d="M8 10.2V2M4.8 5.2 8 2l3.2 3.2M2.5 13.5h11" />,
  filter: <path {...stroke} d="M2 3h12L9.5 8.5V13l-3-1.5v-3z" />,
  settings: (
    <>
      <circle {...stroke} cx="8" cy="8" r="2.2" />
      <path {...stroke} d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4" />
    </>
  ),
  close: <path {...stroke} d="M4 4l8 8m0-8-8 8" />,
  gap: <path {...stroke} d="M1.5 8h2M6 5.5l1.5 2.5L6 10.5M10 5.5 8.5 8l1.5 2.5M12.5 8h2" />,
  webhook: (
    <>
      <circle {...stroke} cx="8" cy="4" r="2.2" />
      <circle {...stroke} cx="3.8" cy="11.5" r="2.2" />
      <circle {...stroke} cx="12.2" cy="11.5" r="2.2" />
      <path {...stroke} d="M7 6 5 9.6M9 6l2 3.6M6 11.5h4" />
    </>
  ),
  link: (
    <path
      {...stroke}
      d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9"
    />
  ),
  send: <path {...stroke} d="M2 8.2 14 2.5 9.8 14 7.6 9z" />,
  columns: <path {...stroke} d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />,
  copy: (
    <>
      <rect {...stroke} x="5.5" y="5.5" width="8" height="8.5" rx="1.2" />
      <path {...stroke} d="M3.5 10.5h-.3A1.2 1.2 0 0 1 2 9.3V3.2A1.2 1.2 0 0 1 3.2 2h5.6A1.2 1.2 0 0 1 10 3.2v.3" />
    </>
  ),
  navigation: <path {...stroke} d="M3 8h9M8.5 4.5 12 8l-3.5 3.5" />,
  warning: (
    <>
      <path fill="currentColor" d="M8 1.5 15 14H1z" />
      <path {...stroke} class="icon-cut" d="M8 6v4M8 12v.1" />
    </>
  ),
  info: (
    <>
      <circle {...stroke} cx="8" cy="8" r="6.2" />
      <path {...stroke} d="M8 7.2v4M8 4.8v.1" />
    </>
  ),
  error: crossed,
};

/** A small drawing in the colour of its text. It never speaks: the words beside it, or the label of its button, do. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
