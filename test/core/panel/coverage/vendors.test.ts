import { describe, expect, it } from 'vitest';
import { createIngest } from '../../../../core/ingest.ts';
import { createCoverage } from '../../../../core/panel/coverage/coverage.ts';
import { fieldText } from '../../../../core/panel/coverage/field-text.ts';
import type { EventDefinition, VendorDefinition } from '../../../../core/vendor.ts';
import type { Json } from '../../../../core/json.ts';
import { vendors } from '../../../../vendors/index.ts';
import { captureOf, webhookOf } from '../../../vendors/example.ts';
import { examples } from '../../../vendors/examples.ts';

const ingest = createIngest(vendors);

/** How an event of this payload differs from its documentation, in words. */
function driftOf(
  vendor: VendorDefinition,
  event: Pick<EventDefinition, 'name' | 'channel'>,
  payload: Json | undefined,
) {
  const context = { id: '1', frame: null, frameOrigin: null, imported: null, webhook: webhookOf(vendor, event) };
  const coverage = createCoverage(vendors);
  const made = ingest(captureOf(vendor, event, payload), context);
  coverage.add([{ kind: 'event', order: 1, event: made }]);
  coverage.step(1);
  const covered = coverage.vendors
    .find((other) => other.vendor.id === vendor.id)
    ?.documented.find(({ name, channel }) => name === event.name && channel === event.channel);
  if (covered?.counts.compared !== 1) throw new Error(`${event.name} was not compared.`);
  return covered.drift.differences();
}

describe.each(vendors.map((vendor) => [vendor.id, vendor] as const))('%s', (id, vendor) => {
  it.each(vendor.events.map((event) => [event.channel, event.name, event] as const))(
    'shows no drift in its own example of %s %s',
    (_, __, event) => {
      expect(driftOf(vendor, event, event.example ?? undefined)).toEqual([]);
    },
  );

  const { documented, open = [] } = examples[id] ?? { documented: [] };
  const remarks = ['undocumented-field', 'unexpected-payload'];
  // Where a vendor leaves an object open, what its examples show in it is not documented as a field.
  const closed = documented.filter(
    ({ name, findings = [] }) => !open.includes(name) && !findings.some((code) => remarks.includes(code)),
  );
  it.each(closed.map((example) => [example.channel, example.name, example] as const))(
    'shows no new and no re-typed field in the documented payload of %s %s',
    (_, __, example) => {
      const found = driftOf(vendor, example, example.payload);
      expect(
        found.filter(({ kind }) => kind !== 'missing').map(({ kind, path }) => `${kind} ${fieldText(path)}`),
      ).toEqual([]);
      expect(found.filter((difference) => difference.documented?.presence === 'required')).toEqual([]);
    },
  );
});
