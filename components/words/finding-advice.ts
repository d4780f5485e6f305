import { findingCodes, type FindingCode } from '../../core/findings.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

/** What to do about each finding, in a sentence or two; docs/findings.md has the long form. */
const advice: Record<FindingCode, TextKey> = {
  'wrong-origin': 'advice.wrongOrigin',
  'not-trusted': 'advice.notTrusted',
  'signature-wrong': 'advice.signatureWrong',
  'signature-absent': 'advice.signatureAbsent',
  'not-json': 'advice.notJson',
  'unknown-event': 'advice.unknownEvent',
  'undocumented-listener': 'advice.undocumentedListener',
  'observe-refused': 'advice.observeRefused',
  'superseded-name': 'advice.supersededName',
  'missing-payload': 'advice.missingPayload',
  'unexpected-payload': 'advice.unexpectedPayload',
  'docs-disagree': 'advice.docsDisagree',
  'differs-from-example': 'advice.differsFromExample',
  'stringly-typed': 'advice.stringlyTyped',
  'json-in-string': 'advice.jsonInString',
  'malformed-key': 'advice.malformedKey',
  'undocumented-field': 'advice.undocumentedField',
  truncated: 'advice.truncated',
  'vendor-check-failed': 'advice.vendorCheckFailed',
  invalid_type: 'advice.invalidType',
  invalid_value: 'advice.invalidValue',
  invalid_format: 'advice.invalidFormat',
  invalid_union: 'advice.invalidUnion',
  invalid_key: 'advice.invalidKey',
  invalid_element: 'advice.invalidElement',
  too_small: 'advice.tooSmall',
  too_big: 'advice.tooBig',
  not_multiple_of: 'advice.notMultipleOf',
  custom: 'advice.custom',
};

/** What to do about a finding of this code; null for a code that is not ours, as an imported file may hold. */
export function findingAdvice(code: string): string | null {
  const known = findingCodes.find((candidate) => candidate === code);
  return known === undefined ? null : t(advice[known]);
}
