import { expect, test } from 'vitest';
import { comparableEvents } from '../../../core/panel/comparable-events.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

const opened = (id: string) => widgetEvent({ id, name: 'opened' });
const closed = (id: string) => widgetEvent({ id, name: 'closed' });
const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);

test('an event is compared with the last of its name before it, then with all others, the newest first', () => {
  const events = [opened('1'), closed('2'), opened('3'), opened('4'), closed('5'), opened('6')];
  const made = comparableEvents(events, opened('4'));
  expect(made.previous?.id).toBe('3');
  expect([idsOf(made.sameName), idsOf(made.others)]).toEqual([
    ['6', '3', '1'],
    ['5', '2'],
  ]);
});

test('of another vendor or channel is not of the same name', () => {
  const events = [widgetEvent({ id: '1', vendor: 'ebbot' }), widgetEvent({ id: '2', channel: 'bus' })];
  const made = comparableEvents([...events, widgetEvent({ id: '3' })], widgetEvent({ id: '3' }));
  expect([made.previous, idsOf(made.sameName), idsOf(made.others)]).toEqual([null, [], ['2', '1']]);
});

test('an event that is not in the list has none before it', () => {
  expect(comparableEvents([opened('1')], opened('9'))).toMatchObject({ previous: null, sameName: [{ id: '1' }] });
});

test('of very many events fifty of each kind are offered', () => {
  const events = Array.from({ length: 200 }, (_, index) => [opened(`o${index}`), closed(`c${index}`)]).flat();
  const { sameName, others } = comparableEvents(events, opened('o0'));
  expect([sameName.length, others.length]).toEqual([50, 50]);
});
