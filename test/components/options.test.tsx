// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { createOriginsModel } from '../../components/options/origins-model.ts';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { defineSources } from '../../core/vendor.ts';
import { parseOrigin } from '../../messaging/parse-origin.ts';

afterEach(cleanup);

function aVendor(id: string, name: string, rest: Partial<VendorDefinition> = {}): VendorDefinition {
  const messages = [{ nameKey: 'event', payloadKey: 'payload', prefix: '', distinctive: false }];
  const sources = defineSources({ id, origins: [`https://${id}.test`], messages });
  return { id, name, documentation: [], sources, webhooks: null, events: [], ...rest };
}

const vendors = [
  aVendor('twice', 'Twice', { ownOrigins: 'Resellers serve it from their own domain.' }),
  aVendor('once', 'Once'),
  aVendor('silent', 'Silent', { sources: defineSources({ id: 'silent' }) }),
];

/** The page on a setting that is kept in memory; `broken` says what storing it fails with. */
async function open(stored: OwnOrigins = {}, broken: string | null = null) {
  const world = { stored };
  let hear: (origins: OwnOrigins) => void = () => undefined;
  const model = createOriginsModel(vendors, {
    get: () => Promise.resolve(world.stored),
    set(origins) {
      if (broken !== null) return Promise.reject(new Error(broken));
      world.stored = origins;
      return Promise.resolve();
    },
    onChanged(listener) {
      hear = listener;
      return () => undefined;
    },
    parse: parseOrigin,
  });
  function Live() {
    const { add, remove } = model;
    return (
      <Options
        vendors={model.vendors.value}
        error={model.error.value}
        onAdd={add}
        onRemove={(vendor, origin) => void remove(vendor, origin)}
      />
    );
  }
  render(<Live />);
  await screen.findByRole('region', { name: 'Twice' });
  return { world, hear: (origins: OwnOrigins) => hear(origins) };
}

const vendor = (name: string) => within(screen.getByRole('region', { name }));
const origins = (name: string) =>
  vendor(name)
    .getAllByRole('listitem')
    .map((item) => item.textContent);

function add(name: string, text: string): void {
  fireEvent.input(vendor(name).getByRole('textbox', { name: 'Origin' }), { target: { value: text } });
  fireEvent.click(vendor(name).getByRole('button', { name: 'Add' }));
}

test('the options list each vendor that sends messages, with its own origins, those added, and why', async () => {
  await open({ once: ['https://chat.shop.test'] });
  expect(screen.getAllByRole('region').map((region) => region.querySelector('h2')?.textContent)).toEqual([
    'Twice',
    'Once',
  ]);
  expect(origins('Twice')).toEqual(['https://twice.test documented']);
  expect(origins('Once')).toEqual(['https://once.test documented', 'https://chat.shop.test Remove']);
  expect(vendor('Twice').getByText('Resellers serve it from their own domain.')).toBeTruthy();
  expect(screen.getByText(/reload it/)).toBeTruthy();
});

test('an added origin is stored for its vendor, and the field is empty again', async () => {
  const { world } = await open({ once: ['https://chat.shop.test'] });
  add('Twice', 'chat.shop.example/embed');
  await waitFor(() => expect(origins('Twice')).toContain('https://chat.shop.example Remove'));
  expect(world.stored).toEqual({ once: ['https://chat.shop.test'], twice: ['https://chat.shop.example'] });
  expect(vendor('Twice').getByRole<HTMLInputElement>('textbox', { name: 'Origin' }).value).toBe('');
});

test('an added origin can be removed, a documented one cannot', async () => {
  const { world } = await open({ once: ['https://chat.shop.test'] });
  expect(vendor('Once').getAllByRole('button', { name: /^Remove/ })).toHaveLength(1);
  fireEvent.click(vendor('Once').getByRole('button', { name: 'Remove https://chat.shop.test' }));
  await waitFor(() => expect(origins('Once')).toEqual(['https://once.test documented']));
  expect(world.stored).toEqual({ once: [] });
});

test.each([
  ['http://chat.shop.test', 'can be forged'],
  ['https://twice.test/page', 'https://twice.test is in the list already.'],
  ['https://once.test', 'https://once.test is an origin of Once'],
])('what is wrong with %s is said by its field, which keeps it', async (text, said) => {
  const { world } = await open();
  add('Twice', text);
  const alert = await vendor('Twice').findByRole('alert');
  expect(alert.textContent).toContain(said);
  const field = vendor('Twice').getByRole<HTMLInputElement>('textbox', { name: 'Origin' });
  expect(field.getAttribute('aria-describedby')).toBe(alert.id);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe(text);
  expect(world.stored).toEqual({});
});

test('what could not be stored is said', async () => {
  await open({ once: ['https://chat.shop.test'] }, 'QuotaExceeded');
  add('Twice', 'https://chat.shop.example');
  expect((await vendor('Twice').findByRole('alert')).textContent).toContain('QuotaExceeded');
  fireEvent.click(vendor('Once').getByRole('button', { name: /^Remove/ }));
  await waitFor(() =>
    expect(screen.getByText(/could not be stored: .*QuotaExceeded/, { selector: '.notice' })).toBeTruthy(),
  );
  expect(origins('Once')).toContain('https://chat.shop.test Remove');
});

test('a change made in another tab shows here', async () => {
  const { hear } = await open();
  hear({ twice: ['https://elsewhere.test'] });
  await waitFor(() => expect(origins('Twice')).toContain('https://elsewhere.test Remove'));
});
