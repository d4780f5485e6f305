// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { options } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { EventEntry } from '../../core/entry.ts';
import { grid, openPanel, type OpenPanel, rows } from '../support/open-panel.tsx';
import { eventEntry, tabState } from '../support/panel-entries.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const run of undo.splice(0)) run();
});

const events = (from: number, count: number): EventEntry[] =>
  Array.from({ length: count }, (_, index) => eventEntry(from + index, { time: 1_000 * (from + index) }));
const receive = ({ model }: OpenPanel, entries: EventEntry[]): void =>
  void act(() => model.receive({ type: 'entries', entries, more: false }));
const placeOf = (row: Element | undefined): number => Number(row?.getAttribute('aria-rowindex'));

/** The names of the components that something goes through. */
function goneThrough(run: () => void): string[] {
  const names: string[] = [];
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.type === 'function') names.push(vnode.type.name);
  };
  void act(run);
  if (before === undefined) delete options.vnode;
  else options.vnode = before;
  return names;
}

/** Counts the pictures drawn on canvases, and how often they are asked for their room. */
function watchCanvas(): { pictures: number; asked: number } {
  const seen = { pictures: 0, asked: 0 };
  const { prototype } = HTMLCanvasElement;
  const room = { configurable: true, get: () => ((seen.asked += 1), 900) };
  const context = new Proxy(
    { clearRect: () => (seen.pictures += 1) },
    { get: (own, name) => Reflect.get(own, name) ?? (() => undefined), set: () => true },
  );
  const { getContext } = prototype;
  Object.defineProperty(prototype, 'getContext', { configurable: true, value: () => context });
  Object.defineProperty(prototype, 'clientWidth', room);
  undo.push(() => {
    Object.defineProperty(prototype, 'getContext', { configurable: true, value: getContext });
    Reflect.deleteProperty(prototype, 'clientWidth');
  });
  return seen;
}

describe('in a flood', () => {
  test('the newest rows are drawn in the picture that lists them', () => {
    const panel = openPanel(events(1, 300));
    expect(placeOf(rows().at(-1))).toBe(301);
    receive(panel, events(301, 300));
    expect(placeOf(rows().at(-1))).toBe(601);
    expect(rows().length).toBeLessThan(80);
  });

  test('the rows that are read stay when newer ones come', () => {
    const panel = openPanel(events(1, 300));
    Object.defineProperty(grid(), 'scrollHeight', { get: () => 22 * 301 });
    grid().scrollTop = 22 * 100;
    void act(() => void fireEvent.scroll(grid()));
    const read = rows().map((row) => row.id);
    expect(read).toContain('row-101');
    expect(read).not.toContain('row-300');
    receive(panel, events(301, 300));
    expect(rows().map((row) => row.id)).toEqual(read);
  });

  test('an arrival goes through the parts that show it, and not through the whole panel', () => {
    const panel = openPanel(events(1, 3));
    const names = goneThrough(() => panel.model.receive({ type: 'entries', entries: events(4, 1), more: false }));
    expect(names).toContain('ListRow');
    for (const name of ['WebhookPane', 'SettingsDialog', 'Overview']) expect(names).not.toContain(name);
  });

  test('the state that comes with each batch does not go through the list', () => {
    const panel = openPanel(events(1, 3));
    const integrity = { captured: 9, stored: 9, dropped: 0, truncated: 0, evicted: 0 };
    const names = goneThrough(() => panel.model.receive({ type: 'state', state: tabState({ integrity }) }));
    expect(names).toContain('Footer');
    for (const name of ['ListRow', 'SettingsDialog']) expect(names).not.toContain(name);
  });

  test('the overview is drawn ten times a second at most, without asking for its room again', () => {
    const seen = watchCanvas();
    const panel = openPanel(events(1, 3));
    const { pictures, asked } = seen;
    expect(pictures).toBeGreaterThan(0);
    for (let batch = 0; batch < 20; batch += 1) receive(panel, events(10 + batch, 1));
    expect(seen).toEqual({ pictures, asked });
    void act(() => panel.world.elapse());
    expect(seen).toEqual({ pictures: pictures + 1, asked });
  });
});
