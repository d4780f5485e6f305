import type { Entry } from '../entry.ts';
import { payloadOf, type WidgetEvent } from '../event.ts';
import type { Json } from '../json.ts';
import { readWebhookRecord } from '../webhook/webhook-record.ts';
import { indexOfEntry } from './entry-order.ts';
import type { RowView } from './row-view.ts';

/** Equal events that follow each other, held beside the rows they are of. Told of each change, it looks only at what changed. */
export interface Repeats {
  /** The rows as they are shown. */
  view(descending: boolean): RowView;
  /** Rows from this index on are new. */
  changedFrom(index: number): void;
  /** So many rows went from the beginning, and none elsewhere. */
  shifted(count: number): void;
  /** Opens the group an entry is in, or closes it. */
  toggle(entry: Entry): void;
}

interface OpenGroup {
  group: number;
  size: number;
}

/** The groups of these rows, which are in order of time; `rows` gives them as they are now. */
export function createRepeats(rows: () => readonly Entry[]): Repeats {
  /** Where each group begins, counted from the first row there ever was. */
  const starts: number[] = [];
  let gone = 0;
  /** The row that stands for each open group, and where it was when it was last looked for, counted likewise. */
  const opened = new Map<Entry, number>();

  function changedFrom(index: number): void {
    const all = rows();
    starts.length = groupAfter(index);
    for (let at = index; at < all.length; at += 1) if (!isRepeat(all[at - 1], all[at])) starts.push(at + gone);
    for (const entry of opened.keys()) {
      const at = indexOfEntry(all, entry);
      if (at < 0) opened.delete(entry);
      else opened.set(entry, at + gone);
    }
  }

  function shifted(count: number): void {
    gone += count;
    if (rows().length === 0) starts.length = 0;
    const first = Math.max(0, groupAfter(1) - 1);
    starts.splice(0, first);
    const [began] = starts;
    if (began === undefined || began === gone) return;
    starts[0] = gone;
    keepOpen(began);
  }

  /** The first group has lost its head: it is open or shut as it was. */
  function keepOpen(began: number): void {
    const [head] = rows();
    const [before] = [...opened].find(([, at]) => at === began) ?? [];
    if (head === undefined || before === undefined) return;
    opened.delete(before);
    opened.set(head, gone);
  }

  /** The first group that begins at or after this row. */
  function groupAfter(index: number): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) - gone < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const startOf = (group: number): number => (starts[group] ?? rows().length + gone) - gone;
  const sizeOf = (group: number): number => startOf(group + 1) - startOf(group);

  function openGroups(): OpenGroup[] {
    const found: OpenGroup[] = [];
    for (const entry of opened.keys()) {
      const index = indexOfEntry(rows(), entry);
      if (index < 0) opened.delete(entry);
      const group = groupAfter(index + 1) - 1;
      if (index >= 0 && startOf(group) === index && sizeOf(group) > 1) found.push({ group, size: sizeOf(group) });
    }
    return found.sort((one, other) => one.group - other.group);
  }

  function view(descending: boolean): RowView {
    const open = openGroups();
    const length = open.reduce((total, { size }) => total + size - 1, starts.length);

    /** The group and the place in it of a row. */
    function placeOf(index: number): { group: number; place: number; isOpen: boolean } {
      const wanted = descending ? length - 1 - index : index;
      let added = 0;
      for (const { group, size } of open) {
        const first = group + added;
        if (wanted < first) break;
        if (wanted < first + size) {
          const place = wanted - first;
          return { group, place: descending ? size - 1 - place : place, isOpen: true };
        }
        added += size - 1;
      }
      return { group: wanted - added, place: 0, isOpen: false };
    }

    function at(index: number): Entry | undefined {
      if (index < 0 || index >= length) return undefined;
      const { group, place } = placeOf(index);
      return rows()[startOf(group) + place];
    }

    return {
      length,
      at,
      slice(start, end) {
        const found: Entry[] = [];
        for (let index = Math.max(0, start); index < Math.min(end, length); index += 1) {
          const entry = at(index);
          if (entry !== undefined) found.push(entry);
        }
        return found;
      },
      indexOf(entry) {
        const index = indexOfEntry(rows(), entry);
        if (index < 0) return -1;
        const group = groupAfter(index + 1) - 1;
        const before = open.filter((each) => each.group < group);
        const first = before.reduce((total, { size }) => total + size - 1, group);
        const here = open.find((each) => each.group === group);
        const place = here === undefined ? 0 : index - startOf(group);
        if (!descending) return first + place;
        return length - first - (here?.size ?? 1) + place;
      },
      groupAt(index) {
        const { group, place, isOpen } = placeOf(index);
        const size = sizeOf(group);
        return size < 2 ? null : { size, open: isOpen, head: place === 0 };
      },
    };
  }

  return {
    view,
    changedFrom,
    shifted,
    toggle(entry) {
      const index = indexOfEntry(rows(), entry);
      const head = index < 0 ? undefined : rows()[startOf(groupAfter(index + 1) - 1)];
      if (head !== undefined && !opened.delete(head)) opened.set(head, indexOfEntry(rows(), head) + gone);
    },
  };
}

/** Whether two rows say the same but for their time. */
export function isRepeat(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one?.kind !== 'event' || other?.kind !== 'event') return false;
  const [a, b] = [one.event, other.event];
  if (a.name !== b.name || a.vendor !== b.vendor || a.channel !== b.channel || a.status !== b.status) return false;
  if (a.origin !== b.origin || a.source !== b.source || a.imported !== b.imported) return false;
  if (readWebhookRecord(a.webhook)?.signature !== readWebhookRecord(b.webhook)?.signature) return false;
  if (findingsOf(a) !== findingsOf(b)) return false;
  return isSame(a.payloadAt === null ? a.data : payloadOf(a), b.payloadAt === null ? b.data : payloadOf(b));
}

/** What the findings of an event come to. */
function findingsOf({ findings }: WidgetEvent): string {
  return findings.map(({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`).join('\n');
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => isSame(value, other[index]));
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}
