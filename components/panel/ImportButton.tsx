import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** Opens a file dialogue for a capture file or webhooks. */
export function ImportButton({ onImport }: { onImport: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label="Import"
        title="Import a capture file or webhooks: JSON, NDJSON, HAR, curl (or drop it here)"
        onClick={() => input.current?.click()}
      >
        <Icon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.har,.ndjson,.jsonl,.txt,.sh,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onImport(file);
          // Else choosing the same file again would change nothing and tell nobody.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
