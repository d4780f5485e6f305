import { useMemo } from 'preact/hooks';
import type { WidgetEvent } from '../../core/event.ts';
import { count } from '../../core/panel/integrity-words.ts';

/** The event's data as JSON, exactly as it is stored. */
export function RawTab({ event }: { event: WidgetEvent }) {
  const text = useMemo(() => JSON.stringify(event.data, null, 2), [event]);
  return (
    <>
      <p class="faint">
        {count(event.size)} bytes{event.truncated ? ', cut to fit: the missing parts are marked with $type' : ''}
      </p>
      <pre class="mono raw" tabIndex={0} aria-label="Raw data">
        {text}
      </pre>
    </>
  );
}
