import type { SendModel } from '../model/send-model.ts';
import { HeaderTable } from './HeaderTable.tsx';

/** The request as it will go: address, body, headers, and what keeps it from going. */
export function SendRequest({ send }: { send: SendModel }) {
  const fault = send.fault.value;
  const refusal = send.refusal.value;
  const signing = send.signing.value;
  const headers = signing.header === null ? {} : { [signing.header]: 'made when it is sent' };
  const describe = (field: 'address' | 'text') =>
    fault?.field === field ? { 'aria-invalid': true, 'aria-describedby': 'send-fault' } : {};
  return (
    <>
      <label class="stacked">
        Address
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
      {refusal !== null && <p class="fault">The event’s own body is not taken over. {refusal}</p>}
      <label class="stacked">
        JSON
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
      <HeaderTable label="Headers to send" headers={{ ...send.headers.value, ...headers }} />
      {signing.why !== null && <p class="faint">{signing.why}</p>}
    </>
  );
}
