// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createSecretsModel } from '../../components/model/secrets-model.ts';
import { createSendModel } from '../../components/model/send-model.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { openPanel, rowOf } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';
import { createTestWebhookWorld } from '../support/webhook-world.ts';

afterEach(cleanup);

function webhook(given: Partial<WidgetEvent> = {}) {
  const data = { type: 'booking.scheduled', id: 'BKNG-7' };
  const record = {
    method: 'POST',
    target: '/hook?a=1',
    headers: { cookie: 'c=1' },
    signature: 'wrong',
    note: 'It does not fit.',
  };
  return eventEntry(1, {
    channel: 'webhook',
    name: 'booking.scheduled',
    origin: null,
    frame: null,
    data,
    payloadAt: [],
    webhook: record,
    ...given,
  });
}

function openDialog(given: Partial<WidgetEvent> = {}, secret: string | null = null) {
  const opened = openPanel([webhook(given)]);
  if (secret !== null) void opened.model.webhooks.secrets.save('oncehub', secret);
  fireEvent.click(rowOf('valid'));
  fireEvent.click(screen.getByRole('button', { name: 'Send…' }));
  return opened;
}

const dialog = () => screen.getByRole('dialog', { name: 'Send webhook' });
const address = () => within(dialog()).getByRole<HTMLInputElement>('textbox', { name: 'Address' });
const json = () => within(dialog()).getByRole<HTMLTextAreaElement>('textbox', { name: 'JSON' });
const send = () => within(dialog()).getByRole<HTMLButtonElement>('button', { name: 'Send' });

describe('the sender of a webhook', () => {
  test('shows the verdict on its signature in the row and with its reason in the details, the request, and all headers', () => {
    openPanel([webhook()]);
    expect(within(rowOf('valid')).getByText('wrong')).toBeTruthy();
    expect(
      within(rowOf('valid'))
        .getAllByText('webhook')
        .map((cell) => cell.className.trim()),
    ).toEqual(['channel', 'spoken']);
    fireEvent.click(rowOf('valid'));
    fireEvent.click(screen.getByRole('tab', { name: 'Sender' }));
    const facts = screen.getByRole('table', { name: 'Webhook' });
    expect(within(facts).getByText('It does not fit.')).toBeTruthy();
    expect(within(facts).getByRole('row', { name: 'Method POST' })).toBeTruthy();
    expect(within(facts).getByRole('row', { name: 'Path /hook?a=1' })).toBeTruthy();
    expect(
      within(screen.getByRole('table', { name: 'Headers' })).getByRole('row', { name: 'cookie c=1' }),
    ).toBeTruthy();
  });

  test('is read with care where a file holds something else', () => {
    openPanel([webhook({ webhook: ['nonsense'] })]);
    fireEvent.click(rowOf('valid'));
    fireEvent.click(screen.getByRole('tab', { name: 'Sender' }));
    expect(screen.getByText('not told')).toBeTruthy();
    expect(screen.getByText('They are not known.')).toBeTruthy();
  });
});

