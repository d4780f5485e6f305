import { render } from '@testing-library/preact';
import { Options } from '../../components/options/Options.tsx';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { tabState } from './panel-entries.ts';

/** What the popup and the options page can look like: each draws one state. */
export const pageStates: Record<string, () => void> = {
  'the popup': () => openPopup({}),
  'the popup of a silent page': () => openPopup({ state: tabState() }),
  'the popup while all is off': () =>
    openPopup({ access: 'refused', unheard: true, state: tabState({ recording: false, storageError: '"Full."' }) }),
  'the popup before the answer': () => openPopup({ state: null }),
  'the options': () =>
    void render(
      <Options
        vendors={[
          { id: 'oncehub', name: 'OnceHub', builtIn: ['https://oncehub.com'], added: ['https://shop.test'], why: null },
        ]}
        error={null}
        onAdd={async () => null}
        onRemove={() => {}}
      />,
    ),
  'the options before they are read': () =>
    void render(<Options vendors={null} error={null} onAdd={async () => null} onRemove={() => {}} />),
};

function openPopup(given: Partial<PopupProps>): void {
  render(
    <Popup
      state={tabState({ counts: { oncehub: { valid: 3, invalid: 1 } } })}
      access="granted"
      unheard={false}
      vendorName={() => 'OnceHub'}
      onGrant={() => {}}
      onOpen={() => {}}
      onOptions={() => {}}
      {...given}
    />,
  );
}
