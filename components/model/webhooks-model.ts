import { type ReadonlySignal, signal } from '@preact/signals';
import { isCaptureFile, pastedText } from '../../core/panel/file-kind.ts';
import { t } from '../../locales/text.ts';
import { textRefusalWords } from '../words/text-refusal-words.ts';
import { createDeliveryModel, type DeliveryModel } from './delivery-model.ts';
import type { ImportModel } from './import-model.ts';
import type { PanelWorld } from './panel-world.ts';
import { createSecretsModel, type SecretsModel } from './secrets-model.ts';
import { createSendModel, type SendModel } from './send-model.ts';
import { createStreamModel, type StreamModel } from './stream-model.ts';
import type { WebhookWorld } from './webhook-world.ts';

/** Webhooks in and out, and the pane they are handled in. */
export interface WebhooksModel {
  deliveries: DeliveryModel;
  stream: StreamModel;
  secrets: SecretsModel;
  send: SendModel;
  /** Whether the pane is open, and which part of it was asked for. */
  pane: ReadonlySignal<'live' | 'paste' | null>;
  pasted: ReadonlySignal<string>;
  /** What is wrong with the pasted text; null when nothing is. */
  pasteError: ReadonlySignal<string | null>;
  setPane(pane: 'live' | 'paste' | null): void;
  setPasted(text: string): void;
  /** What comes now was given anew: what was said of earlier files and texts goes. */
  begin(): void;
  /** Adds what stands in the pasted text to the list, or says why not. */
  add(): void;
  /** Takes a file: a capture file goes to Import, anything else is read as webhooks. */
  openFile(file: string, text: string): void;
}

/** Composes what the panel does with webhooks. */
export function createWebhooksModel(world: PanelWorld, webhooks: WebhookWorld, imports: ImportModel): WebhooksModel {
  const deliveries = createDeliveryModel(world);
  const secrets = createSecretsModel(webhooks.secrets);
  const pane = signal<'live' | 'paste' | null>(null);
  const pasted = signal('');
  const pasteError = signal<string | null>(null);

  function begin(): void {
    imports.begin();
    deliveries.begin();
  }

  function add(): void {
    begin();
    if (isCaptureFile(pasted.value)) {
      if (imports.start(pastedText, pasted.value)) pasted.value = '';
      return;
    }
    const read = webhooks.parse(pasted.value);
    pasteError.value = read.ok ? null : textRefusalWords(read.refusal);
    if (!read.ok) return;
    deliveries.addText({ ...read, session: webhooks.newSession(), file: pastedText });
    pasted.value = '';
  }

  function openFile(file: string, text: string): void {
    if (isCaptureFile(text)) {
      imports.start(file, text);
      return;
    }
    const read = webhooks.parse(text);
    if (!read.ok) {
      const [capture, why] = [imports.faultOf(text), textRefusalWords(read.refusal)];
      return imports.fail(t('import.neither', { file, capture, webhooks: why }));
    }
    const known = read.deliveries.some((delivery) => delivery.headers !== null || webhooks.isKnown(delivery));
    // Any JSON could be a body nobody knows: a file that only looks like one was more likely chosen by mistake.
    if (!known) return imports.fail(t('import.noKnownWebhook', { file, capture: imports.faultOf(text) }));
    deliveries.addText({ ...read, session: webhooks.newSession(), file });
  }

  return {
    deliveries,
    stream: createStreamModel(world, webhooks, deliveries),
    secrets,
    send: createSendModel(webhooks, secrets),
    pane,
    pasted,
    pasteError,
    setPane(next) {
      pane.value = next;
    },
    setPasted(text) {
      pasted.value = text;
      pasteError.value = null;
    },
    begin,
    add,
    openFile,
  };
}
