import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import { VendorOrigins } from './VendorOrigins.tsx';

/** A vendor whose messages may come from other origins than its own. */
export interface VendorSetting {
  id: string;
  name: string;
  /** Its own origins. */
  builtIn: readonly string[];
  /** Those the user added. */
  added: readonly string[];
  /** Why there may be others, in English; null where the vendor says nothing of it. */
  why: string | null;
}

export interface OptionsProps {
  /** Null until they have been read. */
  vendors: readonly VendorSetting[] | null;
  /** What went wrong when the settings were read or written; null when nothing did. */
  error: string | null;
  /** Answers with what is wrong with the text; null when it was added. */
  onAdd: (vendor: string, text: string) => Promise<string | null>;
  onRemove: (vendor: string, origin: string) => void;
}

/** The options page: from where else the messages of each vendor may come. */
export function Options({ vendors, error, onAdd, onRemove }: OptionsProps) {
  return (
    <main class="options">
      <header>
        <img src="/icon/48.png" alt="" />
        <h1>{t('options.title')}</h1>
      </header>
      <p>
        <Said text="options.what" parts={{ untrusted: <i>untrusted</i> }} />
      </p>
      <p class="faint">{t('options.fromNow')}</p>
      {error !== null && (
        <div class="notice error" role="alert">
          {error}
        </div>
      )}
      {vendors === null && error === null && <p class="faint">{t('options.looking')}</p>}
      {vendors?.map((vendor) => (
        <VendorOrigins
          key={vendor.id}
          vendor={vendor}
          onAdd={(text) => onAdd(vendor.id, text)}
          onRemove={(origin) => onRemove(vendor.id, origin)}
        />
      ))}
    </main>
  );
}
