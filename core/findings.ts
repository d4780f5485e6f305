import type { Finding, Severity } from './event.ts';

/** Codes of payload findings that are zod's own issue codes. */
export const schemaFindingCodes = [
  'invalid_type',
  'invalid_value',
  'invalid_format',
  'invalid_union',
  'invalid_key',
  'invalid_element',
  'too_small',
  'too_big',
  'not_multiple_of',
  'custom',
] as const;

/** Codes of Widgetscope's own findings. */
const ownFindingCodes = [
  'wrong-origin',
  'not-trusted',
  'missing-payload',
  'observe-refused',
  'signature-wrong',
  'not-json',
  'unknown-event',
  'signature-absent',
  'undocumented-listener',
  'differs-from-example',
  'truncated',
  'superseded-name',
  'stringly-typed',
  'json-in-string',
  'malformed-key',
  'undocumented-field',
  'unexpected-payload',
  'docs-disagree',
  'vendor-check-failed',
] as const;

/** Every code a finding can carry. docs/findings.md says what each means and what to do; a test holds the two together. */
export const findingCodes = [...schemaFindingCodes, ...ownFindingCodes] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What a finding says; path, expected and received are left out where there is nothing to say. */
export interface FindingText {
  code: FindingCode;
  message: string;
  path?: readonly (string | number)[];
  expected?: string | null;
  received?: string | null;
}

/** Makes a finding. Its code must be one of {@link findingCodes}. */
export function finding(severity: Severity, text: FindingText): Finding {
  return {
    severity,
    code: text.code,
    path: [...(text.path ?? [])],
    message: text.message,
    expected: text.expected ?? null,
    received: text.received ?? null,
  };
}
