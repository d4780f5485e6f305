import { useState } from 'preact/hooks';
import type { Finding } from '../../core/event.ts';
import type { TreeRow } from '../../core/panel/tree.ts';
import { Icon } from './Icon.tsx';

export interface TreeLineProps {
  row: TreeRow;
  focusable: boolean;
  onToggle: () => void;
}

/** Characters of a value that are shown before the reader asks for the rest. */
const atOnce = 400;

/** One line of a tree, indented by its depth. */
export function TreeLine({ row, focusable, onToggle }: TreeLineProps) {
  const worst = row.findings.some((finding) => finding.severity === 'error') ? 'error' : row.findings[0]?.severity;
  return (
    <div
      role="treeitem"
      class={`line ${row.kind} ${worst === undefined ? '' : `marked ${worst}`}`}
      aria-level={row.depth + 1}
      aria-expanded={row.expanded ?? undefined}
      tabIndex={focusable ? 0 : -1}
      style={{ paddingInlineStart: `${row.depth * 14 + 4}px` }}
      onClick={onToggle}
    >
      <span class={`twisty ${row.expanded === null ? '' : row.expanded ? 'open' : 'shut'}`} />
      {row.key !== null && <span class="key">{row.key}: </span>}
      <Value text={row.text} />
      {row.expanded === false && row.within > 0 && <span class="badge warning">{row.within}</span>}
      {row.findings.map((finding, index) => (
        <Remark key={index} finding={finding} />
      ))}
    </div>
  );
}

function Value({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (text.length <= atOnce || whole) return <span class="value">{text}</span>;
  return (
    <span class="value">
      {text.slice(0, atOnce)}…{' '}
      <button
        type="button"
        class="link"
        onClick={(event) => {
          event.stopPropagation();
          setWhole(true);
        }}
      >
        show all {text.length.toLocaleString('en-US')} characters
      </button>
    </span>
  );
}

function Remark({ finding }: { finding: Finding }) {
  const { severity, expected, received, message } = finding;
  return (
    <span class={`remark ${severity}`} title={message}>
      <Icon name={severity} />
      {expected === null ? message : `expected ${expected}${received === null ? '' : `, received ${received}`}`}
    </span>
  );
}
