// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CoverageModel, createCoverageModel } from '../../components/model/coverage-model.ts';
import { CoverageOrEvents } from '../../components/panel/CoverageOrEvents.tsx';
import type { Entry } from '../../core/entry.ts';
import { chatData } from '../../vendors/chat-data/index.ts';
import { oncehub } from '../../vendors/oncehub/index.ts';
import { useLanguage } from '../support/language.ts';
import { grid, openPanel } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';
import { createTestWorld, type TestWorld } from '../support/panel-world.ts';

afterEach(cleanup);

const drifted = { data: { type: 'oncehub.chatbot.opened', payload: { bot_id: 7, plan: 'pro' } } };
const entries: Entry[] = [
  eventEntry(1),
  eventEntry(2, { ...drifted, status: 'invalid' }),
  eventEntry(3, { ...drifted, status: 'untrusted' }),
  eventEntry(4, { name: 'oncehub.chatbot.vanished', status: 'unknown-event' }),
];

interface OpenCoverage {
  world: TestWorld;
  coverage: CoverageModel;
  filters: string[];
}

/** Draws the second view over these entries, of a panel that knows two vendors. */
function openCoverage(shown: Entry[] = entries, isFiltered = false): OpenCoverage {
  const world = createTestWorld();
  world.coverage.vendors = [oncehub, chatData];
  const coverage = createCoverageModel(world);
  const filters: string[] = [];
  coverage.receive(shown);
  coverage.setView('coverage');
  render(
    <CoverageOrEvents coverage={coverage} isFiltered={() => isFiltered} onFilter={(text) => filters.push(text)}>
      <p>the list</p>
    </CoverageOrEvents>,
  );
  return { world, coverage, filters };
}

const vendor = (name: string) => screen.getByRole('region', { name });
const table = (name = 'Events of OnceHub') => screen.getByRole('table', { name });
const line = (name: string) => within(table()).getByRole('row', { name: new RegExp(`^${name}`) });
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the view', () => {
  test('says that a filter does not narrow what is counted', () => {
    openCoverage();
    expect(screen.queryByText(/All events are counted/)).toBe(null);
    cleanup();
    openCoverage(entries, true);
    expect(screen.getByText(/All events are counted/)).toBeTruthy();
  });

  test('is switched to and back in the toolbar', () => {
    openPanel();
    const [events, coverage] = ['Events', 'Coverage'].map((name) => screen.getByRole('button', { name }));
    expect(events?.getAttribute('aria-pressed')).toBe('true');
    if (coverage !== undefined) fireEvent.click(coverage);
    expect(coverage?.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('region', { name: 'Coverage' })).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
    if (events !== undefined) fireEvent.click(events);
    expect(grid()).toBeTruthy();
  });

  test('goes back to the list with the events of the line that was clicked, and stands in the list', () => {
    const { model } = openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Coverage' }));
    const name = screen.getByRole('button', { name: 'oncehub.chatbot.opened' });
    name.focus();
    fireEvent.click(name);
    expect(model.list.filterText.value).toBe(
      String.raw`vendor:oncehub channel:message name:/^oncehub\.chatbot\.opened$/`,
    );
    expect(document.activeElement).toBe(grid());
  });

  test('says that there is nothing yet', () => {
    openCoverage([]);
    expect(screen.getByText('No event of a known vendor is in the list.')).toBeTruthy();
    expect(screen.getByText('2 vendors not seen: OnceHub, Chat Data')).toBeTruthy();
  });
});

