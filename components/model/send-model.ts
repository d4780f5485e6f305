import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Json } from '../../core/json.ts';
import { outgoingHeaders, type OutgoingSubject, type Signing, signingOf } from '../../core/panel/outgoing-headers.ts';
import { plainJson } from '../../core/panel/plain-json.ts';
import { isThisMachine } from '../../core/panel/this-machine.ts';
import type { DeliveryHeaders } from '../../core/webhook/delivery.ts';
import type { OutgoingAnswer, OutgoingRequest } from '../../core/webhook/outgoing.ts';
import { t } from '../../locales/text.ts';
import { jsonFaultWords } from '../words/json-fault-words.ts';
import { plainJsonFaultWords } from '../words/plain-json-words.ts';
import type { SecretsModel } from './secrets-model.ts';
import type { WebhookWorld } from './webhook-world.ts';

/** What Send answers, and whether the request was signed. */
export interface SendResult {
  answer: OutgoingAnswer;
  signed: boolean;
}

export interface SendModel {
  /** What is being sent; null while the dialog is closed. */
  subject: ReadonlySignal<OutgoingSubject | null>;
  address: ReadonlySignal<string>;
  text: ReadonlySignal<string>;
  /** What keeps it from being sent as it stands; null when nothing does. */
  fault: ReadonlySignal<{ field: 'address' | 'text'; message: string } | null>;
  /** Why the event's body could not be taken over; null when it could. */
  refusal: ReadonlySignal<string | null>;
  headers: ReadonlySignal<DeliveryHeaders>;
  signing: ReadonlySignal<Signing>;
  /** The host outside this machine that waits for a yes; null when none does. */
  confirming: ReadonlySignal<string | null>;
  busy: ReadonlySignal<boolean>;
  result: ReadonlySignal<SendResult | null>;
  /** What became of Copy as curl: where the clipboard refused, `text` is the command. */
  copied: ReadonlySignal<{ message: string; text: string | null } | null>;
  open(subject: OutgoingSubject, body: Json): void;
  close(): void;
  setAddress(address: string): void;
  setText(text: string): void;
  /** Sends, or asks first where the address is not this machine's. */
  send(): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
  copyAsCurl(): Promise<void>;
}

const defaultAddress = 'http://localhost:3000/';

/** A webhook on its way out: edited, signed and sent. Nothing of it enters the list. */
export function createSendModel(world: WebhookWorld, secrets: SecretsModel): SendModel {
  const subject = signal<OutgoingSubject | null>(null);
  const address = signal(defaultAddress);
  const text = signal('');
  const refusal = signal<string | null>(null);
  const confirming = signal<string | null>(null);
  const busy = signal(false);
  const result = signal<SendResult | null>(null);
  const copied = signal<{ message: string; text: string | null } | null>(null);

  const url = computed(() => (URL.canParse(address.value.trim()) ? new URL(address.value.trim()) : null));
  const fault = computed(() => {
    if (url.value === null || !/^https?:$/.test(url.value.protocol))
      return { field: 'address', message: t('send.badAddress') } as const;
    const message = jsonFaultWords(text.value);
    return message === null ? null : ({ field: 'text', message } as const);
  });
  const headers = computed(() => outgoingHeaders(subject.value ?? { vendor: null, name: null }, text.value));
  const signing = computed(() => {
    const vendor = subject.value?.vendor ?? null;
    return signingOf(vendor, vendor !== null && secrets.given.value.has(vendor.id));
  });

  /** What was said of the last request is not true of the next. */
  function changed(): void {
    confirming.value = null;
    copied.value = null;
    result.value = null;
  }

  async function compose(): Promise<{ request: OutgoingRequest; signed: boolean }> {
    const vendor = subject.value?.vendor ?? null;
    // Read before anything is awaited: what was confirmed is what is sent.
    const [body, address] = [text.value, url.value?.href ?? ''];
    const scheme = vendor?.webhooks?.signature ?? null;
    const signature =
      vendor === null || scheme === null || signing.value.header === null
        ? null
        : await world.sign(scheme, body, vendor.id);
    const all = { ...headers.value, ...signature };
    return { request: { method: 'POST', url: address, headers: all, body }, signed: signature !== null };
  }

  async function post(): Promise<void> {
    const sending = subject.value;
    batch(() => {
      busy.value = true;
      confirming.value = null;
      result.value = null;
    });
    let done: SendResult;
    try {
      const { request, signed } = await compose();
      done = { answer: await world.post(request), signed };
    } catch (error) {
      done = { answer: { ok: false, message: t('send.notSent', { reason: reasonOf(error) }), took: 0 }, signed: false };
    }
    busy.value = false;
    if (subject.value === sending) result.value = done;
  }

  async function send(): Promise<void> {
    const host = url.value;
    if (fault.value !== null || busy.value || host === null) return;
    if (isThisMachine(host.hostname)) await post();
    else confirming.value = host.host;
  }

  return {
    subject,
    address,
    text,
    fault,
    refusal,
    headers,
    signing,
    confirming,
    busy,
    result,
    copied,
    open(next, body) {
      const plain = plainJson(body);
      batch(() => {
        subject.value = next;
        text.value = plain.ok ? plain.text : '';
        refusal.value = plain.ok ? null : plainJsonFaultWords(plain);
        result.value = null;
        changed();
      });
    },
    close() {
      subject.value = null;
      result.value = null;
      changed();
    },
    setAddress(next) {
      address.value = next;
      changed();
    },
    setText(next) {
      text.value = next;
      changed();
    },
    send,
    async confirm() {
      if (confirming.value !== null && fault.value === null && !busy.value) await post();
    },
    cancel() {
      confirming.value = null;
    },
    async copyAsCurl() {
      const copying = subject.value;
      // What was copied of one event is not said in the dialog of the next.
      const say = (next: { message: string; text: string | null }): void => {
        if (subject.value === copying) copied.value = next;
      };
      try {
        const { request, signed } = await compose();
        const command = world.toCurl(request);
        const what = signed ? t('send.commandSigned') : t('send.commandUnsigned');
        const taken = await world.copy(command);
        say(
          taken
            ? { message: t('send.copied', { what }), text: null }
            : { message: t('send.copyRefused', { what }), text: command },
        );
      } catch (error) {
        say({ message: t('send.notCopied', { reason: reasonOf(error) }), text: null });
      }
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : t('send.noReason');
}
