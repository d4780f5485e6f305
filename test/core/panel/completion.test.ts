import { describe, expect, test } from 'vitest';
import { completions } from '../../../core/panel/completion.ts';
import { createFilterCandidates } from '../../../core/panel/filter-candidates.ts';
import { pathValues } from '../../../core/panel/path-values.ts';
import { eventEntry, gapEntry } from '../../support/panel-entries.ts';

function sourceOf(...entries: Parameters<ReturnType<typeof createFilterCandidates>['add']>[0]) {
  const candidates = createFilterCandidates();
  candidates.add(entries);
  return { candidates, valuesOf: (path: string) => pathValues(path, candidates.newest(100)) };
}

const source = sourceOf(
  eventEntry(1),
  eventEntry(2, { status: 'invalid' }),
  gapEntry(3),
  eventEntry(4, {
    vendor: 'chat-data',
    name: 'lead, new',
    data: { bot: 7, list: [{ 'odd key': 'a "b" c' }], none: null },
    payloadAt: [],
  }),
);

/** Completes where `|` stands: each choice's label, and its text with the caret likewise. */
function complete(marked: string): [string, string][] {
  const caret = marked.indexOf('|');
  return completions(marked.replace('|', ''), caret, source).map((each) => [
    each.label,
    `${each.text.slice(0, each.caret)}|${each.text.slice(each.caret)}`,
  ]);
}
const labels = (marked: string) => complete(marked).map(([label]) => label);

describe('completion', () => {
  test.each([
    ['ven|', 'vendor:', 'vendor:|'],
    ['-ven|', 'vendor:', '-vendor:|'],
    ['a ven| b', 'vendor:', 'a vendor:| b'],
    ['pay|', 'payload', 'payload.|'],
    ['payload.b|', 'payload.bot_id:', 'payload.bot_id:|'],
    ['bot_i|', 'payload.bot_id:', 'payload.bot_id:|'],
    ['inva|', 'status:invalid', 'status:invalid |'],
    ['vendor:o|', 'oncehub', 'vendor:oncehub |'],
    ['vendor:oncehub,c|', 'chat-data', 'vendor:oncehub,chat-data |'],
    ['vendor:o| x', 'oncehub', 'vendor:oncehub| x'],
    ['name:new|', 'lead, new', 'name:"lead, new" |'],
    ['name:"lead|', 'lead, new', 'name:"lead, new" |'],
    ['status:un|', 'untrusted', 'status:untrusted |'],
    ['has:fi|', 'findings', 'has:findings |'],
    ['has:payload.bot_i|', 'payload.bot_id', 'has:payload.bot_id |'],
    ['is:|', 'imported', 'is:imported |'],
    ['larger-than:1|', '10k', 'larger-than:10k |'],
    ['payload.bot_id:|', 'BOT-1', 'payload.bot_id:BOT-1 |'],
    ['payload.bot:|', '7', 'payload.bot:7 |'],
    ['payload.list[*]["odd key"]:|', 'a "b" c', 'payload.list[*]["odd key"]:"a \\"b\\" c" |'],
    ['ven|dor:oncehub', 'vendor:', 'vendor:|oncehub'],
  ])('of %j offers %j and makes it %j', (marked, label, made) => {
    expect(complete(marked).find(([each]) => each === label)).toEqual([label, made]);
  });

  test('offers every key where nothing is typed, and what is most in the list first', () => {
    expect(labels('|').slice(0, 2)).toEqual(['vendor:', 'status:']);
    expect(labels('vendor:|')).toEqual(['oncehub', 'chat-data']);
    expect(labels('status:|').slice(0, 2)).toEqual(['valid', 'invalid']);
  });

  test.each(['/ven|/', '"ven|"', 'vendor:oncehub|', 'zzz|', 'nokey:x|', 'payload.[:|'])(
    'offers nothing in %j',
    (marked) => {
      expect(complete(marked)).toEqual([]);
    },
  );
});

describe('the candidates', () => {
  test('count each value, and forget with the entries', () => {
    const { candidates } = sourceOf(eventEntry(1), eventEntry(2, { vendor: null }), eventEntry(3));
    expect([...candidates.counts.vendor]).toEqual([
      ['oncehub', 2],
      ['none', 1],
    ]);
    candidates.removeThrough(2);
    expect([...candidates.counts.vendor]).toEqual([['oncehub', 1]]);
    expect(candidates.paths.size).toBeGreaterThan(0);
    candidates.removeThrough(3);
    expect([...candidates.counts.vendor, ...candidates.paths, ...candidates.newest(9)]).toEqual([]);
  });

  test('stay bounded whatever a page sends', () => {
    const candidates = createFilterCandidates();
    candidates.add(
      Array.from({ length: 3_000 }, (_, index) =>
        eventEntry(index + 1, { name: `name ${index}`, data: { [`key ${index}`]: { deep: index } }, payloadAt: [] }),
      ),
    );
    expect(candidates.counts.name.size).toBe(500);
    expect(candidates.paths.size).toBeLessThanOrEqual(500);
    candidates.removeThrough(3_000);
    expect(candidates.counts.name.size).toBe(0);
  });
});
