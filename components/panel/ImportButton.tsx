import { useRef } from 'preact/hooks';
import { t } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';

/** Opens a file dialogue for capture files or webhooks. */
export function ImportButton({ onImport }: { onImport: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={t('list.import')}
        title={t('list.importHint')}
        onClick={() => input.current?.click()}
      >
        <Icon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,.har,.ndjson,.jsonl,.txt,.sh,application/json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onImport(files);
          // Else choosing the same file again would change nothing and tell nobody.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