describe('a vendor', () => {
  test('that was seen is listed, the others are folded', () => {
    openCoverage();
    expect(vendor('OnceHub').closest('details')).toBeNull();
    expect(vendor('Chat Data').closest('details')).not.toBeNull();
    expect(screen.getByText('1 vendor not seen: Chat Data')).toBeTruthy();
    expect(within(vendor('OnceHub')).getByText(`1 of ${oncehub.events.length} documented events seen`)).toBeTruthy();
  });

  test('has its documented events by channel, each seen or not yet', () => {
    openCoverage();
    expect(
      within(table())
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Event', 'Seen', 'Invalid', 'Untrusted', 'First', 'Last', 'Differences']);
    expect(cells(line('oncehub.chatbot.opened')).slice(0, 3)).toEqual(['3', '1', '1']);
    expect(cells(line('oncehub.chatbot.closed'))[0]).toBe('not yet');
    expect(within(table()).getByRole('rowheader', { name: 'webhook' })).toBeTruthy();
    expect(cells(line('oncehub.chatbot.vanished'))[0]).toBe('1');
  });

  test('says where its events are documented, and when that was read', () => {
    openCoverage();
    const [page] = oncehub.documentation;
    const link = within(vendor('OnceHub')).getByRole('link', { name: page?.url.replace('https://', '') ?? '' });
    expect(link.parentElement?.textContent).toContain(`read ${page?.read}`);
  });

  test('whose events are of untrusted senders only says so', () => {
    openCoverage([eventEntry(1, { status: 'untrusted' })]);
    expect(cells(line('oncehub.chatbot.opened'))[0]).toBe('1, untrusted only');
  });
});

describe('a line', () => {
  test('lists its events wherever it is clicked', () => {
    const { filters, coverage } = openCoverage();
    fireEvent.click(within(line('oncehub.chatbot.opened')).getByTitle(/00:00:00.003/));
    expect(filters).toEqual([String.raw`vendor:oncehub channel:message name:/^oncehub\.chatbot\.opened$/`]);
    expect(coverage.view.value).toBe('events');
    expect(screen.getByText('the list')).toBeTruthy();
  });

  test('of which nothing came leads nowhere', () => {
    const { filters } = openCoverage();
    fireEvent.click(within(line('oncehub.chatbot.closed')).getByText('not yet'));
    expect(within(line('oncehub.chatbot.closed')).queryByRole('button')).toBeNull();
    expect(filters).toEqual([]);
  });

  test('opens how its payloads differ, without leaving', () => {
    const { filters } = openCoverage();
    const button = screen.getByRole('button', { name: 'Differences of oncehub.chatbot.opened: 3' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const drift = table('Differences of oncehub.chatbot.opened');
    expect(
      within(drift)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent.trim()),
    ).toEqual([
      'undocumentedplannostring1 of 2',
      'missingbot_namestring, requirednothing1 of 2',
      'other typebot_idstringnumber1 of 2',
    ]);
    expect(screen.getByText('Untrusted events are not compared.')).toBeTruthy();
    fireEvent.click(button);
    expect(screen.queryByRole('table', { name: /^Differences/ })).toBeNull();
    expect(filters).toEqual([]);
  });
});

describe('the report', () => {
  test('is copied as Markdown', async () => {
    const { world } = openCoverage();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown: OnceHub' })));
    expect(world.coverage.clipboard).toContain('# OnceHub: events seen and documented');
    expect(world.coverage.clipboard).not.toContain('pro');
    expect(screen.getByRole('status').textContent).toBe('The report about OnceHub is on the clipboard.');
  });

  test('says when the clipboard is refused', async () => {
    const { world } = openCoverage();
    world.coverage.clipboard = null;
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown: OnceHub' })));
    expect(screen.getByRole('status').textContent).toBe('The browser refused the clipboard: use Save.');
  });

  test('is saved as a file', () => {
    const { world } = openCoverage();
    fireEvent.click(screen.getByRole('button', { name: 'Save: OnceHub' }));
    expect([...world.coverage.saved.keys()]).toEqual(['widgetscope-coverage-oncehub-1970-01-01.md']);
    expect(screen.getByRole('status').textContent).toBe('Saved as widgetscope-coverage-oncehub-1970-01-01.md.');
  });
});

describe('while events come and go', () => {
  test('the counts follow', () => {
    const { world, coverage } = openCoverage();
    void act(() => {
      coverage.receive([eventEntry(5)]);
      world.elapse();
    });
    expect(cells(line('oncehub.chatbot.opened'))[0]).toBe('4');
    void act(() => {
      coverage.removed(3);
      world.elapse();
    });
    expect(cells(line('oncehub.chatbot.opened')).slice(0, 3)).toEqual(['1', '0', '0']);
    void act(() => {
      coverage.removed(5);
      world.elapse();
    });
    expect(screen.getByText('No event of a known vendor is in the list.')).toBeTruthy();
  });
});

describe('in German', () => {
  beforeEach(() => useLanguage('de'));
  afterEach(() => useLanguage('en'));

  test('the view, its table and its differences are German; statuses and channels are not', () => {
    openCoverage();
    expect(screen.getByRole('region', { name: 'Abdeckung' })).toBeTruthy();
    expect(screen.getByText('1 Anbieter nicht gesehen: Chat Data')).toBeTruthy();
    const german = table('Ereignisse von OnceHub');
    expect(within(german).getAllByRole('columnheader')[0]?.textContent).toBe('Ereignis');
    expect(within(german).getByRole('columnheader', { name: 'Untrusted' })).toBeTruthy();
    expect(within(german).getByRole('rowheader', { name: 'webhook' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Abweichungen von oncehub.chatbot.opened: 3' }));
    expect(
      within(table('Abweichungen von oncehub.chatbot.opened'))
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent.trim()),
    ).toEqual([
      'undokumentiertplanneinstring1 von 2',
      'fehltbot_namestring, erforderlichnichts1 von 2',
      'anderer Typbot_idstringnumber1 von 2',
    ]);
  });

  test('the report stays English', async () => {
    const { world } = openCoverage();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Als Markdown kopieren: OnceHub' })));
    expect(world.coverage.clipboard).toContain('| missing | `bot_name` | string, required | nothing | 1 of 2 |');
    expect(screen.getByRole('status').textContent).toBe('Der Bericht über OnceHub ist in der Zwischenablage.');
  });
});
