import type { SiteAccess } from '../../core/panel/empty-list.ts';
import type { TabState } from '../../core/tab-state.ts';
import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import { storageWords } from '../words/storage-words.ts';
import { VendorCounts } from './VendorCounts.tsx';

export interface PopupProps {
  /** Null until the background has answered. */
  state: TabState | null;
  access: SiteAccess;
  /** Nothing is recorded while no panel is open. */
  unheard: boolean;
  vendorName: (id: string) => string;
  onGrant: () => void;
  onOpen: () => void;
  onOptions: () => void;
}

/** What is on this tab, and how to see more of it. */
export function Popup({ state, access, unheard, vendorName, onGrant, onOpen, onOptions }: PopupProps) {
  return (
    <main class="popup">
      <header>
        <img src="/icon/48.png" alt="" />
        <h1>Widgetscope</h1>
      </header>
      {access === 'refused' && (
        <div class="notice warning" role="status">
          {t('popup.noAccess')}
          <button type="button" class="push" onClick={onGrant}>
            {t('popup.grant')}
          </button>
        </div>
      )}
      {state?.storageError !== undefined && state.storageError !== null && (
        <div class="notice error" role="alert">
          {t('popup.unstored', { reason: storageWords(state.storageError) })}
        </div>
      )}
      <section aria-label={t('popup.seen')}>
        {state === null ? (
          <p class="faint">{t('popup.looking')}</p>
        ) : (
          <VendorCounts counts={state.counts} vendorName={vendorName} />
        )}
      </section>
      {unheard && <p class="faint">{t('popup.unheard')}</p>}
      {state?.recording === false && <p class="faint">{t('popup.paused')}</p>}
      <section>
        <p>
          <Said text="popup.devtools" parts={{ key: <kbd>F12</kbd>, panel: <b>Widget Events</b>, more: <b>»</b> }} />
        </p>
      </section>
      <button type="button" class="push" onClick={onOpen}>
        {t('popup.openInTab')}
      </button>{' '}
      <button type="button" class="push" onClick={onOptions}>
        {t('popup.options')}
      </button>
    </main>
  );
}
