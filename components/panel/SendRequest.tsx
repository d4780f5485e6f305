import { t } from '../../locales/text.ts';
import type { SendModel } from '../model/send-model.ts';
import { HeaderTable } from './HeaderTable.tsx';

/** The request as it will go: address, body, headers, and what keeps it from going. */
export function SendRequest({ send }: { send: SendModel }) {
  const fault = send.fault.value;
  const refusal = send.refusal.value;
  const signing = send.signing.value;
  const headers = signing.header === null ? {} : { [signing.header]: t('send.madeWhenSent') };
  const describe = (field: 'address' | 'text') =>
    fault?.field === field ? { 'aria-invalid': true, 'aria-describedby': 'send-fault' } : {};
  return (
    <>
      <label class="stacked">
        {t('send.address')}
        <input
          type="text"
          class="field mono"
          autofocus
          spellcheck={false}
          autocomplete="off"
          value={send.address.value}
          onInput={(event) => send.setAddress(event.currentTarget.value)}
          {...describe('address')}
        />
      </label>
      {refusal !== null && <p class="fault">{t('send.bodyRefused', { why: refusal })}</p>}
      <label class="stacked">
        {t('send.json')}
        <textarea
          class="field mono"
          rows={12}
          spellcheck={false}
          value={send.text.value}
          onInput={(event) => send.setText(event.currentTarget.value)}
          {...describe('text')}
        />
      </label>
      {fault !== null && (
        <p id="send-fault" class="fault" role="alert">
          {fault.message}
        </p>
      )}
      <HeaderTable label={t('send.headers')} headers={{ ...send.headers.value, ...headers }} />
      {signing.why !== null && <p class="faint">{t(`send.unsigned.${signing.why}`, { vendor: signing.vendor })}</p>}
    </>
  );
}
