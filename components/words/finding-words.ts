import type { Finding } from '../../core/event.ts';
import { findingCodes, type FindingCode } from '../../core/findings.ts';
import { pathText } from '../../core/validate-issue.ts';
import { t } from '../../locales/text.ts';
import { expectedWords } from './expected-words.ts';
import { receivedWords } from './received-words.ts';

/**
 * What a finding says. In English the sentence that was recorded; in another language it is said anew from the code and its facts, and
 * less of it where the recorded sentence holds more than they do. A code that is not ours, as an imported file may hold, keeps its sentence.
 */
export function findingWords(finding: Finding): string {
  const code = findingCodes.find((candidate) => candidate === finding.code);
  if (code === undefined || t('language') === 'en') return finding.message;
  return sentences[code](factsOf(finding));
}

interface Facts {
  place: string;
  /** True where it is about the event as a whole. */
  whole: boolean;
  severity: Finding['severity'];
  expected: string | null;
  received: string | null;
}

function factsOf(finding: Finding): Facts {
  const { path, severity, expected } = finding;
  const whole = path.length === 0;
  const place = whole ? t('finding.payload') : pathText(path);
  return { place, whole, severity, expected: expected && expectedWords(expected), received: receivedWords(finding) };
}

const sentences: Record<FindingCode, (facts: Facts) => string> = {
  'wrong-origin': ({ expected, received }) =>
    t('finding.wrongOrigin', { received: origin(received), expected: origin(expected) }),
  'not-trusted': () => t('finding.notTrusted'),
  'missing-payload': () => t('finding.missingPayload'),
  'observe-refused': ({ expected, received }) =>
    t('finding.observeRefused', { received: received ?? '', expected: expected ?? '' }),
  'signature-wrong': () => t('finding.signatureWrong'),
  'not-json': () => t('finding.notJson'),
  'unknown-event': ({ expected, received }) => {
    const name = received ?? '';
    return expected === null
      ? t('finding.unknownEvent', { name })
      : t('finding.unknownEventNear', { name, nearest: expected });
  },
  'signature-absent': ({ expected }) => t('finding.signatureAbsent', { header: expected ?? '' }),
  'undocumented-listener': ({ expected, received }) => {
    const name = received ?? '';
    return expected === null
      ? t('finding.undocumentedListener', { name })
      : t('finding.undocumentedListenerNear', { name, nearest: expected });
  },
  'differs-from-example': ({ place, expected, received }) =>
    expected === null || received === null
      ? t('finding.unlikeExamples', { place })
      : t('finding.differsFromExamples', { place, received, expected }),
  truncated: ({ place, whole, severity }) => {
    if (severity === 'warning') return t('finding.truncated');
    return whole ? t('finding.notAllJudged') : t('finding.notJudged', { place });
  },
  'superseded-name': ({ expected, received }) =>
    t('finding.supersededName', { name: received ?? '', newer: expected ?? '' }),
  'stringly-typed': ({ place, expected, received }) =>
    t('finding.stringlyTyped', { place, received: received ?? '', expected: expected ?? '' }),
  'json-in-string': ({ place }) => t('finding.jsonInString', { place }),
  'malformed-key': ({ expected, received }) =>
    t('finding.malformedKey', { received: received ?? '', expected: expected ?? '' }),
  'undocumented-field': ({ place }) => t('finding.undocumentedField', { place }),
  'unexpected-payload': ({ expected, received }) =>
    t('finding.unexpectedPayload', { received: received ?? '', expected: expected ?? '' }),
  'docs-disagree': ({ place, whole }) => (whole ? t('finding.docsDisagree') : t('finding.docsDisagreeOn', { place })),
  'vendor-check-failed': () => t('finding.vendorCheckFailed'),
  invalid_type: broken,
  invalid_value: broken,
  invalid_format: broken,
  invalid_union: broken,
  invalid_key: broken,
  invalid_element: broken,
  too_small: broken,
  too_big: broken,
  not_multiple_of: broken,
  custom: broken,
};

function broken({ place, expected, received }: Facts): string {
  if (expected === null) return t('finding.breaksRule', { place });
  if (received === null || received === 'undefined') return t('finding.lacks', { place, expected });
  return t('finding.differs', { place, received, expected });
}

function origin(text: string | null): string {
  return text === null || text === '' ? t('finding.noOrigin') : text;
}
