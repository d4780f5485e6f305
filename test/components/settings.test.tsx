// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { createSettingsModel } from '../../components/model/settings-model.ts';
import { followTheme, type Theme } from '../../components/theme.ts';
import { defaultSettings, type ThemeChoice } from '../../core/settings.ts';
import { openPanel, rows } from '../support/open-panel.tsx';
import { createTestSettings } from '../support/settings-world.ts';

afterEach(cleanup);

function openSettings() {
  const panel = openPanel();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  return panel;
}

const field = (name: string) => screen.getByRole('combobox', { name });
const choose = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });

describe('the settings dialog', () => {
  test('keeps each change at once', () => {
    const { world, model } = openSettings();
    expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
    choose('Theme', 'dark');
    choose('Time', 'iso');
    choose('Record while no panel is open', 'nothing');
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Events kept of a tab' }), { target: { value: '5000' } });
    const set = { theme: 'dark', timeFormat: 'iso', unwatched: 'nothing', eventsPerTab: 5_000 } as const;
    expect(world.settings.kept).toEqual(Object.entries(set).map(([name, value]) => ({ [name]: value })));
    expect(model.settings.settings.value).toEqual({ ...defaultSettings, ...set });
  });

  test('writes the times of the list as chosen', () => {
    openSettings();
    const times = () =>
      rows()
        .slice(1)
        .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
    choose('Time', 'since-load');
    expect(times().slice(0, 3)).toEqual(['+0 ms', '+1 ms', '+2 ms']);
    choose('Time', 'iso');
    expect(screen.getByRole('columnheader', { name: 'Time' }).title).toBe('Click to sort');
    expect(times()[0]).toBe('1970-01-01T00:00:00.001Z');
    choose('Time', 'since-previous');
    expect(times().slice(1, 3)).toEqual(['+1 ms', '+1 ms']);
  });

  test.each(['999', '200001', '5.5', ''])('does not take %j events for a tab, and says so', (value) => {
    const { world } = openSettings();
    const number = screen.getByRole('spinbutton', { name: 'Events kept of a tab' });
    fireEvent.change(number, { target: { value } });
    expect(world.settings.kept).toEqual([]);
    expect(number.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('1,000 to 200,000');
  });

  test('shows the number that it did not take, until another counts', () => {
    const { model } = openSettings();
    const number = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Events kept of a tab' });
    fireEvent.change(number(), { target: { value: '5' } });
    expect([number().value, number().getAttribute('aria-invalid')]).toEqual(['5', 'true']);
    void act(() => model.settings.set({ eventsPerTab: 5_000 }));
    expect([number().value, number().getAttribute('aria-invalid')]).toEqual(['5000', 'false']);
  });

  test('shows what another window changes', () => {
    const { world } = openSettings();
    void act(() => world.settings.changeElsewhere({ theme: 'light' }));
    expect(field('Theme')).toHaveProperty('value', 'light');
  });

  test('says when a change cannot be kept, and goes by it all the same', async () => {
    const { world, model } = openSettings();
    world.settings.breakWith('The disk is full.');
    choose('Theme', 'dark');
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
    expect(model.settings.settings.value.theme).toBe('dark');
  });

  test('closes with Esc and with its button', () => {
    openSettings();
    fireEvent.keyDown(screen.getByRole('dialog', { name: 'Settings' }), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the settings of a panel', () => {
  test('are those stored, but for what was set before they were read', async () => {
    const model = createSettingsModel(createTestSettings({ theme: 'light', unwatched: 'nothing' }));
    model.set({ theme: 'dark' });
    await Promise.resolve();
    expect(model.settings.value).toEqual({ ...defaultSettings, theme: 'dark', unwatched: 'nothing' });
  });
});

describe('the theme', () => {
  test('is that of DevTools unless one was chosen', () => {
    const around = signal<Theme>('light');
    const choice = signal<ThemeChoice>('devtools');
    const drawn = () => document.documentElement.dataset['theme'];
    followTheme(around, choice);
    expect(drawn()).toBe('light');
    around.value = 'dark';
    expect(drawn()).toBe('dark');
    choice.value = 'light';
    expect(drawn()).toBe('light');
    choice.value = 'devtools';
    expect(drawn()).toBe('dark');
  });
});
