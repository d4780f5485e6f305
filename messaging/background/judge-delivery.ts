import type { Json } from '../../core/json.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { captureOfDelivery } from '../../core/webhook/captured-delivery.ts';
import { createWebhookRecogniser } from '../../core/webhook/recognise-webhook.ts';
import type { Hmac } from '../../core/webhook/signature.ts';
import { judgeSignature } from '../../core/webhook/signature.ts';
import type { Secrets } from '../secrets.ts';
import { standardWebhooks } from '../secrets.ts';
import type { JudgeDeliveries } from './recorder.ts';

export interface DeliveryJudgeOptions {
  vendors: readonly VendorDefinition[];
  secrets: Pick<Secrets, 'get' | 'tolerance'>;
  hmac: Hmac;
}

/** Builds the function that reads deliveries and checks each one's signature with the secret the user entered for its vendor. */
export function createDeliveryJudge({ vendors, secrets, hmac }: DeliveryJudgeOptions): JudgeDeliveries {
  const recognise = createWebhookRecogniser(vendors);

  return async (deliveries, arrived) => {
    const [standardSecret, tolerance] = await Promise.all([secrets.get(standardWebhooks), secrets.tolerance()]);
    // Each secret is asked for once a batch: every look at the storage is a message to another process.
    const asked = new Map<string, Promise<string | null>>();
    const secretOf = (id: string): Promise<string | null> => {
      const known = asked.get(id) ?? secrets.get(id);
      asked.set(id, known);
      return known;
    };
    return Promise.all(
      deliveries.map(async (delivery) => {
        const capture = captureOfDelivery(delivery, arrived);
        const vendor = recognise(delivery.headers, capture.data)?.vendor ?? null;
        const scheme = vendor?.webhooks?.signature ?? null;
        const secret = vendor !== null && scheme !== null ? await secretOf(vendor.id) : null;
        const signing = vendor && { name: vendor.name, signature: scheme };
        const { signature, note } = await judgeSignature(delivery, signing, {
          hmac,
          secret,
          standardSecret,
          tolerance,
        });
        const { method, target, headers } = delivery;
        const webhook: Json = { method, target, headers, signature, note };
        return { capture, webhook };
      }),
    );
  };
}
