// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { createPanelModel } from '../../components/model/panel-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { entries, oncehub, openPanel } from '../support/open-panel.tsx';
import { eventEntry, navigationEntry, tabState } from '../support/panel-entries.ts';
import { createTestWorld } from '../support/panel-world.ts';
import { createTestWebhookWorld } from '../support/webhook-world.ts';

afterEach(cleanup);

const heading = (name: string) => screen.getByRole('heading', { name });

/** A panel whose background has said nothing yet. */
function openUnanswered() {
  const read = () => ({ ok: false, refusal: { code: 'empty' } }) as const;
  const model = createPanelModel(createTestWorld(), read, createTestWebhookWorld());
  let asked = 0;
  render(
    <Panel
      model={model}
      vendors={[oncehub]}
      mentionAccess={false}
      onExport={() => Promise.resolve(null)}
      onImport={() => {}}
      onGrant={() => (asked += 1)}
    />,
  );
  return { model, asked: () => asked };
}

describe('an empty list says', () => {
  test('that it connects', () => {
    openUnanswered();
    expect(heading('Connecting …')).toBeTruthy();
  });

  test('that it waits where recording was paused since the page was loaded', () => {
    const { model } = openPanel([navigationEntry(1)]);
    expect(heading('No widget event on shop.test since the page loaded')).toBeTruthy();
    void act(() => model.tab.set('recording', false));
    void act(() => model.tab.set('recording', true));
    expect(heading('Recording widget events on shop.test …')).toBeTruthy();
    void act(() => model.receive({ type: 'entries', entries: [navigationEntry(2)], more: false }));
    expect(heading('No widget event on shop.test since the page loaded')).toBeTruthy();
  });

  test('that nobody answers', () => {
    const { model } = openUnanswered();
    void act(() => model.setConnection('lost'));
    expect(heading('Not connected')).toBeTruthy();
    expect(screen.getByText(/connection to Widgetscope is lost/)).toBeTruthy();
  });

  test('that the extension was updated', () => {
    const { model } = openUnanswered();
    void act(() => model.setConnection('updated'));
    expect(heading('Widgetscope was updated')).toBeTruthy();
  });

  test('that the site is closed to it, with the button that opens it', () => {
    const { model, asked } = openUnanswered();
    void act(() => {
      model.setConnection('connected');
      model.receive({ type: 'state', state: tabState() });
      model.setAccess('refused');
    });
    expect(heading('No access to shop.test')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Grant access' }));
    expect(asked()).toBe(1);
  });

  test("that a browser's own page is closed to every extension", () => {
    openPanel([], tabState({ url: 'chrome://settings/' }));
    expect(heading('No extension may look at this page')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Grant access' })).toBeNull();
  });

  test('that nothing was said since the page loaded, and what that can mean', () => {
    openPanel([navigationEntry(1)]);
    expect(heading('No widget event on shop.test since the page loaded')).toBeTruthy();
    expect(screen.getByText(/cannot tell the two apart/)).toBeTruthy();
  });

  test('that not one message came while all are recorded', () => {
    openPanel([navigationEntry(1)], tabState({ allMessages: true }));
    expect(heading('No message on shop.test since the page loaded')).toBeTruthy();
  });

  test('that it waits, and that nothing was recorded before when the settings say so', () => {
    const { model } = openPanel([]);
    expect(heading('Recording widget events on shop.test …')).toBeTruthy();
    expect(screen.queryByText(/before this panel was open/)).toBeNull();
    void act(() => model.settings.set({ unwatched: 'nothing' }));
    expect(screen.getByText(/Nothing was recorded before this panel was open/)).toBeTruthy();
  });

  test('that it is paused, with the button that goes on', () => {
    const { world } = openPanel([], tabState({ recording: false }));
    expect(heading('Recording is paused')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Resume recording' }));
    expect(world.sent).toEqual([{ type: 'set', recording: true }]);
  });

  test('that the selected time holds nothing, with the button that shows all', () => {
    const { model } = openPanel([eventEntry(1, { time: 0 }), eventEntry(2, { time: 10_000 })]);
    void act(() => model.list.setRange({ from: 4_000, to: 5_000 }));
    expect(heading('No event matches within the selected time')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all events' }));
    expect(screen.getByText('2 / 2 events')).toBeTruthy();
  });

  test('that the tab is closed', () => {
    openPanel([], tabState({ gone: true }));
    expect(heading('There is no such tab')).toBeTruthy();
  });
});

describe('a full list says', () => {
  test('that its tab was closed, and keeps what it has', () => {
    const { model } = openPanel();
    void act(() => model.receive({ type: 'state', state: tabState({ gone: true }) }));
    expect(screen.getByText(/The tab is closed/)).toBeTruthy();
    expect(screen.getByText('4 / 4 events')).toBeTruthy();
  });

  test('that the worker restarts', () => {
    const { model } = openPanel();
    void act(() => model.setConnection('connecting'));
    expect(screen.getByText('Reconnecting …')).toBeTruthy();
    void act(() => model.setConnection('connected'));
    expect(screen.queryByText('Reconnecting …')).toBeNull();
  });

  test('that the extension was updated, and can still be exported', () => {
    const { model } = openPanel();
    void act(() => model.setConnection('updated'));
    expect(screen.getByRole('alert').textContent).toContain('Close DevTools and open them again');
    expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', false);
  });

  test('that storage fails, and why', () => {
    openPanel(entries, tabState({ storageError: 'QuotaExceededError' }));
    expect(screen.getByRole('alert').textContent).toContain('QuotaExceededError');
  });

  test('that the window is private', () => {
    openPanel(entries, tabState({ private: true }));
    expect(screen.getByText('Private window: kept in memory only')).toBeTruthy();
  });
});
