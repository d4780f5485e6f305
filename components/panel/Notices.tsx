import type { Connection } from '../../core/panel/empty-list.ts';
import type { StorageProblem } from '../../core/tab-state.ts';
import { t } from '../../locales/text.ts';
import type { ImportNotice } from '../model/file-notices.ts';
import { storageWords } from '../words/storage-words.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface NoticesProps {
  connection: Connection;
  /** The watched tab is closed. */
  gone: boolean;
  /** Its page has crashed. */
  crashed: boolean;
  storageError: StorageProblem | null;
  imported: ImportNotice | null;
  delivered: ImportNotice | null;
  /** Why live webhooks wait instead of being stored. */
  deliveryProblem: string | null;
  exportError: string | null;
  onDismiss: () => void;
}

const kinds = { progress: 'info', done: 'info', error: 'error' } as const;

/** Bars above the list for what one must know now. */
export function Notices(props: NoticesProps) {
  const { connection, gone, crashed, storageError, deliveryProblem, exportError, onDismiss } = props;
  return (
    <>
      {connection === 'lost' && <Notice kind="warning" text={t('list.notice.lost')} />}
      {connection === 'updated' && <Notice kind="error" text={t('list.notice.updated')} />}
      {crashed && !gone && <Notice kind="warning" text={t('list.notice.crashed')} />}
      {gone && <Notice kind="warning" text={t('list.notice.gone')} />}
      {storageError !== null && (
        <Notice kind="error" text={t('list.notice.storage', { problem: storageWords(storageError) })} />
      )}
      {exportError !== null && <Notice kind="error" text={exportError} onDismiss={onDismiss} />}
      {deliveryProblem !== null && <Notice kind="error" text={deliveryProblem} />}
      {[props.imported, props.delivered].map(
        (notice, index) =>
          notice !== null && (
            <Notice
              key={index}
              kind={kinds[notice.kind]}
              text={notice.text}
              {...(notice.kind !== 'progress' && { onDismiss })}
            />
          ),
      )}
    </>
  );
}

function Notice({
  kind,
  text,
  onDismiss,
}: {
  kind: IconName & ('info' | 'warning' | 'error');
  text: string;
  onDismiss?: () => void;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <span>{text}</span>
      {onDismiss !== undefined && (
        <button type="button" class="tool small" aria-label={t('common.dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
