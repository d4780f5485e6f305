import { fireEvent, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { everything, openEmpty, openShown, press, type } from './full-panel.tsx';
import { invalid, openPanel } from './open-panel.tsx';
import { eventEntry, navigationEntry, tabState } from './panel-entries.ts';

const integrity = { captured: 20, stored: 12, dropped: 5, truncated: 2, evicted: 3 };

/** What the list, its notices, menus and filter can look like: each draws one state. */
export const panelStates: Record<string, () => void | Promise<void>> = {
  'the list': () => void openPanel(everything),
  'what is missing from the list': () =>
    void openPanel(everything, tabState({ integrity, private: true, recording: false })),
  'the list with repeats in one row': () => {
    const { model } = openPanel([eventEntry(1), eventEntry(2), eventEntry(3), eventEntry(4, { time: 90_000 })]);
    void act(() => model.columns.setGrouped(true));
  },
  'rows selected': () => {
    const { model } = openPanel(everything);
    void act(() => model.selection.selectAll(everything));
  },
  'an empty list that connects': () => void openEmpty(() => {}),
  'an empty list that nobody answers': () => void openEmpty((model) => model.setConnection('lost')),
  'an empty list after an update': () => void openEmpty((model) => model.setConnection('updated')),
  'an empty list without access': () =>
    void openEmpty((model) => {
      model.setConnection('connected');
      model.receive({ type: 'state', state: tabState() });
      model.setAccess('refused');
    }),
  'an empty list of a closed page': () => void openPanel([], tabState({ url: 'chrome://settings/' })),
  'an empty list of a silent page': () => void openPanel([navigationEntry(1)]),
  'an empty list of a page without messages': () =>
    void openPanel([navigationEntry(1)], tabState({ allMessages: true })),
  'an empty list that waits': () => void openPanel([]),
  'an empty list that was not heard before': () => {
    const { model } = openPanel([]);
    void act(() => model.settings.set({ unwatched: 'nothing' }));
  },
  'an empty list while paused': () => void openPanel([], tabState({ recording: false })),
  'an empty list of a closed tab': () => void openPanel([], tabState({ gone: true })),
  'a list that the filter empties': () => {
    openPanel();
    type('name:nothing-like-it');
  },
  'a store that is broken': () => void openPanel(everything, tabState({ storageError: '"The disk is full."' })),
  'the menu of columns': () => {
    openPanel(everything);
    press(/Columns/);
  },
  'the menu of exports': () => {
    openPanel(everything);
    press(/Export/);
  },
  'the menu of a row': () => {
    openPanel(everything);
    const row = document.querySelector('[role=row][data-status=untrusted]');
    if (row !== null) fireEvent.contextMenu(row);
    screen.getByRole('menu');
  },
  'a copy': async () => {
    openShown(invalid, 'Payload');
    press(/Copy as/);
    fireEvent.click(screen.getByRole('menuitem', { name: /zod schema/ }));
    await screen.findAllByText(/Copied/);
  },
  'a copy that the browser refuses': async () => {
    const panel = openShown(invalid, 'Payload');
    panel.webhooks.clipboard = null;
    press(/Copy as/);
    fireEvent.click(screen.getByRole('menuitem', { name: /zod schema/ }));
    await screen.findByRole('alert');
  },
  ...Object.fromEntries(
    ['', 'st', 'status:', 'vendor:', 'channel:', 'has:', 'signature:', 'larger-than:', 'is:', 'payload.', '-'].map(
      (text) => [
        `suggestions for “${text}”`,
        () => {
          openPanel(everything);
          type(text);
        },
      ],
    ),
  ),
  ...Object.fromEntries(
    [
      'status:qqq',
      'name:/(/',
      'qqq:1',
      'larger-than:qqq',
      'smaller-than:qqq',
      'after:qqq',
      '"open',
      'payload.a:/[/',
      'vendor:',
      'has:qqq',
    ].map((text) => [
      `the mistake in “${text}”`,
      () => {
        openPanel(everything);
        type(text);
      },
    ]),
  ),
  'a range of time': () => {
    openPanel(Array.from({ length: 50 }, (_, index) => eventEntry(index + 1, { time: index * 1_000 })));
    fireEvent.keyDown(screen.getByRole('slider', { name: /Time range/ }), { key: 'ArrowRight' });
  },
};
