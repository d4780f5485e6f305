import { describe, expect, it } from 'vitest';
import { createIngest } from '../../core/ingest.ts';
import { documentedOrigins, toldOrigins, withOwnOrigins } from '../../core/own-origins.ts';
import { oncehub } from '../../vendors/oncehub/index.ts';
import { aCapture } from '../support/recording.ts';

const context = { id: '1', frame: null, frameOrigin: null, imported: null, webhook: null };
const elsewhere = aCapture(1, { origin: 'https://book.shop.test' });

describe('an origin the user set', () => {
  it('counts as the vendor’s own', () => {
    expect(createIngest([oncehub])(elsewhere, context).status).toBe('untrusted');
    const own = withOwnOrigins([oncehub], { oncehub: ['https://book.shop.test'] });
    expect(createIngest(own)(elsewhere, context).status).toBe('valid');
    expect(createIngest(own)(aCapture(2), context).status).toBe('valid');
  });

  it('counts for its vendor only, and a vendor nobody knows changes nothing', () => {
    const own = withOwnOrigins([oncehub], { bitpalm: ['https://book.shop.test'], constructor: ['https://evil.test'] });
    expect(own).toEqual([oncehub]);
  });

  it('is not what the vendor documents, unless the vendor does', () => {
    const [documented = ''] = oncehub.sources.origins;
    const [own = oncehub] = withOwnOrigins([oncehub], { oncehub: ['https://book.shop.test', documented] });
    expect(own.sources.origins).toEqual([...oncehub.sources.origins, 'https://book.shop.test']);
    expect(documentedOrigins(own)).toEqual(oncehub.sources.origins);
    expect(documentedOrigins(oncehub)).toEqual(oncehub.sources.origins);
  });

  it('is told to frames only where there is one', () => {
    expect(toldOrigins({})).toEqual({});
    expect(toldOrigins({ oncehub: [] })).toEqual({});
    expect(toldOrigins({ oncehub: ['https://a.test'] })).toEqual({ origins: { oncehub: ['https://a.test'] } });
  });
});
