import type { EventEntry } from '../../entry.ts';
import { clip } from '../../describe.ts';
import type { WidgetEvent } from '../../event.ts';
import type { VendorDefinition } from '../../vendor.ts';
import { type CountedEvent, createEventCoverage, type EventCoverage } from './event-coverage.ts';

/** How the events of a tab cover what one vendor documents. */
export interface VendorCoverage {
  readonly vendor: VendorDefinition;
  /** All of its events that came, documented or not. */
  readonly seen: number;
  /** In the order of the vendor's file. */
  readonly documented: readonly EventCoverage[];
  /** Those that came and are not documented. */
  readonly undocumented: readonly EventCoverage[];
  /** How many further events came under undocumented names that have no room in the list. */
  readonly leftOut: number;
}

export interface CountedVendor extends VendorCoverage {
  add(entry: EventEntry): void;
  remove(entry: EventEntry): void;
}

/** The most undocumented names a vendor lists: a page may make up as many as it likes. */
export const mostNames = 100;
const mostText = 200;

/** Counts one vendor's events. As in a drift, who got a place keeps it, so that what was added can be taken back exactly. */
export function createVendorCoverage(vendor: VendorDefinition): CountedVendor {
  const documented = new Map<string, CountedEvent>();
  const undocumented = new Map<string, CountedEvent>();
  let seen = 0;
  let leftOut = 0;

  for (const definition of vendor.events) {
    const key = keyOf(definition.channel, definition.name);
    documented.set(key, createEventCoverage(definition.channel, definition.name, definition));
  }

  function placeFor({ channel, name }: WidgetEvent): CountedEvent | null {
    const kept = name === null ? null : clip(name, mostText);
    const key = keyOf(channel, kept);
    const known = (name === kept ? documented.get(key) : undefined) ?? undocumented.get(key);
    if (known !== undefined || undocumented.size >= mostNames) return known ?? null;
    const made = createEventCoverage(channel, kept, null);
    undocumented.set(key, made);
    return made;
  }

  function change(entry: EventEntry, by: 1 | -1): void {
    if (isListener(entry.event)) return;
    seen += by;
    const place = placeFor(entry.event);
    if (place === null) leftOut += by;
    else if (by === 1) place.add(entry);
    else place.remove(entry);
  }

  return {
    vendor,
    get seen() {
      return seen;
    },
    documented: [...documented.values()],
    get undocumented() {
      return [...undocumented.values()].filter(({ counts }) => counts.seen > 0);
    },
    get leftOut() {
      return leftOut;
    },
    add: (entry) => change(entry, 1),
    remove: (entry) => change(entry, -1),
  };
}

function keyOf(channel: string, name: string | null): string {
  return name === null ? channel : `${channel} ${name}`;
}

/** The page's own subscription to a name is no event of that name. */
function isListener({ findings }: WidgetEvent): boolean {
  return findings.some(({ code }) => code === 'undocumented-listener');
}
