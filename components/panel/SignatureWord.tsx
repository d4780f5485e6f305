import type { SignatureVerdict } from '../../core/webhook/delivery.ts';
import { Icon, type IconName } from './Icon.tsx';

const icons: Record<SignatureVerdict, IconName> = {
  verified: 'valid',
  wrong: 'invalid',
  absent: 'warning',
  'not-checked': 'unknown-event',
  'not-signed-by-vendor': 'unrecognized',
};

/** The verdict on a signature as shape, word and colour. */
export function SignatureWord({ verdict }: { verdict: SignatureVerdict }) {
  return (
    <span class={`signature ${verdict}`}>
      <Icon name={icons[verdict]} />
      <span>{verdict}</span>
    </span>
  );
}
