import type { Cut, Decoded } from './decode.ts';
import type { Finding } from './event.ts';
import { finding } from './findings.ts';
import type { Path } from './json.ts';
import { findingsOf, pathText } from './validate-issue.ts';
import type { EventDefinition } from './vendor.ts';

/** What is judged: the decoded payload (`value` undefined where there is none) and what is missing from it. */
export interface Subject extends Decoded {
  /** False when the event came without a payload. */
  present: boolean;
  /** True when the capture was cut anywhere, so that what is absent may only have been cut off. */
  truncated: boolean;
}

/** The findings of a payload against its event's documentation. Never throws: a faulty vendor file becomes a finding. */
export function validate(definition: EventDefinition, subject: Subject): Finding[] {
  const made = [
    ...guarded(() => schemaFindings(definition, subject)),
    ...guarded(() => remarksOf(definition, subject)),
  ];
  return [...supersededBy(definition), ...judgeable(made, subject)];
}

/** The finding that says a capture was cut; none when it was not. */
export function truncatedFindings(truncated: boolean): Finding[] {
  if (!truncated) return [];
  const message = 'The event was too large to keep whole. What was cut is marked where it stood, and is not judged.';
  return [finding('warning', { code: 'truncated', message })];
}

function schemaFindings(definition: EventDefinition, subject: Subject): Finding[] {
  const result = definition.schema.safeParse(subject.value);
  if (result.success) return [];
  if (subject.present && subject.value !== undefined) return findingsOf(result.error.issues, subject.value);
  if (!subject.present && subject.truncated) return [];
  const [issue] = result.error.issues;
  return [missingPayload(definition, issue?.code === 'invalid_type' ? issue.expected : 'a payload')];
}

function missingPayload(definition: EventDefinition, expected: string): Finding {
  const message = `${definition.name} came without its payload.`;
  return finding('error', { code: 'missing-payload', message, expected, received: 'undefined' });
}

function remarksOf(definition: EventDefinition, subject: Subject): Finding[] {
  return definition.remarks?.(subject.value) ?? [];
}

function supersededBy(definition: EventDefinition): Finding[] {
  const { name, supersededBy: newer } = definition;
  if (newer === undefined) return [];
  const message = `${name} is an older name. The vendor now documents ${newer}: listen for both.`;
  return [finding('info', { code: 'superseded-name', message, expected: newer, received: name })];
}

function guarded(check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = `Widgetscope's own check of this event failed (${detail}). The event was kept; please report it.`;
    return [finding('warning', { code: 'vendor-check-failed', message })];
  }
}

/** The findings with those that rest on cut data replaced by one remark per place. */
function judgeable(findings: readonly Finding[], subject: Subject): Finding[] {
  if (subject.cuts.length === 0) return [...findings];
  const kept: Finding[] = [];
  const unjudged = new Set<string>();
  for (const made of findings) {
    if (!restsOnCut(made, subject.cuts)) {
      kept.push(made);
      continue;
    }
    const place = pathText(made.path);
    if (made.severity !== 'error' || unjudged.has(place)) continue;
    unjudged.add(place);
    const message = `${place} could not be judged: it was cut.`;
    kept.push(finding('info', { code: 'truncated', path: made.path, message }));
  }
  return kept;
}

function restsOnCut(made: Finding, cuts: readonly Cut[]): boolean {
  return cuts.some((cut) => {
    // A string that lost its end is still a string, and a key is there whatever became of its value.
    if (cut.what === 'text' && made.code === 'invalid_type') return false;
    if (cut.what !== 'rest' && made.code === 'undocumented-field') return startsWith(made.path.slice(0, -1), cut.path);
    if (startsWith(made.path, cut.path)) return true;
    return cut.what === 'rest' && made.received === 'undefined' && isEntryOf(made.path, cut.path.slice(0, -1));
  });
}

function isEntryOf(path: Path, container: Path): boolean {
  return path.length === container.length + 1 && startsWith(path, container);
}

function startsWith(path: Path, start: Path): boolean {
  return path.length >= start.length && start.every((step, index) => path[index] === step);
}
