import type { Connection } from '../../core/panel/empty-list.ts';
import type { ImportNotice } from '../model/import-model.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface NoticesProps {
  connection: Connection;
  /** The watched tab is closed. */
  gone: boolean;
  storageError: string | null;
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
  const { connection, gone, storageError, deliveryProblem, exportError, onDismiss } = props;
  return (
    <>
      {connection === 'lost' && (
        <Notice
          kind="warning"
          text="The connection to Widgetscope is lost; trying again. If that does not help, close DevTools and open them again."
        />
      )}
      {connection === 'updated' && (
        <Notice
          kind="error"
          text="Widgetscope was updated or reloaded. Close DevTools and open them again: nothing more comes in here. What is listed can still be exported."
        />
      )}
      {gone && (
        <Notice
          kind="warning"
          text="The tab is closed. What was recorded stays here until you close this panel; Export still works."
        />
      )}
      {storageError !== null && (
        <Notice
          kind="error"
          text={`New events cannot be stored: ${storageError} They are counted as dropped until storage works again.`}
        />
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
        <button type="button" class="tool small" aria-label="Dismiss" onClick={onDismiss}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
