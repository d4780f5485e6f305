import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import type { SendModel } from '../model/send-model.ts';
import { Icon } from './Icon.tsx';
import { ModalDialog } from './ModalDialog.tsx';
import { SendAnswer } from './SendAnswer.tsx';
import { SendRequest } from './SendRequest.tsx';

/** Edits a webhook and sends it; shows what came back. Esc closes it. */
export function SendDialog({ send }: { send: SendModel }) {
  const subject = send.subject.value;
  if (subject === null) return null;
  const copied = send.copied.value;
  const result = send.result.value;
  return (
    <ModalDialog
      title={t('send.title')}
      kind="send"
      beside={<span class="mono">{subject.name ?? ''}</span>}
      onSubmit={() => void send.send()}
      onClose={send.close}
    >
      <SendRequest send={send} />
      <Confirm send={send} />
      <div class="fields">
        <button type="submit" class="push main" disabled={send.fault.value !== null || send.busy.value}>
          {t('send.submit')}
        </button>
        <button type="button" class="push" disabled={send.fault.value !== null} onClick={() => void send.copyAsCurl()}>
          {t('send.copyAsCurl')}
        </button>
        {send.busy.value && <span role="status">{t('send.busy')}</span>}
        {copied !== null && <span role="status">{copied.message}</span>}
      </div>
      {copied !== null && copied.text !== null && (
        <textarea class="field mono" aria-label={t('send.command')} rows={5} readOnly value={copied.text} />
      )}
      {result !== null && <SendAnswer result={result} />}
    </ModalDialog>
  );
}

/** Asks before anything leaves this machine. */
function Confirm({ send }: { send: SendModel }) {
  const host = send.confirming.value;
  if (host === null) return null;
  return (
    <div class="confirm" role="alert">
      <p>
        <Icon name="warning" /> <Said text="send.confirm" parts={{ host: <b>{host}</b> }} />
      </p>
      <div class="fields">
        <button type="button" class="push" onClick={() => void send.confirm()}>
          {t('send.confirmed', { host })}
        </button>
        <button type="button" class="push" onClick={send.cancel}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}
