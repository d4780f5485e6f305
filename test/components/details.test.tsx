// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { Documented } from '../../components/panel/Documented.tsx';
import { z } from '../../core/zod.ts';
import { button, documentation, line, lines, openDetails, payloadOf, tree } from '../support/open-details.tsx';
import { invalid, oncehub } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

describe('the payload', () => {
  test('marks a bad field in place, with what was expected and what came', () => {
    openDetails(invalid);
    expect(line('bot_id').textContent).toContain('expected string, received number');
    expect(line('bot_name').textContent).toContain('missing');
    expect(line('html').textContent).toContain('<b>bold</b>');
  });

  test('opens and closes as a whole', () => {
    openDetails(eventEntry(2, payloadOf({ a: { b: { c: { d: 'deep' } } } })));
    expect(lines()).toHaveLength(3);
    fireEvent.click(button('Expand all'));
    expect(line('deep')).toBeTruthy();
    fireEvent.click(button('Collapse all'));
    expect(lines()).toHaveLength(2);
  });

  test('is searched, counted and stepped through by keys', () => {
    openDetails(eventEntry(2, payloadOf({ a: { b: { c: 'needle' } }, needle: 1 })));
    const box = screen.getByRole('searchbox', { name: 'Search in payload' });
    fireEvent.input(box, { target: { value: 'NEEDLE' } });
    expect(screen.getByText('1 of 2')).toBeTruthy();
    expect(tree().querySelectorAll('mark')).toHaveLength(2);
    expect(line('c:').className).toContain('current');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByText('2 of 2')).toBeTruthy();
    expect(line('needle: 1').className).toContain('current');
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    expect(screen.getByText('1 of 2')).toBeTruthy();
    fireEvent.click(button('Previous match'));
    expect(screen.getByText('2 of 2')).toBeTruthy();
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(tree().querySelector('mark')).toBeNull();
    fireEvent.input(box, { target: { value: 'nowhere' } });
    expect(screen.getByText('none')).toBeTruthy();
  });

  test('marks what is found in a text as it came, where the line writes it with backslashes', () => {
    openDetails(eventEntry(2, payloadOf({ html: `${'-'.repeat(500)}<a class="x">` })));
    const box = screen.getByRole('searchbox', { name: 'Search in payload' });
    fireEvent.input(box, { target: { value: 'class="x"' } });
    expect(screen.getByText('1 of 1')).toBeTruthy();
    expect(tree().querySelector('mark')?.textContent).toBe(String.raw`class=\"x\"`);
  });

  test('is shown whatever the page’s values begin with', () => {
    openDetails(eventEntry(2, payloadOf({ e: { $type: 'Error', name: '"x', message: 'a'.repeat(500) } })));
    expect(line('"x: aaa').textContent).toContain('show all 504 characters');
  });

  test('keeps the focus in the tree when Enter lists more of it', async () => {
    openDetails(eventEntry(2, payloadOf({ list: Array.from({ length: 250 }, (_, index) => index) })));
    fireEvent.keyDown(line('list'), { key: 'End' });
    expect(document.activeElement).toBe(line('50 more'));
    fireEvent.keyDown(line('50 more'), { key: 'Enter' });
    await waitFor(() => expect(document.activeElement).toBe(line('200: 200')));
  });

  test('of an event whose documentation shows none is not said to be missing', () => {
    const definition = {
      name: 'opened',
      channel: 'callback',
      fires: 'It opens.',
      documentation,
      schema: z.unknown(),
      example: null,
    } as const;
    render(<Documented vendor={{ ...oncehub, events: [definition] }} definition={definition} onCopy={() => {}} />);
    expect(screen.getByText('The documentation shows no payload.')).toBeTruthy();
  });

  test('copies a line’s value and path by keys, and says so', async () => {
    const { copied } = openDetails(eventEntry(2, payloadOf({ attendees: [{ name: 'Ada' }] })));
    fireEvent.click(button('Expand all'));
    fireEvent.click(line('Ada'));
    fireEvent.keyDown(line('Ada'), { key: 'c' });
    await waitFor(() => expect(screen.getByText('The value of payload.attendees[0].name copied')).toBeTruthy());
    fireEvent.keyDown(line('Ada'), { key: 'p' });
    await waitFor(() => expect(screen.getByText('payload.attendees[0].name copied')).toBeTruthy());
    expect(copied).toEqual(['Ada', 'payload.attendees[0].name']);
  });

  test('says nothing of what was copied from another event, also where the clipboard answers late', async () => {
    const { copied, show, details } = openDetails();
    fireEvent.keyDown(line('bot_id'), { key: 'p' });
    await waitFor(() => expect(screen.getByText('payload copied')).toBeTruthy());
    show(eventEntry(3));
    expect(screen.queryByText(/ copied$/)).toBeNull();
    fireEvent.keyDown(line('bot_id'), { key: 'p' });
    show(eventEntry(4));
    await act(async () => {});
    expect(copied).toHaveLength(2);
    expect(details.copied.value).toBe('');
  });

  test('leaves Ctrl+C to the marked text', () => {
    const { copied } = openDetails();
    fireEvent.keyDown(line('bot_id'), { key: 'c', ctrlKey: true });
    expect(copied).toEqual([]);
  });

  test('says when the browser refuses the clipboard', async () => {
    openDetails(eventEntry(2), [], false);
    fireEvent.keyDown(line('bot_id'), { key: 'c' });
    await waitFor(() => expect(screen.getByText(/was not copied: the browser refuses/)).toBeTruthy());
  });

  test('copies by the menu of a line, which gives the focus back', () => {
    const { copied } = openDetails();
    fireEvent.contextMenu(line('bot_id'));
    expect(document.activeElement?.textContent).toContain('Copy value');
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Copy path');
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    expect(document.activeElement).toBe(line('bot_id'));
    fireEvent.keyDown(line('bot_id'), { key: 'F10', shiftKey: true });
    fireEvent.click(screen.getByRole('menuitem', { name: /Copy value/ }));
    expect(copied).toEqual(['BOT-1']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('shows all of a long text on demand, and how much of it was cut', () => {
    const text = 'x'.repeat(99_963);
    openDetails(eventEntry(2, payloadOf({ note: { $type: 'string', value: text, length: 300_000 } })));
    expect(line('note').textContent).toContain('300,000 characters came, 99,963 were kept');
    fireEvent.click(button('show all 99,963 kept characters'));
    expect(line('note').textContent).toContain(text);
    fireEvent.keyDown(line('note'), { key: 'Enter' });
    expect(line('note').textContent).not.toContain(text);
  });

  test('shows a match that stands further on in a long text', () => {
    openDetails(eventEntry(2, payloadOf({ note: `${'x'.repeat(1_000)}needle` })));
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search in payload' }), { target: { value: 'needle' } });
    expect(tree().querySelector('mark')?.textContent).toBe('needle');
  });

  test('stands beside the documented fields, an example, the source and its date', () => {
    openDetails();
    const documented = screen.getByRole('region', { name: 'What OnceHub documents' });
    const fields = within(documented).getByRole('table', { name: 'Documented fields' });
    expect(
      within(fields)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['FieldTypeRequired', 'bot_idstringyes', 'bot_namestringno']);
    expect(within(documented).getByRole('tree', { name: 'Documented example' }).textContent).toContain('BOT-9');
    expect(within(documented).getByRole('link').getAttribute('href')).toBe(documentation.url);
    expect(documented.textContent).toContain('read 2026-11-20');
  });
});

describe('a finding', () => {
  test('says what to do and leads to its field', () => {
    openDetails(invalid);
    fireEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    expect(screen.getAllByText('What to do:')).toHaveLength(2);
    fireEvent.click(button('payload.bot_name'));
    expect(screen.getByRole('tab', { name: 'Payload' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(line('bot_name'));
  });

  test('leads out of the comparison too', () => {
    const { details } = openDetails(invalid);
    void act(() => details.compare.toggle());
    fireEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    fireEvent.click(button('payload.bot_id'));
    expect(document.activeElement).toBe(line('bot_id'));
  });
});

describe('the sender', () => {
  test('is drawn, and the drawing says in words what it shows', () => {
    openDetails();
    fireEvent.click(screen.getByRole('tab', { name: 'Sender' }));
    const words = 'top.frames[0] (https://oncehub.com) posted the message to top (https://shop.test).';
    expect(screen.getByRole('img', { name: words })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('of a webhook is the vendor’s server', () => {
    const webhook = { method: 'POST', target: '/hook', headers: { host: 'me.test' }, signature: 'verified', note: '' };
    openDetails(eventEntry(2, { channel: 'webhook', frame: null, webhook }));
    fireEvent.click(screen.getByRole('tab', { name: 'Sender' }));
    expect(screen.getByRole('img', { name: 'OnceHub’s server called me.test with POST /hook.' })).toBeTruthy();
  });
});