describe('Send', () => {
  test('posts the edited JSON to this machine and shows the answer', async () => {
    const { webhooks, world } = openDialog();
    expect(address().value).toBe('http://localhost:3000/');
    expect(JSON.parse(json().value)).toEqual({ type: 'booking.scheduled', id: 'BKNG-7' });
    fireEvent.input(json(), { target: { value: '{"type":"booking.canceled"}' } });
    expect(within(dialog()).getByRole('row', { name: 'x-topic booking.canceled' })).toBeTruthy();
    expect(within(dialog()).getByText(/^Not signed: no secret of OnceHub/)).toBeTruthy();
    fireEvent.click(send());
    const answer = await screen.findByRole('status', { name: 'Answer' });
    expect(answer.textContent).toContain('200 OK in 12 ms, sent unsigned');
    expect(within(answer).getByLabelText('Body of the answer').textContent).toBe('{"ok":true}');
    expect(within(answer).getByRole('row', { name: 'x-answer yes', hidden: true })).toBeTruthy();
    expect(webhooks.posted).toEqual([
      {
        method: 'POST',
        url: 'http://localhost:3000/',
        headers: { 'content-type': 'application/json', 'x-topic': 'booking.canceled' },
        body: '{"type":"booking.canceled"}',
      },
    ]);
    expect(world.sent).toEqual([]);
  });

  test('signs as the vendor does when a secret is set', async () => {
    const { webhooks } = openDialog({}, 'hush');
    await within(dialog()).findByRole('row', { name: 'oncehub-signature made when it is sent' });
    fireEvent.click(send());
    await screen.findByRole('status', { name: 'Answer' });
    expect(webhooks.posted[0]?.headers['oncehub-signature']).toMatch(/^t=1795132800,s=[0-9a-f]{64}$/);
    expect(document.body.innerHTML).not.toContain('hush');
  });

  test('asks before it sends to another machine, by name', async () => {
    const { webhooks } = openDialog();
    fireEvent.input(address(), { target: { value: 'https://api.example.com/hook' } });
    fireEvent.click(send());
    expect(screen.getByRole('alert').textContent).toContain('api.example.com is not this machine');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(send());
    fireEvent.input(address(), { target: { value: 'https://other.example.com/hook' } });
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(send());
    expect(webhooks.posted).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Send to other.example.com' }));
    await screen.findByRole('status', { name: 'Answer' });
    expect(webhooks.posted.map(({ url }) => url)).toEqual(['https://other.example.com/hook']);
  });

  test('says where the JSON is wrong, and what is no address', () => {
    openDialog();
    fireEvent.input(json(), { target: { value: '{\n "a": \n}' } });
    expect(screen.getByRole('alert').textContent).toContain('line 3, column 1');
    expect(send().disabled).toBe(true);
    fireEvent.input(address(), { target: { value: 'localhost' } });
    expect(screen.getByRole('alert').textContent).toContain('http://');
    expect(address().getAttribute('aria-invalid')).toBe('true');
  });

  test('does not take over a body that was cut', () => {
    openDialog({ data: { a: { $type: 'string', value: 'x', length: 200_000 } } });
    expect(within(dialog()).getByText(/a cannot be sent as JSON/)).toBeTruthy();
    expect(json().value).toBe('');
  });

  test('shows what failed, and closes with Esc', async () => {
    const { webhooks } = openDialog();
    webhooks.answer = { ok: false, message: 'Nothing came back.', took: 3 };
    fireEvent.click(send());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Nothing came back.'));
    fireEvent.keyDown(json(), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('gives the same request as curl, signed, and by hand where the clipboard refuses', async () => {
    const { webhooks } = openDialog({}, 'hush');
    await within(dialog()).findByRole('row', { name: /oncehub-signature/ });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as curl' }));
    await screen.findByText('Copied. The command holds a signature made just now.');
    const read = webhooks.parse(webhooks.clipboard ?? '');
    expect(read.ok && read.deliveries[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'oncehub-signature': expect.stringContaining('t=1795132800'),
    });
    webhooks.clipboard = null;
    fireEvent.click(screen.getByRole('button', { name: 'Copy as curl' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'curl command' });
    expect(text.value).toMatch(/^curl /);
  });

  test('does not show the command of one event in the dialog of the next', async () => {
    const world = createTestWebhookWorld();
    let refuse = (): void => undefined;
    const copy = () => new Promise<boolean>((resolve) => (refuse = () => resolve(false)));
    const model = createSendModel({ ...world, copy }, createSecretsModel(world.secrets));
    model.open({ vendor: null, name: 'one' }, { secret: 'of one' });
    const copying = model.copyAsCurl();
    await Promise.resolve();
    model.close();
    model.open({ vendor: null, name: 'other' }, { b: 1 });
    refuse();
    await copying;
    expect(model.copied.value).toBeNull();
  });

  test('takes any documented example from the pane', () => {
    openPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Webhooks' }));
    expect(screen.getByRole('combobox', { name: 'Documented webhook' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Send example…' }));
    expect(JSON.parse(json().value)).toEqual({ type: 'booking.scheduled', id: 'BKNG-1' });
  });
});
