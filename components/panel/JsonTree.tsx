import { useEffect, useRef } from 'preact/hooks';
import type { Json } from '../../core/json.ts';
import { pathExpression } from '../../core/panel/path-expression.ts';
import type { TreeRow } from '../../core/panel/tree.ts';
import { valueText } from '../../core/panel/value-text.ts';
import type { TreeModel } from '../model/tree-model.ts';
import type { Copied } from '../words/copied-words.ts';
import { LineMenu } from './LineMenu.tsx';
import { treeKey } from './tree-keys.ts';
import { TreeLine } from './TreeLine.tsx';
import { useLineMenu } from './use-line-menu.ts';

export interface JsonTreeProps {
  label: string;
  /** What JavaScript would call the root: `payload`. */
  name: string;
  root: Json;
  tree: TreeModel;
  /** Puts a text on the clipboard; `copied` says what it is, for the reader. */
  onCopy: (text: string, copied: Copied) => void;
}

/** JSON as a tree: arrows move, open and close; c and p copy the line's value and path, the context menu too. */
export function JsonTree({ label, name, root, tree, onCopy }: JsonTreeProps) {
  const element = useRef<HTMLDivElement>(null);
  const menu = useLineMenu(element);
  const rows = tree.rows.value;
  const active = tree.active.value;
  const target = tree.target.value;
  const matched = new Set(tree.found.value.matches.map(({ id }) => id));
  const current = tree.found.value.matches[tree.current.value]?.id;

  useEffect(() => {
    if (target === null) return;
    const line = lineAt(
      element.current,
      tree.rows.value.findIndex(({ id }) => id === target.id),
    );
    line?.scrollIntoView({ block: 'nearest' });
    if (target.focus) line?.focus();
    tree.reached();
  }, [target, tree]);

  function copy(row: TreeRow, what: 'value' | 'path'): void {
    const path = pathExpression(name, root, row.path);
    if (what === 'path') return onCopy(path, { what, path });
    if (row.value === undefined) return;
    const { text, note } = valueText(row.value);
    onCopy(text, { what, path, note });
  }

  function handleKey(event: KeyboardEvent): void {
    const act = treeKey(event, rows, active);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'toggle') tree.toggle(act.row);
    else if (act.kind === 'copy') copy(act.row, act.what);
    else if (act.kind === 'menu') menu.openAt(act.row, lineAt(element.current, active));
    else {
      tree.setActive(act.to);
      lineAt(element.current, act.to)?.focus();
    }
  }

  return (
    <div ref={element} class="tree-holder">
      <div role="tree" aria-label={label} class="tree mono" onKeyDown={handleKey}>
        {rows.map((row, index) => (
          <TreeLine
            key={row.id}
            row={row}
            focusable={index === active}
            whole={tree.whole.value.has(row.id)}
            query={matched.has(row.id) ? tree.query.value : ''}
            current={row.id === current}
            onToggle={() => tree.toggle(row)}
            onFocus={() => tree.setActive(index)}
            onMenu={(line) => {
              tree.setActive(index);
              menu.openAt(row, line);
            }}
          />
        ))}
      </div>
      {menu.row !== null && (
        <LineMenu
          row={menu.row}
          top={menu.top}
          onCopy={copy}
          onToggle={tree.toggle}
          onClose={() => {
            menu.close();
            lineAt(element.current, tree.active.value)?.focus();
          }}
        />
      )}
    </div>
  );
}

function lineAt(holder: HTMLElement | null, index: number): HTMLElement | null {
  return holder?.querySelectorAll<HTMLElement>('[role=treeitem]')[index] ?? null;
}
