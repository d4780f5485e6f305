import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';

export interface EmptyHintsProps {
  /** The vendors whose events are recognised, as they write themselves. */
  vendors: readonly string[];
  /** Whether site access is a thing the user may have to look after here. */
  mentionAccess: boolean;
  /** Whether every message is recorded, not only those of widgets. */
  allMessages: boolean;
  onWebhooks: () => void;
}

/** What else can be seen in an empty list, and how. */
export function EmptyHints({ vendors, mentionAccess, allMessages, onWebhooks }: EmptyHintsProps) {
  const listen = (
    <button type="button" class="link" onClick={onWebhooks}>
      {t('list.empty.listen')}
    </button>
  );
  return (
    <>
      <p class="faint">
        {t('list.empty.recognised', { vendors: vendors.join(', ') })}
        {!allMessages && (
          <>
            {' '}
            <Said text="list.empty.tickAll" parts={{ allMessages: <b>{t('list.allMessages')}</b> }} />
          </>
        )}
      </p>
      <p class="faint">
        <Said text="list.empty.webhooks" parts={{ listen }} />
      </p>
      {mentionAccess && <p class="faint">{t('list.empty.firefoxAccess')}</p>}
    </>
  );
}
