import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import type { SendResult } from '../model/send-model.ts';
import { HeaderTable } from './HeaderTable.tsx';
import { Icon } from './Icon.tsx';

/** What the endpoint answered, or why nothing came back. */
export function SendAnswer({ result: { answer, signed } }: { result: SendResult }) {
  if (!answer.ok)
    return (
      <p class="fault" role="alert">
        {answer.message}
      </p>
    );
  const time = number(Math.round(answer.took), { useGrouping: false });
  const good = answer.status >= 200 && answer.status < 300;
  return (
    <section class="answer" role="status" aria-label={t('send.answer.title')}>
      <p class={`status ${good ? 'valid' : 'invalid'}`}>
        <Icon name={good ? 'valid' : 'invalid'} />
        {answer.status} {answer.statusText}
        <span class="faint"> {signed ? t('send.answer.signed', { time }) : t('send.answer.unsigned', { time })}</span>
      </p>
      <details>
        <summary>{t('send.answer.headers', { count: Object.keys(answer.headers).length })}</summary>
        <HeaderTable label={t('send.answer.headersOf')} headers={answer.headers} />
      </details>
      {answer.body === '' ? (
        <p class="faint">{t('send.answer.empty')}</p>
      ) : (
        <pre class="mono raw" tabIndex={0} aria-label={t('send.answer.body')}>
          {answer.body}
        </pre>
      )}
    </section>
  );
}
