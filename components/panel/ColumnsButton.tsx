import type { PlacedColumn } from '../../core/panel/columns.ts';
import { t } from '../../locales/text.ts';
import type { ColumnsModel } from '../model/columns-model.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { Icon } from './Icon.tsx';
import type { MenuPlace } from './use-menu-place.ts';

export interface ColumnsButtonProps {
  columns: ColumnsModel;
  placed: readonly PlacedColumn[];
  menu: MenuPlace;
}

/** The button at the end of the headings and the menu it opens, which a right click on a heading opens too. */
export function ColumnsButton({ columns, placed, menu }: ColumnsButtonProps) {
  const chosen = columns.chosen.value;
  return (
    <>
      <button
        type="button"
        class="tool small columns-button"
        aria-label={t('list.columns')}
        aria-haspopup="menu"
        aria-expanded={menu.at !== null}
        title={t('list.columnsHint')}
        // Pressed while the menu is open it would take the focus first, and the click would open it anew.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          const { right, bottom } = event.currentTarget.getBoundingClientRect();
          event.currentTarget.focus();
          if (menu.at === null) menu.openAt({ x: right, y: bottom });
          else menu.close();
        }}
      >
        <Icon name="columns" />
      </button>
      {menu.at !== null && (
        <ColumnMenu
          chosen={chosen}
          squeezedOut={chosen.filter((id) => !placed.some((column) => column.id === id))}
          grouped={columns.grouped.value}
          at={menu.at}
          onShow={columns.show}
          onGroup={columns.setGrouped}
          onReset={columns.reset}
          onClose={menu.close}
        />
      )}
    </>
  );
}
