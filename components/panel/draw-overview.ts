import { statusesByAlarm } from '../../core/panel/overview/bins.ts';
import { barOf, type Column, columnsOf, type Scale, xOf } from '../../core/panel/overview/columns.ts';
import type { History } from '../../core/panel/overview/history.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';
import { ticksOf } from '../../core/panel/overview/ticks.ts';
import { tickWords } from '../words/overview-words.ts';

/** The colours the strip is drawn with, as the browser resolved them. */
export interface OverviewColours {
  /** In the order of {@link statusesByAlarm}. */
  statuses: string[];
  text: string;
  line: string;
  load: string;
}

export interface Strip {
  history: Pick<History, 'bins' | 'loads' | 'webhooks' | 'range'>;
  view: TimeRange;
  /** CSS pixels. */
  width: number;
  height: number;
  colours: OverviewColours;
}

/** Room above the bars for the marks of what is wrong, and below them for webhooks; pixels. */
const marks = 6;
const webhookLane = 13;

/** How wide a column is, and how far the labels of the time axis stand apart; pixels. */
const step = 3;
const labelEvery = 90;

const invalid = statusesByAlarm.indexOf('invalid');
const untrusted = statusesByAlarm.indexOf('untrusted');

/** Draws every event by time and status: bars for the page's, hanging outlines below the line for webhooks, dashed lines for page loads, marks on top for what is invalid (full) or untrusted (hollow). */
export function drawOverview(context: CanvasRenderingContext2D, strip: Strip): void {
  const { history, view, width, height, colours } = strip;
  context.clearRect(0, 0, width, height);
  const scale: Scale = { range: view, width };
  const columns = columnsOf(history.bins, scale, step);
  const ground = history.webhooks > 0 ? height - webhookLane : height - 1;
  drawTicks(context, strip, scale);
  drawLoads(context, strip, scale);
  const most = Math.max(1, ...columns.map(({ page }) => sum(page)));
  const mostWebhooks = Math.max(1, ...columns.map(({ webhook }) => sum(webhook)));
  for (const column of columns) {
    drawBar(context, column, { most, ground }, colours);
    drawWebhooks(context, column, { most: mostWebhooks, ground }, colours);
    drawMark(context, column, colours);
  }
  if (history.webhooks === 0) return;
  context.fillStyle = colours.line;
  context.fillRect(0, ground, width, 1);
}

function drawTicks(context: CanvasRenderingContext2D, { history, height, colours }: Strip, scale: Scale): void {
  const start = history.range?.from;
  if (start === undefined) return;
  context.font = '9px system-ui, sans-serif';
  context.textBaseline = 'top';
  for (const { x, since } of ticksOf(scale, start, labelEvery)) {
    context.fillStyle = colours.line;
    context.fillRect(Math.round(x), 0, 1, height);
    context.fillStyle = colours.text;
    context.fillText(tickWords(since), Math.round(x) + 3, 1);
  }
}

function drawLoads(context: CanvasRenderingContext2D, { history, height, colours }: Strip, scale: Scale): void {
  context.fillStyle = colours.load;
  for (const { time } of history.loads) {
    const x = Math.round(xOf(time, scale));
    for (let y = 0; y < height; y += 5) context.fillRect(x, y, 1, 3);
  }
}

interface Lane {
  /** Events of the fullest column. */
  most: number;
  /** Where bars stand and webhooks hang, in pixels from the top. */
  ground: number;
}

function drawBar(context: CanvasRenderingContext2D, { x, page }: Column, lane: Lane, colours: OverviewColours): void {
  for (const { status, from, to } of barOf(page, lane.most, lane.ground - marks)) {
    context.fillStyle = colours.statuses[status] ?? colours.text;
    context.fillRect(x, lane.ground - to, step - 1, to - from);
  }
}

/** The worst status alone gives the colour: there is no room for more in an outline. */
function drawWebhooks(
  context: CanvasRenderingContext2D,
  { x, webhook }: Column,
  lane: Lane,
  colours: OverviewColours,
): void {
  const worst = webhook.findLastIndex((count) => count > 0);
  const height = barOf(webhook, lane.most, webhookLane - 3).at(-1)?.to ?? 0;
  if (worst < 0) return;
  context.strokeStyle = colours.statuses[worst] ?? colours.text;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, lane.ground + 1.5, step, height);
}

function drawMark(context: CanvasRenderingContext2D, { x, page, webhook }: Column, colours: OverviewColours): void {
  const holds = (status: number): boolean => (page[status] ?? 0) + (webhook[status] ?? 0) > 0;
  if (holds(invalid)) {
    context.fillStyle = colours.statuses[invalid] ?? colours.text;
    context.fillRect(x - 1, 0, 4, 4);
  } else if (holds(untrusted)) {
    context.strokeStyle = colours.statuses[untrusted] ?? colours.text;
    context.lineWidth = 1;
    context.strokeRect(x - 0.5, 0.5, 3, 3);
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
