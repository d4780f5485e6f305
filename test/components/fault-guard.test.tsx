// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { FaultGuard } from '../../components/panel/FaultGuard.tsx';

afterEach(cleanup);

function Content({ of }: { of: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) throw new TypeError('no such thing');
  return <button onClick={() => setBroken(true)}>{of}</button>;
}

const guarded = (of: string) => (
  <main>
    <p>beside it</p>
    <FaultGuard of={of}>
      <Content key={of} of={of} />
    </FaultGuard>
  </main>
);

describe('what cannot be drawn', () => {
  test('says so in its own place and leaves what is beside it', () => {
    render(guarded('event 1'));
    fireEvent.click(screen.getByRole('button', { name: 'event 1' }));
    expect(screen.getByRole('alert').textContent).toContain('no such thing');
    expect(screen.getByText('beside it')).toBeTruthy();
  });

  test('does not keep the next from being drawn', () => {
    const { rerender } = render(guarded('event 1'));
    fireEvent.click(screen.getByRole('button', { name: 'event 1' }));
    rerender(guarded('event 2'));
    expect(screen.getByRole('button', { name: 'event 2' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
