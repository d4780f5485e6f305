// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createKnownVendors } from '../../components/model/known-vendors.ts';
import { SenderTab } from '../../components/panel/SenderTab.tsx';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import { listener } from '../../core/panel/copy-as/listener.ts';
import { copySubjects } from '../../core/panel/copy-as/subject.ts';
import { createOwnOrigins } from '../../messaging/own-origins.ts';
import { chatData } from '../../vendors/chat-data/index.ts';
import { textOf } from '../support/copy-subjects.ts';
import { widgetEvent } from '../support/panel-entries.ts';

const own = { 'chat-data': ['https://chat.shop.test'] };
const setting = createOwnOrigins(fakeBrowser.storage.local);
/** A valid message from the origin that the user added. */
const event = widgetEvent({
  vendor: 'chat-data',
  name: 'chat',
  data: { event: 'chat' },
  origin: 'https://chat.shop.test',
});

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

/** Draws the sender of the event, as the panel does with the vendors it knows. */
function openSender(): ReturnType<typeof createKnownVendors> {
  const known = createKnownVendors([chatData], setting);
  function Shown() {
    return <SenderTab event={event} vendor={known.value[0] ?? null} />;
  }
  render(<Shown />);
  return known;
}

const originIsWrong = () => screen.getByRole('row', { name: /^Origin / }).classList.contains('wrong');

describe('an origin the user added', () => {
  test('is not wrong, and a copied listener hears it', async () => {
    await setting.set(own);
    const known = openSender();
    expect(originIsWrong()).toBe(true);
    await act(async () => void (await setting.get()));
    expect(originIsWrong()).toBe(false);
    const code = textOf(listener(copySubjects([event], known.value)));
    expect(code).toContain("!['https://www.chat-data.com', 'https://chat.shop.test'].includes(event.origin)");
  });

  test('counts as soon as it is added, and no longer than it is', async () => {
    const known = openSender();
    await act(async () => setting.set(own));
    expect(originIsWrong()).toBe(false);
    await act(async () => setting.set({}));
    expect(originIsWrong()).toBe(true);
    expect(known.value).toEqual([chatData]);
  });

  test('is not undone by a reading that began before it, and one that fails leaves the vendors', async () => {
    let answer = (_: OwnOrigins): void => undefined;
    const slow = { ...setting, get: () => new Promise<OwnOrigins>((resolve) => (answer = resolve)) };
    const known = createKnownVendors([chatData], slow);
    await setting.set(own);
    answer({});
    await setting.get();
    expect(known.value[0]?.addedOrigins).toEqual(['https://chat.shop.test']);
    const refused = createKnownVendors([chatData], { ...setting, get: () => Promise.reject(new Error('no disk')) });
    await setting.get();
    expect(refused.value).toEqual([chatData]);
  });
});
