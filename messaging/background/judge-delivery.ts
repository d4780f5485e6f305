import type { Json } from '../../core/json.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { captureOfDelivery } from '../../core/webhook/captured-delivery.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import { createWebhookRecogniser } from '../../core/webhook/recognise-webhook.ts';
import type { Hmac, JudgedSignature } from '../../core/webhook/signature.ts';
import { judgeSignature } from '../../core/webhook/signature.ts';
import type { Secrets } from '../secrets.ts';
import { standardWebhooks } from '../secrets.ts';
import type { JudgedDelivery } from './recorder.ts';

export interface DeliveryJudgeOptions {
  vendors: readonly VendorDefinition[];
  secrets: Pick<Secrets, 'get' | 'tolerance'>;
  hmac: Hmac;
}

/** Builds the function that reads a delivery and checks its signature with the secret the user entered for its vendor. */
export function createDeliveryJudge({
  vendors,
  secrets,
  hmac,
}: DeliveryJudgeOptions): (delivery: Delivery, arrived: number) => Promise<JudgedDelivery> {
  const recognise = createWebhookRecogniser(vendors);

  const signatureOf = async (delivery: Delivery, vendor: VendorDefinition | null): Promise<JudgedSignature> => {
    const [secret, standardSecret, tolerance] = await Promise.all([
      vendor === null ? null : secrets.get(vendor.id),
      secrets.get(standardWebhooks),
      secrets.tolerance(),
    ]);
    const signing = vendor && { name: vendor.name, signature: vendor.webhooks?.signature ?? null };
    return judgeSignature(delivery, signing, { hmac, secret, standardSecret, tolerance });
  };

  return async (delivery, arrived) => {
    const capture = captureOfDelivery(delivery, arrived);
    const vendor = recognise(delivery.headers, capture.data)?.vendor ?? null;
    const { method, target, headers } = delivery;
    const { signature, note } = await signatureOf(delivery, vendor);
    const webhook: Json = { method, target, headers, signature, note };
    return { capture, webhook };
  };
}
