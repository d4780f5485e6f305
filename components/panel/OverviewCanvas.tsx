import { useEffect, useRef, useState } from 'preact/hooks';
import { statusesByAlarm } from '../../core/panel/overview/bins.ts';
import type { TimeRange } from '../../core/panel/overview/history.ts';
import type { OverviewModel } from '../model/overview-model.ts';
import { drawOverview, type OverviewColours } from './draw-overview.ts';

export interface OverviewCanvasProps {
  history: OverviewModel['history'];
  version: number;
  view: TimeRange;
}

/** What the colours are read from: probes that the stylesheet colours, so that both themes and forced colours need nothing of their own here. */
const probes = [...statusesByAlarm.map((status) => `status ${status}`), 'faint', 'overview-line', 'overview-load'];

/** The strip's picture. It is drawn again when it is rendered, when its room changes and when the colours do. */
export function OverviewCanvas({ history, version, view }: OverviewCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [look, setLook] = useState(0);

  useEffect(() => watchLook(canvas.current, () => setLook((count) => count + 1)), []);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return;
    const { clientWidth: width, clientHeight: height } = element;
    const ratio = devicePixelRatio;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    context.scale(ratio, ratio);
    drawOverview(context, { history, view, width, height, colours: readColours(element) });
  }, [history, version, view.from, view.to, look]);

  return (
    <>
      <canvas ref={canvas} class="overview-canvas" aria-hidden="true" />
      <span hidden>
        {probes.map((probe) => (
          <i key={probe} class={probe} />
        ))}
      </span>
    </>
  );
}

/** Calls `changed` when the canvas has another size, another pixel ratio, or other colours; gives its own undo. */
function watchLook(canvas: HTMLCanvasElement | null, changed: () => void): () => void {
  if (canvas === null) return () => undefined;
  const end = new AbortController();
  const { signal } = end;
  const size = new ResizeObserver(changed);
  size.observe(canvas);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(forced-colors: active)').addEventListener('change', changed, { signal });
  // A zoom or another screen changes the ratio, which has no event of its own; the size in CSS pixels may stay.
  window.addEventListener('resize', changed, { signal });
  return () => {
    size.disconnect();
    theme.disconnect();
    end.abort();
  };
}

function readColours(canvas: HTMLElement): OverviewColours {
  const elements = [...(canvas.nextElementSibling?.children ?? [])];
  const colours = elements.map((element) => getComputedStyle(element).color);
  const [text = '', line = '', load = ''] = colours.slice(statusesByAlarm.length);
  return { statuses: colours.slice(0, statusesByAlarm.length), text, line, load };
}
