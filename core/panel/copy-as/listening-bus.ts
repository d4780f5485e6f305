import type { BusSource } from '../../vendor.ts';
import { indented, isIdentifier, member, quoted } from './code-text.ts';
import { lines, type Listening } from './handling.ts';
import type { CopySubject } from './subject.ts';

/** An object of the page that has a method to subscribe: a global, what a ready queue hands out, or what another event offers. */
export const listensToBus: Listening = (subject, handle) => {
  const name = subject.event.name ?? '';
  const source = busOf(subject, name);
  const offer = Object.entries(source?.offers ?? {}).find(([, { events }]) => events.includes(name));
  if (source === null || offer === undefined)
    return onBus(subject, source, (bus) => subscription(subject, bus, handle));
  const [offering, { subscribe }] = offer;
  const inner = subscription(subject, { name: 'session', subscribe: subscribe ?? 'on', source }, handle);
  return onBus(subject, source, (bus) =>
    lines(`${bus.name}${member(bus.subscribe)}(${quoted(offering)}, (session) => {`, `  ${indented(inner, 2)}`, '});'),
  );
};

interface Bus {
  /** An expression. */
  name: string;
  subscribe: string;
  source: BusSource | null;
}

function busOf({ vendor }: CopySubject, name: string): BusSource | null {
  const buses = vendor?.sources.buses ?? [];
  const tells = ({ events, offers }: BusSource): boolean =>
    events.includes(name) || Object.values(offers ?? {}).some((offer) => offer.events.includes(name));
  return buses.find(tells) ?? buses[0] ?? null;
}

/** Gets hold of the bus, and subscribes there. */
function onBus(subject: CopySubject, source: BusSource | null, subscribe: (bus: Bus) => string): string {
  const method = source?.subscribe ?? 'on';
  const [queue] = source?.queues ?? [];
  if (queue !== undefined) {
    const place = `window${member(queue)}`;
    const inner = subscribe({ name: 'app', subscribe: method, source });
    return lines(`${place} = ${place} || [];`, `${place}.push((app) => {`, `  ${indented(inner, 2)}`, '});');
  }
  const name = globalOf(subject, source);
  const factory = source?.factories.find((made) => subject.event.source === `${made}()`);
  const remark = factory === undefined ? null : `// ${name}: what ${factory}() returned.`;
  return lines(remark, subscribe({ name, subscribe: method, source }));
}

/** The name it was found under, if the vendor is known to use it: what the page says of itself is not made code. */
function globalOf({ event }: CopySubject, source: BusSource | null): string {
  const names = Object.keys(source?.lookups ?? {}).filter((name) => name.split('.').every(isIdentifier));
  return names.find((name) => name === event.source) ?? names[0] ?? 'widget';
}

function subscription({ event, definition }: CopySubject, bus: Bus, handle: (payload: string) => string): string {
  const name = event.name ?? '';
  const { source } = bus;
  const key = source?.payloadKey;
  const whole = definition?.everyArgument === true;
  const [parameter, payload] = whole
    ? ['...payload', 'payload']
    : key === undefined
      ? ['payload', 'payload']
      : ['event', `event${member(key)}`];
  const answers = source?.controls?.includes(name) === true;
  return lines(
    `${bus.name}${member(bus.subscribe)}(${quoted(name)}, (${parameter}) => {`,
    answers ? '  // The widget waits for what is decided here: see its documentation.' : null,
    `  ${indented(handle(payload), 2)}`,
    '});',
  );
}
