import type { SendResult } from '../model/send-model.ts';
import { HeaderTable } from './HeaderTable.tsx';
import { Icon } from './Icon.tsx';

/** What the endpoint answered, or why nothing came back. */
export function SendAnswer({ result: { answer, signed } }: { result: SendResult }) {
  const how = signed ? 'sent signed' : 'sent unsigned';
  if (!answer.ok)
    return (
      <p class="fault" role="alert">
        {answer.message}
      </p>
    );
  const good = answer.status >= 200 && answer.status < 300;
  return (
    <section class="answer" role="status" aria-label="Answer">
      <p class={`status ${good ? 'valid' : 'invalid'}`}>
        <Icon name={good ? 'valid' : 'invalid'} />
        {answer.status} {answer.statusText}
        <span class="faint">
          {' '}
          in {Math.round(answer.took)} ms, {how}
        </span>
      </p>
      <details>
        <summary>Headers ({Object.keys(answer.headers).length})</summary>
        <HeaderTable label="Headers of the answer" headers={answer.headers} />
      </details>
      {answer.body === '' ? (
        <p class="faint">The answer has no body.</p>
      ) : (
        <pre class="mono raw" tabIndex={0} aria-label="Body of the answer">
          {answer.body}
        </pre>
      )}
    </section>
  );
}
