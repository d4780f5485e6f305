import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import type { SendModel } from '../model/send-model.ts';
import { Icon } from './Icon.tsx';
import { SendAnswer } from './SendAnswer.tsx';
import { SendRequest } from './SendRequest.tsx';

/** Edits a webhook and sends it; shows what came back. Esc closes it. */
export function SendDialog({ send }: { send: SendModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const subject = send.subject.value;
  const open = subject !== null;

  useLayoutEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  if (subject === null) return null;
  const copied = send.copied.value;
  const result = send.result.value;
  // Closing it as a dialog gives the focus back to where it was.
  const close = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="send"
      aria-label={t('send.title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        // DevTools would open its drawer.
        event.preventDefault();
        close();
      }}
      onClose={send.close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send.send();
        }}
      >
        <header>
          <h2>{t('send.title')}</h2>
          <span class="mono">{subject.name ?? ''}</span>
          <span class="spring" />
          <button
            type="button"
            class="tool"
            aria-label={t('common.close')}
            title={t('webhooks.closeHint')}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        <SendRequest send={send} />
        <Confirm send={send} />
        <div class="fields">
          <button type="submit" class="push main" disabled={send.fault.value !== null || send.busy.value}>
            {t('send.submit')}
          </button>
          <button
            type="button"
            class="push"
            disabled={send.fault.value !== null}
            onClick={() => void send.copyAsCurl()}
          >
            {t('send.copyAsCurl')}
          </button>
          {send.busy.value && <span role="status">{t('send.busy')}</span>}
          {copied !== null && <span role="status">{copied.message}</span>}
        </div>
        {copied !== null && copied.text !== null && (
          <textarea class="field mono" aria-label={t('send.command')} rows={5} readOnly value={copied.text} />
        )}
        {result !== null && <SendAnswer result={result} />}
      </form>
    </dialog>
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
