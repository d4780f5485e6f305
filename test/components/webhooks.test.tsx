// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { DropZone } from '../../components/panel/DropZone.tsx';
import { ImportButton } from '../../components/panel/ImportButton.tsx';
import { openPanel } from '../support/open-panel.tsx';

afterEach(cleanup);

const button = () => screen.getByRole('button', { name: 'Webhooks' });

function openPane() {
  const opened = openPanel();
  fireEvent.click(button());
  return opened;
}

const address = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Event stream address' });
const pasteBox = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Webhook body or curl command' });

describe('the pane', () => {
  test('opens and closes by its button, takes the focus and gives it back', () => {
    openPane();
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(address());
    fireEvent.keyDown(address(), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Webhooks' })).toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button());
  });

  test('opens from an empty list, too', () => {
    openPanel([]);
    fireEvent.click(screen.getByRole('button', { name: 'listen to a live stream' }));
    expect(screen.getByRole('region', { name: 'Webhooks' })).toBeTruthy();
  });
});

describe('live', () => {
  function connect() {
    const opened = openPane();
    fireEvent.input(address(), { target: { value: 'http://127.0.0.1:4400/events?key=hush' } });
    fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
    return opened;
  }

  test('shows its state, and of the address the host alone once it is connected', () => {
    const { webhooks } = connect();
    expect(webhooks.connected).toEqual(['http://127.0.0.1:4400/events?key=hush']);
    const since = new Date(2026, 10, 20, 14, 3, 9).getTime();
    void act(() => webhooks.stream.onState({ kind: 'open', since, received: 0 }));
    expect(screen.getByText('Listening since 14:03:09, 0 received.')).toBeTruthy();
    expect(address().value).toBe('127.0.0.1:4400');
    expect(address().readOnly).toBe(true);
    expect(document.body.innerHTML).not.toContain('hush');
    fireEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
    expect(screen.getByText('Not connected.')).toBeTruthy();
    expect(address().value).toBe('');
  });

  test('says in pane and footer that it is lost, what may be missing, and why it is refused', () => {
    const { webhooks } = connect();
    void act(() => {
      webhooks.stream.onState({
        kind: 'waiting',
        reason: { code: 'ended', host: 'smee.io' },
        retryAt: 3_500,
      });
      webhooks.stream.onMissed({ code: 'maybeDown', host: 'smee.io', seconds: 5 });
    });
    expect(screen.getByText('Lost, trying again in 4 s. smee.io ended the stream.')).toBeTruthy();
    expect(screen.getByText('Live stream lost, trying again in 4 s')).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'May be missing' })).getByText(/smee\.io was down for 5 s/),
    ).toBeTruthy();
    void act(() => webhooks.stream.onState({ kind: 'refused', reason: { code: 'credentials' } }));
    expect(screen.getByText(/^Refused\. Browsers send no name and password/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Connect' })).toBeTruthy();
    expect(address().value).toContain('hush');
  });

  test('that cannot be stored is an alert', () => {
    const { webhooks, model, world } = connect();
    const body = { text: '{}', exact: true };
    const delivery = { seq: 1, time: null, method: 'POST', target: '/', headers: null, body };
    void act(() => webhooks.stream.onDeliveries({ session: 's', after: 0, deliveries: [delivery] }));
    expect(world.sent.at(-1)).toMatchObject({ type: 'deliver', session: 's', through: 1 });
    void act(() =>
      model.receive({ type: 'delivered', session: 's', through: 1, stored: 0, error: 'The disk is full.' }),
    );
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    void act(() => model.receive({ type: 'delivered', session: 's', through: 1, stored: 1, error: null }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('paste', () => {
  test('keeps a capture that was refused, so that it can be mended', () => {
    const { model } = openPane();
    fireEvent.input(pasteBox(), { target: { value: '{"format":"widgetscope-capture"' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(model.imports.notice.value?.kind).toBe('error');
    expect(pasteBox().value).toBe('{"format":"widgetscope-capture"');
  });

  test('adds a body, and says where a text is none', () => {
    const { world } = openPane();
    fireEvent.input(pasteBox(), { target: { value: '{"type": }' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert').textContent).toContain('column 10');
    expect(pasteBox().value).toBe('{"type": }');
    fireEvent.input(pasteBox(), { target: { value: '{"type":"anything"}' } });
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(world.sent).toMatchObject([
      { type: 'deliver', session: 'text-1', file: 'pasted text', after: 0, through: 1, deliveries: [{ seq: 1 }] },
    ]);
    expect(pasteBox().value).toBe('');
  });

  test('anywhere outside fields opens the pane filled', () => {
    openPanel();
    pasteInto(document.body, 'curl https://a.test -d {}');
    expect(pasteBox().value).toBe('curl https://a.test -d {}');
    expect(document.activeElement).toBe(pasteBox());
  });

  test('into a field stays there', () => {
    openPanel();
    pasteInto(screen.getByRole('searchbox', { name: 'Filter' }), 'status:invalid');
    expect(screen.queryByRole('region', { name: 'Webhooks' })).toBeNull();
  });
});

describe('secrets', () => {
  const field = () => screen.queryByLabelText<HTMLInputElement>('Secret of OnceHub');

  test('are saved, never shown again, and forgotten', async () => {
    const { webhooks } = openPane();
    fireEvent.input(screen.getByLabelText('Secret of OnceHub'), { target: { value: ' hush ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the secret of OnceHub' }));
    await waitFor(() => expect(screen.getByText('set')).toBeTruthy());
    expect(webhooks.secrets.kept.get('oncehub')).toBe('hush');
    expect(field()).toBeNull();
    expect(document.body.innerHTML).not.toContain('hush');
    fireEvent.click(screen.getByRole('button', { name: 'Forget the secret of OnceHub' }));
    await waitFor(() => expect(field()).not.toBeNull());
    expect(webhooks.secrets.kept.size).toBe(0);
    expect(field()?.value).toBe('');
  });

  test('are also taken for Standard Webhooks, and the age of a signature is checked', async () => {
    const { webhooks } = openPane();
    fireEvent.input(screen.getByLabelText('Secret of Standard Webhooks'), { target: { value: 'whsec_aa' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the secret of Standard Webhooks' }));
    await waitFor(() => expect(webhooks.secrets.kept.get('standard-webhooks')).toBe('whsec_aa'));
    const age = screen.getByRole('spinbutton', { name: 'Oldest signature accepted, in seconds' });
    fireEvent.change(age, { target: { value: '60' } });
    await waitFor(async () => expect(await webhooks.secrets.tolerance()).toBe(60));
    fireEvent.change(age, { target: { value: '1.5' } });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('whole number of seconds'));
  });
});

describe('a file', () => {
  test('of webhooks is added, one of neither kind is refused with both reasons', () => {
    const { world, model } = openPanel();
    void act(() => model.webhooks.openFile('b.json', '{"type":"booking.scheduled"}'));
    expect(world.sent).toMatchObject([{ type: 'deliver', file: 'b.json', through: 1 }]);
    void act(() => model.receive({ type: 'delivered', session: 'text-1', through: 1, stored: 1, error: null }));
    expect(screen.getByText('1 webhook added from b.json (a JSON body).')).toBeTruthy();
    void act(() => model.webhooks.openFile('c.json', 'nothing'));
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain('expected a Widgetscope capture');
    expect(said).toContain('begins no webhook');
    expect(world.sent).toHaveLength(1);
  });

  test('with a body that no vendor sends is refused, for it was more likely chosen by mistake', () => {
    const { world, model } = openPanel();
    void act(() => model.webhooks.openFile('c.json', '{"hello": 1}'));
    expect(screen.getByRole('alert').textContent).toContain('Nor is it a known vendor’s webhook');
    expect(world.sent).toEqual([]);
  });

  test('that means to be a capture file is judged as one alone', () => {
    const { model } = openPanel();
    void act(() => model.webhooks.openFile('c.json', '{"format":"widgetscope-capture"}'));
    expect(screen.getByRole('alert').textContent).toBe(
      'c.json was not imported. The file is empty: expected a Widgetscope capture. Nothing of it was stored.',
    );
  });

  test('is told of after others were dropped with it, until something is given anew', () => {
    const { model } = openPanel();
    void act(() => {
      model.webhooks.begin();
      model.webhooks.openFile('bad.json', '');
      model.webhooks.openFile('worse.json', 'nothing');
    });
    expect(screen.getByRole('alert').textContent).toMatch(/bad\.json was not imported.*worse\.json was not imported/);
    void act(() => model.webhooks.begin());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is one of all that are dropped or chosen', () => {
    const given: string[][] = [];
    const files = ['a.json', 'b.har'].map((name) => new File(['{}'], name));
    const take = (taken: readonly File[]) => void given.push(taken.map(({ name }) => name));
    const { container } = render(
      <DropZone onDrop={take}>
        <ImportButton onImport={take} />
      </DropZone>,
    );
    dropOn(screen.getByRole('main'), files);
    const input = container.querySelector('input');
    if (input === null) throw new Error('no input');
    expect(input.multiple).toBe(true);
    Object.defineProperty(input, 'files', { value: files });
    fireEvent.change(input);
    dropOn(screen.getByRole('main'), []);
    expect(given).toEqual([
      ['a.json', 'b.har'],
      ['a.json', 'b.har'],
    ]);
  });
});

function dropOn(target: Element, files: readonly File[]): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files } });
  void act(() => void target.dispatchEvent(event));
}

function pasteInto(target: Element, text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  void act(() => void target.dispatchEvent(event));
}
