import { useEffect, useRef, useState } from 'preact/hooks';
import { statusesByAlarm } from '../../core/panel/overview/bins.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';
import type { OverviewModel } from '../model/overview-model.ts';
import { drawOverview, type OverviewColours } from './draw-overview.ts';

export interface OverviewCanvasProps {
  history: OverviewModel['history'];
  version: number;
  view: TimeRange;
}

/** What the colours are read from: probes that the stylesheet colours, so that both themes and forced colours need nothing of their own here. */
const probes = [...statusesByAlarm.map((status) => `status ${status}`), 'faint', 'overview-line', 'overview-load'];

/** What the strip is drawn by. Kept: to ask the page again for each picture would have it laid out in the middle of its changes. */
interface Look {
  /** CSS pixels. */
  width: number;
  height: number;
  ratio: number;
  colours: OverviewColours;
}

/** The strip's picture. It is drawn again when the history changed, when its room does and when the colours do. */
export function OverviewCanvas({ history, version, view }: OverviewCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [look, setLook] = useState<Look | null>(null);

  useEffect(() => watchLook(canvas.current, setLook), []);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null || look === null) return;
    const { width, height, ratio, colours } = look;
    resize(element, Math.round(width * ratio), Math.round(height * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawOverview(context, { history, view, width, height, colours });
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

/** Another size empties a canvas and has the page laid out, even if it is the same. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Tells how the canvas looks, now and when it has another size, another pixel ratio, or other colours; gives its own undo. */
function watchLook(canvas: HTMLCanvasElement | null, tell: (look: Look) => void): () => void {
  if (canvas === null) return () => undefined;
  const changed = (): void =>
    tell({
      width: canvas.clientWidth,
      height: canvas.clientHeight,
      ratio: devicePixelRatio,
      colours: readColours(canvas),
    });
  changed();
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
