import { exportedEvent } from '../../capture-file/export-capture.ts';
import { indented, quoted } from './code-text.ts';
import { jsLiteral } from './js-literal.ts';
import { contentOf, type Copied, type CopySubject, nameOf } from './subject.ts';

/** The event as a capture file has it, nothing masked; several as a list. */
export function captureJson(subjects: readonly CopySubject[]): Copied {
  return { ok: true, text: jsonText(subjects.map(({ event }) => exportedEvent(event))) };
}

/** The payload as a capture file has it; several as a list. */
export function payloadJson(subjects: readonly CopySubject[]): Copied {
  return { ok: true, text: jsonText(subjects.map(contentOf)) };
}

/** The payload as JavaScript; several as a list. */
export function jsObject(subjects: readonly CopySubject[]): Copied {
  const [only] = subjects;
  if (subjects.length === 1 && only !== undefined) return { ok: true, text: jsLiteral(contentOf(only)) };
  const items = subjects.map((subject) => `  ${indented(jsLiteral(contentOf(subject)), 2)},\n`);
  return { ok: true, text: `[\n${items.join('')}]` };
}

/** A push for a tag manager for each event, under the vendor's name for it. */
export function dataLayerPush(subjects: readonly CopySubject[]): Copied {
  const pushes = subjects.map((subject) => {
    const payload = indented(jsLiteral(contentOf(subject)), 2);
    const vendor = subject.event.vendor === null ? '' : `  vendor: ${quoted(subject.event.vendor)},\n`;
    return `window.dataLayer.push({\n  event: ${quoted(nameOf(subject))},\n${vendor}  payload: ${payload},\n});\n`;
  });
  return { ok: true, text: `window.dataLayer = window.dataLayer || [];\n${pushes.join('')}` };
}

function jsonText(values: readonly unknown[]): string {
  return JSON.stringify(values.length === 1 ? values[0] : values, null, 2);
}
