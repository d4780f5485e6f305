import { indented, quoted } from './code-text.ts';
import { lines, type Listening } from './handling.ts';

/** A DOM event, on the target the vendor dispatches it on. */
export const listensToDomEvent: Listening = ({ vendor, event }, handle) => {
  const name = event.name ?? '';
  const target = vendor?.sources.domEvents.find(({ type }) => type === name)?.target ?? 'window';
  return lines(
    `${target}.addEventListener(${quoted(name)}, (event) => {`,
    `  ${indented(handle('event.detail'), 2)}`,
    '});',
  );
};
