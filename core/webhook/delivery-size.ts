import { limits } from '../limits.ts';
import { webhookBounds } from './bounds.ts';
import { utf8Length } from './bytes.ts';
import type { Delivery, DeliveryBody } from './delivery.ts';

/** A delivery that nobody has numbered yet. */
export type UnnumberedDelivery = Omit<Delivery, 'seq'>;

/** Why a delivery is more than Widgetscope takes, in one sentence; null where it is not. */
export function sizeFault({ method, target, headers, body }: UnnumberedDelivery): string | null {
  const size = bodySize(body);
  if (size > webhookBounds.deliveryBytes)
    return `Its body takes ${megabytes(size)} MB, and Widgetscope reads at most ${megabytes(webhookBounds.deliveryBytes)} MB of one.`;
  const fields: [string, string][] = [
    ['method', method],
    ['path', target],
  ];
  for (const [name, value] of Object.entries(headers ?? {}))
    fields.push(['name of a header', name], [`header ${name}`, value]);
  const head = fields.reduce((sum, [, text]) => sum + text.length, 0);
  if (head > webhookBounds.headUnits)
    return `Its headers take ${head} characters in all, and Widgetscope reads at most ${webhookBounds.headUnits} of one.`;
  const long = fields.find(([, text]) => text.length > limits.deliveryHeadText);
  if (long === undefined) return null;
  return `Its ${long[0].slice(0, 60)} is ${long[1].length} characters long, and Widgetscope reads at most ${limits.deliveryHeadText}.`;
}

function bodySize(body: DeliveryBody): number {
  if ('base64' in body) return Math.floor((body.base64.length * 3) / 4);
  // A unit takes three bytes at the most, so that the length alone tells it of nearly every body.
  return body.text.length * 3 <= webhookBounds.deliveryBytes ? body.text.length : utf8Length(body.text);
}

function megabytes(bytes: number): string {
  // Rounded up, so that what is just too large does not read as the bound itself.
  return String(Math.ceil(bytes / 100_000) / 10);
}
