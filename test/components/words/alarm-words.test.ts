import { describe, expect, test } from 'vitest';
import { alarmWords } from '../../../components/words/alarm-words.ts';
import { eventEntry, gapEntry } from '../../support/panel-entries.ts';

describe('what is said aloud', () => {
  test('nothing for valid events and gaps', () => {
    expect(alarmWords([eventEntry(1), gapEntry(2)])).toBeNull();
  });

  test('one event by its name, several by their number', () => {
    const one = eventEntry(1, { status: 'invalid' });
    expect(alarmWords([one])).toBe('New invalid event: oncehub.chatbot.opened');
    expect(alarmWords([one, eventEntry(2, { status: 'untrusted' }), one])).toBe('New events: 2 invalid, 1 untrusted');
  });

  test('several of one kind by that kind alone', () => {
    const invalid = eventEntry(1, { status: 'invalid' });
    const untrusted = eventEntry(2, { status: 'untrusted' });
    expect(alarmWords([invalid, invalid])).toBe('New events: 2 invalid');
    expect(alarmWords([untrusted, untrusted])).toBe('New events: 2 untrusted');
  });

  test('that an event has no name', () => {
    expect(alarmWords([eventEntry(1, { status: 'untrusted', name: null })])).toBe(
      'New untrusted event: without a name',
    );
  });
});
