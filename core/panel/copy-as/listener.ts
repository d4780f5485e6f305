import { listeningCode, noListening } from './listening.ts';
import { byKind, type Copied, type CopySubject } from './subject.ts';

/** JavaScript that listens for each kind of event in its page, as its vendor has it, and logs the payload. */
export function listener(subjects: readonly CopySubject[]): Copied {
  const refused = subjects.map(noListening).find((refusal) => refusal !== null);
  if (refused !== undefined) return { ok: false, refusal: refused };
  const listeners = byKind(subjects).map(([first]) => listeningCode(first, (payload) => `console.log(${payload});`));
  return { ok: true, text: `${listeners.join('\n\n')}\n` };
}
