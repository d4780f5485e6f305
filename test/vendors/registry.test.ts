import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vendors } from '../../vendors/index.ts';
import { heardSources, watchedSources } from '../../vendors/sources.ts';
import { examples } from './examples.ts';

const root = resolve(import.meta.dirname, '../../vendors');

describe('the vendor registries', () => {
  it('list the same vendors in the same order: a vendor is a line in vendors/index.ts and a name in both lists of vendors/sources.ts', () => {
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
    expect([ids(heardSources), ids(watchedSources)]).toEqual([ids(vendors), ids(vendors)]);
    const both = heardSources.map((heard, index) => ({ ...heard, ...watchedSources[index] }));
    expect(both).toEqual(vendors.map((vendor) => vendor.sources));
    expect(vendors.map((vendor) => vendor.sources.id)).toEqual(vendors.map((vendor) => vendor.id));
  });

  it('list every folder of vendors/', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(vendors.map((vendor) => vendor.id).sort()).toEqual(folders.map((folder) => folder.name).sort());
  });

  it('have an examples file for every vendor: add it to test/vendors/examples.ts', () => {
    expect(Object.keys(examples).sort()).toEqual(vendors.map((vendor) => vendor.id).sort());
  });

  it('document every event once a channel, each with an address and the day it was read', () => {
    for (const vendor of vendors) {
      const names = vendor.events.map((event) => `${event.channel} ${event.name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, documentation, fires } of vendor.events) {
        expect(documentation, name).toEqual({
          url: expect.stringMatching(/^https:\/\//),
          read: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        });
        expect(fires, name).not.toBe('');
      }
    }
  });

  it('name a successor only where that is documented too', () => {
    for (const vendor of vendors) {
      const names = vendor.events.map((event) => event.name);
      for (const event of vendor.events) if (event.supersededBy) expect(names).toContain(event.supersededBy);
    }
  });

  it('document exactly the events their buses, what these offer, their DOM events and callbacks tell', () => {
    for (const { events, sources: from } of vendors) {
      const told = (channel: string): string[] =>
        events
          .filter((event) => event.channel === channel)
          .map((event) => event.name)
          .sort();
      const offered = from.buses.flatMap((bus) => Object.values(bus.offers ?? {}).flatMap((offer) => offer.events));
      expect(told('bus')).toEqual([...from.buses.flatMap((bus) => bus.events), ...offered].sort());
      expect(told('dom-event')).toEqual(from.domEvents.map((event) => event.type).sort());
      const properties = from.callbackProperties.flatMap((property) => property.names);
      expect(told('callback')).toEqual([...from.callbacks.map((callback) => callback.global), ...properties].sort());
    }
  });

  it('answer, offer and sign only what they document', () => {
    for (const { events, sources: from, webhooks } of vendors) {
      for (const { controls = [], offers = {}, events: told } of from.buses) {
        expect(told).toEqual(expect.arrayContaining([...controls, ...Object.keys(offers)]));
      }
      const posted = events.filter((event) => event.channel === 'webhook').map((event) => event.name);
      expect(posted.length > 0).toBe(webhooks !== null);
      for (const name of posted) expect(name.startsWith(webhooks?.prefix ?? ''), name).toBe(true);
      for (const header of webhooks?.headers ?? []) expect(header).toBe(header.toLowerCase());
    }
  });

  it('keep zod out of what the content scripts import', () => {
    const zodIn = (file: string): string[] => [...importsOf(join(root, file))].filter((name) => name.includes('zod'));
    expect(zodIn('sources.ts')).toEqual([]);
    expect(zodIn('index.ts')).toContain('zod');
  });
});

/** Every module a file imports for its values, all the way down. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith('/')) return seen;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
  )) {
    importsOf(path.startsWith('.') ? resolve(dirname(file), path) : path, seen);
  }
  return seen;
}
