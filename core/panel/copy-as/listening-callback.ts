import { indented, member } from './code-text.ts';
import { lines, type Listening } from './handling.ts';

/** A function of the page that the vendor's script calls: a global one, or one on an object of the vendor's. */
export const listensToCallback: Listening = ({ vendor, event, definition }, handle) => {
  const name = event.name ?? '';
  const owner = vendor?.sources.callbackProperties.find(({ names }) => names.includes(name));
  const place = owner?.globals[0] === undefined ? null : `window${member(owner.globals[0])}`;
  const parameter = definition?.everyArgument === true ? '...payload' : 'payload';
  return lines(
    place === null ? null : `${place} = ${place} || {};`,
    `${place ?? 'window'}${member(name)} = (${parameter}) => {`,
    `  ${indented(handle('payload'), 2)}`,
    '};',
  );
};
