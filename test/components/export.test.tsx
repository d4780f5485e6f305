// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { openPanel, type OpenPanel } from '../support/open-panel.tsx';

afterEach(cleanup);

const button = () => screen.getByRole('button', { name: 'Export' });
const footer = () => within(screen.getByRole('contentinfo'));

async function choose(name: string): Promise<void> {
  fireEvent.click(button());
  await act(() => void fireEvent.click(screen.getByRole('menuitem', { name })));
}

/** An export that takes as long as it is let; gives what ends it. */
function exportSlowly({ model, world }: OpenPanel, settle = true): (failure: string | null) => Promise<void> {
  let end: (failure: string | null) => void = () => {};
  let ended = Promise.resolve();
  void act(() => {
    ended = model.exports.run(() => new Promise((resolve) => (end = resolve)));
    if (settle) world.elapse();
  });
  return (failure) =>
    act(() => {
      end(failure);
      return ended;
    });
}

describe('an export', () => {
  test('is made by its menu, sanitized or with sensitive data', async () => {
    const { exported } = openPanel();
    for (const name of ['Export (sanitized)', 'Export with sensitive data']) {
      await choose(name);
      expect(screen.queryByRole('menu')).toBeNull();
    }
    expect(exported).toEqual([true, false]);
  });

  test('that takes its time is said to be under way, and the button waits for its end with the focus', async () => {
    const panel = openPanel();
    button().focus();
    const end = exportSlowly(panel);
    expect(footer().getByText('Exporting …')).toBeTruthy();
    expect(within(screen.getByRole('log')).getByText('Exporting …')).toBeTruthy();
    expect(button().getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button());
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button());
    await end(null);
    expect(screen.queryByText('Exporting …')).toBeNull();
    expect(button().getAttribute('aria-busy')).toBe('false');
    await choose('Export (sanitized)');
    expect(panel.exported).toEqual([true]);
  });

  test('that is done at once is not said to be under way', async () => {
    const panel = openPanel();
    const end = exportSlowly(panel, false);
    expect(screen.queryByText('Exporting …')).toBeNull();
    await end(null);
    void act(() => panel.world.elapse());
    expect(screen.queryByText('Exporting …')).toBeNull();
  });

  test('says what went wrong until the next one begins', async () => {
    const panel = openPanel();
    await exportSlowly(panel)('Nothing was exported: no room.');
    expect(screen.getByRole('alert').textContent).toBe('Nothing was exported: no room.');
    exportSlowly(panel);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('begins only after the one before has ended', async () => {
    const panel = openPanel();
    const end = exportSlowly(panel, false);
    await choose('Export (sanitized)');
    await end(null);
    expect(panel.exported).toEqual([]);
    await choose('Export (sanitized)');
    expect(panel.exported).toEqual([true]);
  });

  test('that breaks leaves the button free', async () => {
    const panel = openPanel();
    await act(() =>
      expect(panel.model.exports.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken'),
    );
    await choose('Export (sanitized)');
    expect(panel.exported).toEqual([true]);
  });
});
