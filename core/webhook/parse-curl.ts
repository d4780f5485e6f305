import { isCmdText, readCmdText } from './cmd-text.ts';
import { curlRequests } from './curl-request.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { sizeFault } from './delivery-size.ts';
import type { ParsedText, Refused } from './parsed-text.ts';
import { refused } from './parsed-text.ts';
import type { ShellCommand, ShellWord } from './shell-text.ts';
import { readShellText } from './shell-text.ts';
import { positionOf } from './text-position.ts';
import type { CommandFault } from './text-refusal.ts';

/** True for a text whose first command is `curl`, whatever comment or prompt stands before it. */
export function isCurlText(text: string): boolean {
  return /^(?:\s*#[^\n]*\n)*\s*(?:[$%] +)?(?:[\w.~:\\/-]*[\\/])?curl(?:\.exe)?\s/i.test(text);
}

/** Reads curl commands, for bash or for the Windows prompt. What sends no body is left out and counted; what cannot be read is an error. */
export function parseCurl(text: string): ParsedText {
  const shell = isCmdText(text) ? { ok: true as const, commands: readCmdText(text) } : readShellText(text);
  if (!shell.ok) return fault(text, shell.at, shell.fault);
  const deliveries: UnnumberedDelivery[] = [];
  let commands = 0;
  let without = 0;
  for (const command of shell.commands) {
    if (command.piped) continue;
    const words = curlWords(command);
    if (words === null) {
      const [first] = command.words;
      const found = JSON.stringify(first?.text.slice(0, 40) ?? '');
      return fault(text, first?.at ?? 0, { code: 'noCurl', found });
    }
    commands += 1;
    const requests = curlRequests(words);
    if ('fault' in requests) return fault(text, requests.at, requests.fault);
    const tooLarge = requests.map(sizeFault).find((reason) => reason !== null);
    if (tooLarge !== undefined) return refused({ code: 'unread', part: 'command', number: commands, why: tooLarge });
    if (requests.length === 0) without += 1;
    for (const request of requests) deliveries.push(request);
  }
  if (deliveries.length === 0)
    return refused(commands === 1 ? { code: 'curlNoBody' } : { code: 'curlNoBodies', commands });
  return { ok: true, deliveries, what: { kind: 'curl', count: commands, without } };
}

/** The words after `curl`; null for another command. */
function curlWords({ words }: ShellCommand): ShellWord[] | null {
  const start = ['$', '%'].includes(words[0]?.text ?? '') ? 1 : 0;
  return /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(words[start]?.text ?? '') ? words.slice(start + 1) : null;
}

function fault(text: string, at: number, found: CommandFault): Refused {
  return refused({ ...found, ...positionOf(text, at) });
}
