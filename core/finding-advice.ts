import { findingCodes, type FindingCode } from './findings.ts';

/** What to do about each finding, in a sentence or two; docs/findings.md has the long form. */
const advice: Record<FindingCode, string> = {
  'wrong-origin':
    'Look at Sender for the frame that sent it, and let your listener compare event.origin with the vendor’s, exactly.',
  'not-trusted': 'Find the script that dispatches this message itself: a test, another tool, or somebody who pretends.',
  'signature-wrong':
    'Compare your secret with the vendor’s dashboard. If it is right, something on the way rewrites the body.',
  'signature-absent': 'Switch signing on in the vendor’s dashboard, and let your endpoint refuse unsigned deliveries.',
  'not-json': 'Choose JSON as the format in the vendor’s dashboard, and see what a relay makes of the body.',
  'unknown-event': 'If you made the event, correct its name. If the vendor did, it may change without notice.',
  'undocumented-listener':
    'Compare the name in your .on(…) with the nearest documented one: yours will hardly ever run.',
  'observe-refused': 'Pass the widget object itself, the one with .on(event, handler), and the id of its vendor.',
  'superseded-name': 'Listen for both names: nobody says when the older one stops.',
  'missing-payload': 'If your code makes the event, add the payload. Else guard your handler, and tell the vendor.',
  'unexpected-payload': 'Do not rely on it: the vendor documents no payload here.',
  'docs-disagree': 'Write your code so that it copes with both shapes the message names.',
  'differs-from-example': 'Check that your code does not depend on how the examples write it.',
  'stringly-typed': 'Convert it before you compare or count: "9" > "10", and "null" is not null.',
  'json-in-string': 'Parse it where it is a text, and take it as it is where it is not.',
  'malformed-key': 'Read both keys, the meant one first.',
  'undocumented-field': 'Nothing, but do not rely on it.',
  truncated: 'Nothing is wrong with the event: your page got all of it. Look there for the rest.',
  'vendor-check-failed': 'Tell Widgetscope’s authors, with the exported event.',
  invalid_type: 'Guard your code against it; a missing or re-typed field is best reported to the vendor.',
  invalid_value: 'Handle the value, or correct it where you set it.',
  invalid_format: 'Do not parse it blindly; correct it where you set it.',
  invalid_union: 'Guard your code against it, and report it to the vendor.',
  invalid_key: 'Compare the keys with the vendor’s documentation.',
  invalid_element: 'Compare the elements with the vendor’s documentation.',
  too_small: 'Handle the small value, an empty list for example.',
  too_big: 'Handle the large value in your code.',
  not_multiple_of: 'Do not rely on the documented step.',
  custom: 'Follow the rule where you set the value, or report it to the vendor.',
};

/** What to do about a finding of this code; null for a code that is not ours, as an imported file may hold. */
export function findingAdvice(code: string): string | null {
  const known = findingCodes.find((candidate) => candidate === code);
  return known === undefined ? null : advice[known];
}
