import type { Finding, Frame, WidgetEvent } from '../../event.ts';
import type { Json } from '../../json.ts';
import { kindOfKey } from './key-kind.ts';
import { createMasks } from './masks.ts';
import type { Memory } from './memory.ts';
import { createMemory } from './memory.ts';
import { createKnownNames, silentNames } from './person-name.ts';
import type { Replacement } from './replacement.ts';
import { replaceKnown } from './replacement.ts';
import type { TextKind } from './text.ts';
import { maskText } from './text.ts';
import type { PlaceKind } from './walk.ts';
import { walk } from './walk.ts';
import { maskWebhook } from './webhook.ts';

/**
 * One event without e-mail addresses, phone numbers, names of people, IP addresses and tokens, wherever they stand: types, keys, status and
 * findings stay, and the same value is masked the same way in data, payload, summary and findings. Sanitising twice changes nothing.
 */
export function sanitise(event: WidgetEvent): WidgetEvent {
  return sanitiseEvents([event])[0] ?? event;
}

/** {@link sanitise} for a whole export: the same address gets the same mask in all of it, and a name told in one event is covered in the others. */
export function sanitiseEvents(events: readonly WidgetEvent[]): WidgetEvent[] {
  return [...sanitiseInSteps(events)].filter((event) => event !== null);
}

/** {@link sanitiseEvents} one event a step, so that whoever asks may rest in between. Each event is read twice: null is a step that gives none. */
export function* sanitiseInSteps(events: readonly WidgetEvent[]): Generator<WidgetEvent | null> {
  const sanitiser = createSanitiser();
  for (const event of events) {
    sanitiser.learn(event);
    yield null;
  }
  sanitiser.forgetTexts();
  for (const event of events) yield sanitiser.sanitise(event);
}

/** How long a text may be whose mask is remembered for the next time it comes. */
const rememberedLength = 120;

function createSanitiser() {
  const masks = createMasks();
  const names = createKnownNames();
  const keys = createMemory((key) => maskText(key, 'id', { ...tools, names: silentNames }, 5));
  const kinds = createMemory(kindOfKey);
  let texts = new Map<TextKind, Memory<string>>();
  let replacements: Replacement[] = [];

  const tools = { masks, names, walk: (value: Json, level: number) => walkAt(value, 'text', level) };

  function mask(text: string, kind: TextKind, level = 0): string {
    if (level > 0 || text.length > rememberedLength) return maskText(text, kind, tools, level);
    let memory = texts.get(kind);
    if (memory === undefined) texts.set(kind, (memory = createMemory((unseen) => maskText(unseen, kind, tools))));
    return memory(text);
  }

  /** A key is an id: only what is certainly personal is masked in it. */
  function maskKey(key: string): string {
    return key.length < 4 || /^[A-Za-z_$-]{0,40}$/.test(key) ? key : keys(key);
  }

  function walkAt(value: Json, kind: PlaceKind, level: number): Json {
    return walk(value, kind, null, {
      key: maskKey,
      kind: kinds,
      text(text, textKind) {
        const masked = mask(text, textKind, level);
        if (masked !== text && level === 0) replacements.push({ text, masked });
        return masked;
      },
    });
  }

  function maskFinding(finding: Finding): Finding {
    return {
      ...finding,
      path: finding.path.map((step) => (typeof step === 'string' ? maskKey(step) : step)),
      message: maskRemark(finding.message),
      expected: finding.expected === null ? null : maskRemark(finding.expected),
      received: finding.received === null ? null : maskRemark(finding.received),
    };
  }

  /** A text of ours that quotes the data. */
  function maskRemark(text: string): string {
    return mask(replaceKnown(text, replacements), 'text');
  }

  function maskFrame(frame: Frame): Frame {
    return { ...frame, url: mask(frame.url, 'text') };
  }

  return {
    /** Meets the names of an event before any text is masked for good. */
    learn(event: WidgetEvent): void {
      walkAt(event.data, 'text', 0);
      walkAt(event.webhook, 'text', 0);
      if (event.frame !== null) mask(event.frame.url, 'text');
      replacements = [];
    },
    /** What was masked before every name was known must be masked again. */
    forgetTexts(): void {
      texts = new Map();
    },
    sanitise(event: WidgetEvent): WidgetEvent {
      replacements = [];
      const data = walkAt(event.data, 'text', 0);
      const webhook = maskWebhook(event.webhook, (value, kind) => walkAt(value, kind, 0));
      return {
        ...event,
        name: event.name === null ? null : mask(event.name, 'label'),
        origin: event.origin === null ? null : mask(event.origin, 'label'),
        source: mask(event.source, 'label'),
        frame: event.frame === null ? null : maskFrame(event.frame),
        data,
        payloadAt: event.payloadAt?.map((step) => (typeof step === 'string' ? maskKey(step) : step)) ?? null,
        webhook,
        findings: event.findings.map(maskFinding),
        imported: event.imported === null ? null : mask(event.imported, 'text'),
        summary: maskRemark(event.summary),
      };
    },
  };
}
