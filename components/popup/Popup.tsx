import type { SiteAccess } from '../../core/panel/empty-list.ts';
import type { TabState } from '../../core/tab-state.ts';
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
          Widgetscope has no access to this site, so it cannot see its widgets. After granting it, reload the page.
          <button type="button" class="push" onClick={onGrant}>
            Grant access
          </button>
        </div>
      )}
      {state?.storageError !== undefined && state.storageError !== null && (
        <div class="notice error" role="alert">
          New events cannot be stored: {state.storageError}
        </div>
      )}
      <section aria-label="Seen on this tab">
        {state === null ? (
          <p class="faint">Looking …</p>
        ) : (
          <VendorCounts counts={state.counts} vendorName={vendorName} />
        )}
      </section>
      {unheard && <p class="faint">Nothing is recorded while no panel is open: that is how the settings are.</p>}
      {state?.recording === false && <p class="faint">Recording is paused on this tab.</p>}
      <section>
        <p>
          To see every event, open DevTools (<kbd>F12</kbd>) and choose <b>Widget Events</b> among its tabs, perhaps
          behind <b>»</b>.
        </p>
      </section>
      <button type="button" class="push" onClick={onOpen}>
        Open in a tab
      </button>{' '}
      <button type="button" class="push" onClick={onOptions}>
        Options
      </button>
    </main>
  );
}
