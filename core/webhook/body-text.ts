import { base64Bytes, utf8Bytes, utf8Text } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { DeliveryBody } from './delivery.ts';

/** The body as text; what is no UTF-8 (or no base64 after all) shows as U+FFFD. */
export function bodyText(body: DeliveryBody): string {
  if ('text' in body) return body.text;
  const bytes = base64Bytes(body.base64);
  return bytes === null ? '\ufffd' : utf8Text(bytes).text;
}

/** The bytes as they came; null where they were lost on the way. */
export function exactBytes(body: DeliveryBody): Bytes | null {
  if ('base64' in body) return base64Bytes(body.base64);
  return body.exact ? utf8Bytes(body.text) : null;
}
