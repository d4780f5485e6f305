import type { Json } from '../../json.ts';
import { nestingOf } from '../json-text.ts';
import { maskEmails, maskIpAddresses } from './address.ts';
import type { KeyKind } from './key-kind.ts';
import { kindOfKey } from './key-kind.ts';
import { coverAroundMasks, maskDigits, maskCharacters, type Masks, outsideMasks } from './masks.ts';
import { looksLikeName, type KnownNames } from './person-name.ts';
import { maskPhones } from './phone.ts';
import { maskCredential, maskSecrets } from './secret.ts';
import { mapEncoded, mapParameters, maskCapabilityUrl, withoutUserInfo } from './url.ts';

/** What stands where a string stands: its key's kind, or `free` for a custom field's value, which may be anything about a person. */
export type TextKind = Exclude<KeyKind, 'maybe-name' | 'custom'> | 'free';

export interface TextTools {
  masks: Masks;
  names: KnownNames;
  /** Sanitises JSON found inside a string, `level` strings deep. */
  walk(value: Json, level: number): Json;
}

/** How many strings may hold JSON or encoded text inside each other before the innermost counts as plain text. */
const deepestText = 5;

/** `text` with everything personal or secret masked. `level` counts the strings it stands in. */
export function maskText(text: string, kind: TextKind, tools: TextTools, level = 0): string {
  if (text === '') return text;
  if (kind === 'name' || (kind === 'person' && looksLikeName(text))) return maskName(text, tools, level);
  if (kind === 'phone') return maskPhoneText(text, tools, level);
  if (isUrl(text) && (kind === 'credential' || kind === 'capability' || kind === 'free'))
    return maskCapabilityUrl(maskPatterns(text, 'text', tools, level));
  if (kind === 'credential') return maskCredential(text);
  if (kind === 'free') return maskFree(text, tools, level);
  return maskPatterns(text, kind, tools, level);
}

function maskName(text: string, tools: TextTools, level: number): string {
  if (/@|%40/.test(text) || isUrl(text)) return maskPatterns(text, 'text', tools, level);
  tools.names.learn(text);
  return maskCharacters(text);
}

function maskPhoneText(text: string, tools: TextTools, level: number): string {
  if (/^(?:tel:|sms:)?[\p{Nd}\s()+.\-/#*,;:xext‐–]+$/u.test(text)) return maskDigits(text);
  const masked = maskPatterns(text, 'text', tools, level);
  // Encoded characters have digits of their own.
  return masked.includes('%')
    ? masked
    : outsideMasks(masked, (part) => part.replace(/\p{Nd}(?:[\s()-]?\p{Nd}){4,}/gu, maskDigits));
}

function maskFree(text: string, tools: TextTools, level: number): string {
  if (/^[\p{Nd}\s()+.\-/]+$/u.test(text)) return maskDigits(text);
  return coverAroundMasks(maskPatterns(text, 'text', tools, level));
}

function maskPatterns(text: string, kind: TextKind, tools: TextTools, level: number): string {
  const embedded = maskEmbeddedJson(text, tools, level);
  if (embedded !== null) return embedded;
  const parts = mapParameters(withoutUserInfo(maskJsonPieces(text, tools, level)), (key, value) =>
    maskParameter(key, value, tools, level),
  );
  const decoded = level < deepestText ? mapEncoded(parts, (plain) => maskText(plain, kind, tools, level + 1)) : parts;
  const isFreeText = kind !== 'id' && kind !== 'quantity';
  const addressed = maskIpAddresses(maskEmails(decoded, tools.masks), tools.masks);
  const covered = maskIntroductions(maskPhones(maskSecrets(addressed, kind !== 'id'), isFreeText), tools.names);
  return kind === 'label' ? covered : tools.names.cover(covered);
}

/** JSON in a string, with or without something before it (`chatwoot-widget:{…}`, `42["name",{…}]`); null where there is none. */
function maskEmbeddedJson(text: string, tools: TextTools, level: number): string | null {
  if (level >= deepestText || text.length < 4 || !/["}\]]\s*$/.test(text.slice(-20))) return null;
  const start = text.search(/[{["]/);
  if (start < 0 || start > 80) return null;
  const json = text.slice(start);
  if (nestingOf(json) > 64) return null;
  const value = parsed(json);
  if (value === undefined || (typeof value === 'string' && start > 0)) return null;
  const masked = tools.walk(value, level + 1);
  return masked === value ? text : maskText(text.slice(0, start), 'label', tools, deepestText) + JSON.stringify(masked);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    // Ordinary text that happens to end in a bracket, or JSON that was cut.
    return undefined;
  }
}

/** Values in JSON that was cut, which no parser reads. */
function maskJsonPieces(text: string, tools: TextTools, level: number): string {
  if (!text.includes('":') && !text.includes('" :')) return text;
  return text.replace(
    /(\\*"([\w .-]{1,60})\\*"\s*:\s*\\*")((?:[^"\\]|\\+[^"\\])+)/g,
    (found, before: string, key: string, value: string) => {
      const kind = kindOfKey(key);
      if (kind === 'maybe-name' ? looksLikeName(value) : kind === 'name')
        return before + maskText(value, 'name', tools, level);
      return kind === 'phone' || kind === 'credential' ? before + maskText(value, kind, tools, level) : found;
    },
  );
}

const secretParameter = /^(?:code|key|sid|auth|sig|hash|k|ticket|state|nonce|session|pass|sessionid|session_id)$/i;

function maskParameter(key: string, value: string, tools: TextTools, level: number): string {
  const kind = kindOfKey(key);
  if (kind === 'maybe-name') return maskText(value, 'name', tools, level);
  if (kind === 'credential' || secretParameter.test(key)) return maskCredential(value);
  if (kind === 'name' || kind === 'phone' || kind === 'person' || kind === 'capability')
    return maskText(value, kind, tools, level);
  return value;
}

const introduced =
  /(\b[Mm]y (?:full )?name(?: is|['’]s) |\b(?:Mr|Mrs|Ms|Dr|Prof)\.? )(\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})/gu;
const beforeEmail = /((?:\p{Lu}[\p{L}.'’-]{0,40} ){0,3}\p{Lu}[\p{L}.'’-]{0,40})("? ?<)(?=person-\d+@masked\.invalid)/gu;

/** Names that a text itself says are names: `my name is …`, `Mrs …`, `… <address>`. */
function maskIntroductions(text: string, names: KnownNames): string {
  const cover = (name: string) => {
    names.learn(name);
    return maskCharacters(name);
  };
  const introductions = /name|M[rs]|Dr|Prof/.test(text)
    ? text.replace(introduced, (_, before: string, name: string) => before + cover(name))
    : text;
  return introductions.includes('<')
    ? introductions.replace(beforeEmail, (_, name: string, between: string) => cover(name) + between)
    : introductions;
}

function isUrl(text: string): boolean {
  return /^(?:https?:)?\/\/\S+$/i.test(text);
}
