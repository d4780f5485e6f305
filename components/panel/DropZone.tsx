import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../locales/text.ts';

/** The whole panel takes dropped capture files and webhooks. Without this the browser would open it in the panel's place. */
export function DropZone({
  children,
  onDrop,
}: {
  children: ComponentChildren;
  onDrop: (files: readonly File[]) => void;
}) {
  const [over, setOver] = useState(false);
  return (
    <main
      class={`panel ${over ? 'dropping' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onDrop(files);
      }}
    >
      {children}
      {over && <div class="drop-hint">{t('list.drop')}</div>}
    </main>
  );
}
