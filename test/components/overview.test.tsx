// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { openPanel } from '../support/open-panel.tsx';
import { eventEntry, navigationEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const noon = new Date(2026, 10, 20, 12).getTime();
/** A page load, and an event each second for 100 seconds; every tenth is invalid. */
const minute = [
  navigationEntry(1, { time: noon }),
  ...Array.from({ length: 100 }, (_, index) =>
    eventEntry(index + 2, { time: noon + index * 1_000, status: index % 10 === 0 ? 'invalid' : 'valid' }),
  ),
];

const strip = () => screen.getByRole('slider', { name: 'Time range' });

/** happy-dom lays nothing out: the strip is 1,040 pixels wide, ten for each second and twenty on both sides. */
function giveWidth(): void {
  strip().getBoundingClientRect = () => new DOMRect(0, 0, 1_040, 48);
}

describe('the overview', () => {
  test('is not there before there is anything', () => {
    openPanel([]);
    expect(screen.queryByRole('region', { name: 'Overview' })).toBeNull();
  });

  test('says in words what it draws', () => {
    openPanel(minute);
    expect(screen.getByText('100 events, 10 invalid, 90 valid, 1 page load')).toBeTruthy();
    expect(strip().getAttribute('aria-valuetext')).toBe('All of the time');
  });

  test('folds away, and that is kept', () => {
    const { world } = openPanel(minute);
    const fold = screen.getByRole('button', { name: 'Overview' });
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('slider')).toBeNull();
    expect(world.settings.kept).toEqual([{ overview: false }]);
  });

  test('selects a range by keys, which the list and the words follow, and Esc ends it', () => {
    openPanel(minute);
    fireEvent.keyDown(strip(), { key: 'ArrowRight' });
    const words = strip().getAttribute('aria-valuetext') ?? '';
    expect(words).toMatch(/^11:59:58\.\d{3} – 12:00:0\d\.\d{3}$/);
    expect(screen.getByText(words, { exact: false })).toBeTruthy();
    expect(screen.getByText('9 / 100 events')).toBeTruthy();
    expect(screen.getByText(/91 hidden by range/)).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: '"open' } });
    expect(screen.getByText(/91 hidden by range/)).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: '' } });
    fireEvent.keyDown(strip(), { key: 'ArrowRight', shiftKey: true });
    expect(screen.getByText('11 / 100 events')).toBeTruthy();
    fireEvent.keyDown(strip(), { key: 'Escape' });
    expect(screen.getByText('100 / 100 events')).toBeTruthy();
  });

  test('selects a range by dragging, moves its edge, and a double click ends it', () => {
    openPanel(minute);
    giveWidth();
    fireEvent.pointerDown(strip(), { clientX: 400, button: 0, pointerId: 1 });
    fireEvent.pointerMove(strip(), { clientX: 200, pointerId: 1 });
    fireEvent.pointerUp(strip(), { pointerId: 1 });
    fireEvent.pointerMove(strip(), { clientX: 900, pointerId: 1 });
    const shown = () => Number(/^(\d+) \//.exec(screen.getByText(/^\d+ \/ 100 events$/).textContent ?? '')?.[1]);
    const first = shown();
    expect(first).toBeGreaterThan(17);
    expect(first).toBeLessThan(22);
    fireEvent.pointerDown(strip(), { clientX: 401, button: 0, pointerId: 1 });
    fireEvent.pointerMove(strip(), { clientX: 600, pointerId: 1 });
    fireEvent.pointerUp(strip(), { pointerId: 1 });
    expect(shown()).toBeGreaterThan(first + 17);
    fireEvent.dblClick(strip());
    expect(shown()).toBe(100);
  });

  test('does nothing at a mere click', () => {
    openPanel(minute);
    giveWidth();
    fireEvent.pointerDown(strip(), { clientX: 400, button: 0, pointerId: 1 });
    fireEvent.pointerMove(strip(), { clientX: 401, pointerId: 1 });
    fireEvent.pointerUp(strip(), { pointerId: 1 });
    expect(screen.getByText('100 / 100 events')).toBeTruthy();
  });

  test('names range and filter together where both hide, and shows all with one click', () => {
    openPanel(minute);
    fireEvent.keyDown(strip(), { key: 'End' });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: 'status:invalid' } });
    expect(screen.getByText(/hidden by filter and range/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'show all' }));
    expect(screen.getByText('100 / 100 events')).toBeTruthy();
    expect(strip().getAttribute('aria-valuetext')).toBe('All of the time');
  });

  test('ends its range with its button', () => {
    openPanel(minute);
    fireEvent.keyDown(strip(), { key: 'End' });
    fireEvent.click(screen.getByRole('button', { name: 'Clear range' }));
    expect(screen.getByText('100 / 100 events')).toBeTruthy();
  });

  test('lists what comes later within the range only, and has no range left after Clear', () => {
    const { model } = openPanel(minute);
    fireEvent.keyDown(strip(), { key: 'Home' });
    const later = eventEntry(200, { time: noon + 500_000 });
    void act(() => model.receive({ type: 'entries', entries: [later], more: false }));
    expect(screen.getByText('9 / 101 events')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    void act(() =>
      model.receive({ type: 'entries', entries: [eventEntry(201, { time: noon + 900_000 })], more: false }),
    );
    expect(screen.getByText('1 / 1 events')).toBeTruthy();
  });
});
