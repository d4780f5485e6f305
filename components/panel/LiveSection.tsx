import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StreamState } from '../../core/webhook/stream-state.ts';
import { t } from '../../locales/text.ts';
import type { StreamModel } from '../model/stream-model.ts';
import { streamMissWords, streamWords } from '../words/stream-words.ts';
import { Icon, type IconName } from './Icon.tsx';

const icons: Record<StreamState['kind'], IconName> = {
  off: 'unrecognized',
  connecting: 'unrecognized',
  open: 'valid',
  waiting: 'warning',
  refused: 'error',
};

/** The live stream: its address until it is connected, its state, and what it may have missed. */
export function LiveSection({ stream, input }: { stream: StreamModel; input: RefObject<HTMLInputElement | null> }) {
  const typed = useSignal('');
  const state = stream.state.value;
  const off = state.kind === 'off' || state.kind === 'refused';
  const { host, received, retryIn, missed } = stream;

  useEffect(() => {
    // The address holds a key: once it is known to be right it is shown no more.
    if (state.kind === 'open') typed.value = '';
  }, [state.kind]);

  return (
    <form
      class="part"
      aria-labelledby="live-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (off) stream.connect(typed.value);
        else stream.disconnect();
      }}
    >
      <h2 id="live-heading">{t('webhooks.live.heading')}</h2>
      <div class="fields">
        <input
          ref={input}
          type="text"
          class="field mono"
          aria-label={t('webhooks.live.address')}
          aria-describedby="stream-state"
          placeholder="http://127.0.0.1:4400/events?key=…"
          spellcheck={false}
          autocomplete="off"
          readOnly={!off}
          value={off ? typed.value : host.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <button type="submit" class="push">
          {off ? t('webhooks.live.connect') : t('webhooks.live.disconnect')}
        </button>
      </div>
      <p id="stream-state" role="status" class={`stream ${state.kind}`}>
        <Icon name={icons[state.kind]} />
        {streamWords(state, { host: host.value, received: received.value, retryIn: retryIn.value })}
      </p>
      {missed.value.length > 0 && (
        <ul class="missed" aria-label={t('webhooks.live.missed')}>
          {missed.value.map((miss, index) => (
            <li key={index}>
              <Icon name="warning" />
              {streamMissWords(miss)}
            </li>
          ))}
        </ul>
      )}
      {off && <p class="faint">{t('webhooks.live.hint')}</p>}
    </form>
  );
}
