import type { WidgetEvent } from '../event.ts';

/** A window, server or page in the picture of who sent what to whom. */
export interface FrameNode {
  /** `top`, `top.frames[0]`, `opener`, … : unique within the picture. */
  id: string;
  depth: number;
  /** Its origin or address as far as it is known; null where nothing is known. */
  origin: string | null;
  /** True for an origin of `null`: a sandboxed frame, or a page without an address. */
  opaque: boolean;
  /** False for a window that is no frame of this page. */
  inPage: boolean;
}

/** Who sent an event to whom. */
export interface FrameTree {
  /** Top to bottom, each after the frame it stands in. */
  nodes: readonly FrameNode[];
  /** The id of the node that sent it. */
  from: string;
  /** The id of the node that heard it. */
  to: string;
  /** What in the page raised it; null for a message, which is posted from one to the other. */
  raisedAt: string | null;
}

/** The picture of a page's event; null for a webhook and where no frame is known. */
export function frameTree(event: WidgetEvent): FrameTree | null {
  const { frame, channel, source } = event;
  if (frame === null || channel === 'webhook') return null;
  const to = frame.path;
  const from = channel === 'message' ? senderId(source, to) : to;
  const paths = [...new Set([...ancestry(from), ...ancestry(to)])].sort(byPlace);
  const nodes = paths.map((id): FrameNode => {
    const sent = id === from && channel === 'message' ? event.origin : null;
    // A sandboxed frame has an address and yet an opaque origin, which only what it sends tells.
    const origin = id === to && sent !== 'null' ? originOf(frame.url) : sent;
    return { id, depth: depthOf(id), origin, opaque: origin === 'null', inPage: isFrame(id) };
  });
  return { nodes, from, to, raisedAt: channel === 'message' ? null : source };
}

function senderId(source: string, hearer: string): string {
  return source === 'self' ? hearer : source;
}

/** False for a window that is no frame of the page: `opener`, `unknown`. */
function isFrame(path: string): boolean {
  return path === 'top' || path.startsWith('top.');
}

/** A path and the frames around it, outermost first. */
function ancestry(path: string): string[] {
  if (!isFrame(path)) return [path];
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

function depthOf(path: string): number {
  return isFrame(path) ? path.split('.').length - 1 : 0;
}

/** Frames in the order of the page's tree, other windows after them. */
function byPlace(one: string, other: string): number {
  if (isFrame(one) !== isFrame(other)) return isFrame(one) ? -1 : 1;
  return one.localeCompare(other, 'en', { numeric: true });
}

/** `https://shop.test` of an address; the scheme where there is no origin (`about:`). */
function originOf(url: string): string | null {
  const found = /^[a-z][a-z\d+.-]*:(\/\/[^/?#]*)?/i.exec(url)?.[0];
  return found === undefined || found === '' ? null : found;
}
