import { encode } from '../../core/encode.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { type Copied, copySubjects, type CopySubject } from '../../core/panel/copy-as/subject.ts';
import { vendors } from '../../vendors/index.ts';
import { widgetEvent } from './panel-entries.ts';

/** A key of its own, not the prototype. */
export const ownProto: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}');

/** What a page may put into a payload and code has trouble with. */
export const awkward: Readonly<Record<string, unknown>> = {
  quotes: `'single' "double" \`back\${1+1}\` \\ backslash \\' \\"`,
  lines: 'one\ntwo\r\nthree\u2028four\u2029five\ttab\0nul',
  script: '</script><script>alert(1)</script><!-- --> <SCRIPT',
  hidden: 'a\u202eb\u2066c\ufeffd',
  lone: '\ud800',
  'two words': 1,
  '0': 'a number as a key',
  class: 'a keyword',
  "it's": true,
  '': 'no name',
  $type: 'a page that has the marker\u2019s key',
  proto: ownProto,
  missing: undefined,
  nothing: null,
  big: -12345678901234567890n,
  nan: Number.NaN,
  far: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1.5e-9],
  when: new Date('2026-11-20T09:30:00.123Z'),
  never: new Date(Number.NaN),
  pattern: /a\/"'`b[/]/giu,
  failure: new TypeError('no "good"'),
  map: new Map<unknown, unknown>([
    ['a', 1],
    [{ key: true }, new Set([1, 'two', [3]])],
  ]),
  empty: { list: [], object: {}, map: new Map(), set: new Set() },
  mixed: [1, 'two', { three: 3 }, { four: 4 }, [5], null],
};

/** Objects within objects, as deep as the capture keeps them. */
export function nested(depth: number): unknown {
  let value: unknown = 'the bottom';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { in: value } : [value];
  return value;
}

/** OnceHub's message with this payload. */
export function withPayload(payload: unknown, given: Partial<WidgetEvent> = {}): CopySubject {
  const name = 'oncehub.chatbot.opened';
  return subject({ name, data: encode({ type: name, payload }).data, payloadAt: ['payload'], ...given });
}

/** An event with its real vendor. */
export function subject(given: Partial<WidgetEvent>): CopySubject {
  const [made] = copySubjects([widgetEvent(given)], vendors);
  if (made === undefined) throw new Error('no subject was made');
  return made;
}

/** The text, or a failure that says why there is none. */
export function textOf(copied: Copied): string {
  if (!copied.ok) throw new Error(copied.refusal.why);
  return copied.text;
}
