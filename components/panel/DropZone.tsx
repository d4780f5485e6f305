import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** The whole panel takes a dropped capture file or webhooks. Without this the browser would open it in the panel's place. */
export function DropZone({ children, onDrop }: { children: ComponentChildren; onDrop: (file: File) => void }) {
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
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onDrop(file);
      }}
    >
      {children}
      {over && <div class="drop-hint">Drop a capture file or webhooks to add them</div>}
    </main>
  );
}
