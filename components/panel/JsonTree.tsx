import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../core/event.ts';
import type { Json } from '../../core/json.ts';
import { childrenAtOnce, type TreeRow, treeRows, type TreeView } from '../../core/panel/tree.ts';
import { treeKey } from './tree-keys.ts';
import { TreeLine } from './TreeLine.tsx';

export interface JsonTreeProps {
  label: string;
  value: Json;
  findings: readonly Finding[];
}

const untouched: TreeView = { toggled: new Map(), limits: new Map() };

/** JSON as a tree: arrows move, open and close. */
export function JsonTree({ label, value, findings }: JsonTreeProps) {
  const [view, setView] = useState(untouched);
  const [active, setActive] = useState(0);
  const rows = useMemo(() => treeRows(value, findings, view), [value, findings, view]);

  function toggle(row: TreeRow): void {
    if (row.kind === 'more') {
      const parent = row.id.slice(0, -1);
      const limit = (view.limits.get(parent) ?? childrenAtOnce) * 5;
      setView({ ...view, limits: new Map(view.limits).set(parent, limit) });
    } else if (row.expanded !== null) {
      setView({ ...view, toggled: new Map(view.toggled).set(row.id, !row.expanded) });
    }
  }

  function handleKey(event: KeyboardEvent): void {
    const act = treeKey(event.key, rows, active);
    if (act === null) return;
    event.preventDefault();
    if (act.kind === 'toggle') return toggle(act.row);
    setActive(act.to);
    if (event.currentTarget instanceof Element)
      event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')[act.to]?.focus();
  }

  return (
    <div role="tree" aria-label={label} class="tree mono" onKeyDown={handleKey}>
      {rows.map((row, index) => (
        <TreeLine
          key={row.id}
          row={row}
          focusable={index === Math.min(active, rows.length - 1)}
          onToggle={() => {
            setActive(index);
            toggle(row);
          }}
        />
      ))}
    </div>
  );
}
