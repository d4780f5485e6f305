import type { Finding } from '../../core/event.ts';
import { differences, emailAddress, oneOf } from '../../core/example-remarks.ts';
import { finding } from '../../core/findings.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';

const signatureKeys = ['signature', 'signedAt', 'signatureVersion'] as const;

/** Only `slug` and `externalUserId` are needed; the signature's three fields belong together. */
const identity = z.strictObject({
  slug: z.string(),
  externalUserId: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  company: z.string().optional(),
  signature: z.string().optional(),
  /** Seconds since the epoch. */
  signedAt: z.number().optional(),
  signatureVersion: z.string().optional(),
});

/** What the page tells the widget: the other direction, by documentation dispatched by the page's own script. */
export const identifyEvents: readonly EventDefinition[] = [
  {
    name: 'bitpalm-identify',
    channel: 'dom-event',
    fires: 'The page tells the widget who its visitor is.',
    documentation: documentation.identify,
    schema: identity,
    example: { slug: 'shop', externalUserId: 'u-1077', name: 'Robin Example', email: 'robin@shop.test' },
    headline: 'externalUserId',
    remarks: (payload) => [
      ...differences(payload, { email: emailAddress, signatureVersion: oneOf('v1') }),
      ...incompleteSignature(payload),
    ],
  },
];

function incompleteSignature(payload: unknown): Finding[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const missing = signatureKeys.filter((key) => Reflect.get(payload, key) === undefined);
  if (missing.length === 0 || missing.length === signatureKeys.length) return [];
  const message = `A signed identify has ${signatureKeys.join(', ')}; ${missing.join(' and ')} is missing, so BitPalm cannot verify it.`;
  return [
    finding('warning', {
      code: 'differs-from-example',
      path: missing.slice(0, 1),
      message,
      expected: signatureKeys.join(', '),
      received: 'undefined',
    }),
  ];
}
