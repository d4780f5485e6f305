// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { button, line, openDetails, payloadOf } from '../support/open-details.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

describe('a comparison', () => {
  const first = eventEntry(1, payloadOf({ bot_id: 'BOT-1', gone: 1 }));
  const second = eventEntry(2, payloadOf({ bot_id: 2, fresh: true }));
  const other = eventEntry(3, payloadOf({ bot_id: 2 }, { name: 'oncehub.chatbot.closed' }));
  const events = [first, second, other].map((entry) => entry.event);
  const changes = () =>
    within(screen.getByRole('table', { name: 'Changes' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        [...row.children]
          .map((cell) => cell.textContent.trim())
          .join(' | ')
          .trim(),
      );
  const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /Compare with/ });
  const choose = (label: RegExp) => {
    const option = within(choice()).getByRole<HTMLOptionElement>('option', { name: label });
    fireEvent.change(choice(), { target: { value: option.value } });
  };

  test('with what is documented is of the shape, and of values when asked', () => {
    openDetails(second, events);
    fireEvent.click(button('Compare'));
    expect(screen.getByText('1 added, 1 removed, 1 re-typed')).toBeTruthy();
    expect(changes()).toEqual([
      '⇄ re-typed | payload.bot_id | "BOT-9" (string) | 2 (number)',
      '− removed | payload.bot_name | "Example" |',
      '+ added | payload.fresh |  | true',
    ]);
    cleanup();
    openDetails(first, events);
    fireEvent.click(button('Compare'));
    expect(screen.queryByText('payload.bot_id')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Values too' }));
    expect(changes()[0]).toBe('≠ changed | payload.bot_id | "BOT-9" | "BOT-1"');
  });

  test('with the one of its name before it', () => {
    openDetails(second, events);
    fireEvent.click(button('Compare'));
    choose(/The one before/);
    expect(changes()).toContain('− removed | payload.gone | 1 |');
  });

  test('with a picked one, remembered from event to event', () => {
    const { show } = openDetails(first, events);
    fireEvent.click(button('Compare'));
    fireEvent.click(button('Pick this event'));
    expect(screen.getByText(/This is the picked event/)).toBeTruthy();
    show(second);
    expect(changes()).toContain('− removed | payload.gone | 1 |');
    show(other);
    expect(changes()).toContain('− removed | payload.gone | 1 |');
    choose(/:00\.002/);
    expect(choice().value).toBe('event event-2');
    expect(changes()).toEqual(['− removed | payload.fresh | true |']);
  });

  test('leads from a change to its field', () => {
    openDetails(second, events);
    fireEvent.click(button('Compare'));
    fireEvent.click(button('payload.fresh'));
    expect(document.activeElement).toBe(line('fresh'));
  });
});
