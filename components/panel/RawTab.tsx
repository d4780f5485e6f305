import { useMemo } from 'preact/hooks';
import type { WidgetEvent } from '../../core/event.ts';
import { t, tn } from '../../locales/text.ts';

/** The event's data as JSON, exactly as it is stored. */
export function RawTab({ event }: { event: WidgetEvent }) {
  const text = useMemo(() => JSON.stringify(event.data, null, 2), [event]);
  return (
    <>
      <p class="faint">
        {event.truncated ? tn('details.raw.cut', event.size, { marker: '$type' }) : tn('details.raw.size', event.size)}
      </p>
      <pre class="mono raw" role="region" tabIndex={0} aria-label={t('details.raw.title')}>
        {text}
      </pre>
    </>
  );
}
