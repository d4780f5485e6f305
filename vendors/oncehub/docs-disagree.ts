import type { Finding } from '../../core/event.ts';
import { finding } from '../../core/findings.ts';
import { at } from '../../core/json.ts';

const flatUtm = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** A field OnceHub's developer center shows and its newer help center does not. */
export function onlyInOnePage(payload: unknown, key: string): Finding[] {
  if (!has(payload, key)) return [];
  const message = `OnceHub's developer center shows ${key}, its newer help center does not. Widgetscope accepts both; do not rely on it.`;
  return [finding('info', { code: 'docs-disagree', path: [key], message })];
}

/** OnceHub's developer center nests UTM values under `utm_params`, its newer help center lists them flat. */
export function utmShape(payload: unknown): Finding[] {
  const nested = has(payload, 'utm_params');
  const key = nested ? 'utm_params' : flatUtm.find((name) => has(payload, name));
  if (key === undefined) return [];
  const other = nested ? 'flat utm_source, utm_medium, …' : 'an object utm_params';
  const message = `UTM values came as ${nested ? 'utm_params' : 'flat utm_… fields'}; another page of OnceHub's shows ${other}. Read both.`;
  return [finding('info', { code: 'docs-disagree', path: [key], message })];
}

/** `ics_url` is in both current pages and absent from the one of July 2025. */
export function missingCalendarFile(payload: unknown): Finding[] {
  if (typeof payload !== 'object' || payload === null || has(payload, 'ics_url')) return [];
  const message = 'ics_url is missing: OnceHub documents it now, but not in July 2025. Widgetscope accepts both.';
  return [finding('info', { code: 'docs-disagree', path: ['ics_url'], message, received: 'undefined' })];
}

/** In a booking webhook `owner` is documented as an id, and written out in full in the signature page's example. */
export function expandedOwner(payload: unknown): Finding[] {
  const owner = at(payload, ['data', 'owner']);
  if (typeof owner !== 'object' || owner === null) return [];
  const message =
    "owner came written out: OnceHub's event schema documents an id here, the example of its signature page an object. Read both.";
  return [
    finding('info', {
      code: 'docs-disagree',
      path: ['data', 'owner'],
      message,
      expected: 'string',
      received: 'object',
    }),
  ];
}

/** In a conversation webhook these are documented as written out; the conversation's own schema has ids there. */
export function idsNotExpanded(payload: unknown): Finding[] {
  return ['contact', 'owner', 'bot', 'website'].flatMap((key) => {
    const path = ['data', key];
    if (typeof at(payload, path) !== 'string') return [];
    const message = `${key} came as an id: OnceHub's schema of conversation events documents an object here, the one of conversations an id. Read both.`;
    return [finding('info', { code: 'docs-disagree', path, message, expected: 'object', received: 'string' })];
  });
}

function has(payload: unknown, key: string): boolean {
  return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, key);
}
