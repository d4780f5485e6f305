import type { Finding } from '../../core/event.ts';
import { lineMark } from '../../core/panel/line-mark.ts';
import { isStandIn, type TreeRow } from '../../core/panel/tree.ts';
import { number } from '../../locales/figures.ts';
import { tn } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import { expectedWords } from '../words/expected-words.ts';
import { findingWords } from '../words/finding-words.ts';
import { receivedWords } from '../words/received-words.ts';
import { Icon } from './Icon.tsx';
import { Marked } from './Marked.tsx';
import { TreeValue } from './TreeValue.tsx';

export interface TreeLineProps {
  row: TreeRow;
  focusable: boolean;
  /** True when all of a long text is shown. */
  whole: boolean;
  /** What is looked for, where this line has it; else empty. */
  query: string;
  /** True when the search stands on this line. */
  current: boolean;
  /** Opens or closes the line, lists more, or shows all of a long text. */
  onToggle: () => void;
  /** The keyboard goes on from here. */
  onFocus: () => void;
  onMenu: (line: HTMLElement) => void;
}

/** One line of a tree, indented by its depth. */
export function TreeLine({ row, focusable, whole, query, current, onToggle, onFocus, onMenu }: TreeLineProps) {
  const mark = lineMark(row.findings);
  return (
    <div
      role="treeitem"
      class={`line ${row.kind} ${mark === null ? '' : `marked ${mark}`} ${current ? 'current' : ''}`}
      aria-level={row.depth + 1}
      aria-expanded={row.expanded ?? undefined}
      tabIndex={focusable ? 0 : -1}
      style={{ paddingInlineStart: `${row.depth * 14 + 4}px` }}
      onClick={row.expanded === null && !isStandIn(row.kind) ? onFocus : onToggle}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.currentTarget);
      }}
    >
      <span class={`twisty ${row.expanded === null ? '' : row.expanded ? 'open' : 'shut'}`} />
      {row.key !== null && (
        <span class="key">
          <Marked text={row.key} query={query} />:{' '}
        </span>
      )}
      <TreeValue row={row} whole={whole} query={query} onWhole={onToggle} />
      {row.expanded === false && row.within > 0 && (
        <span class="badge warning" title={tn('tree.findingsInside', row.within)}>
          {number(row.within)}
        </span>
      )}
      {row.findings.map((finding, index) => (
        <Remark key={index} finding={finding} />
      ))}
    </div>
  );
}

function Remark({ finding }: { finding: Finding }) {
  const { severity, message } = finding;
  return (
    <span class={`remark ${severity}`} title={message}>
      <Icon name={severity} />
      <RemarkWords finding={finding} />
    </span>
  );
}

function RemarkWords({ finding }: { finding: Finding }) {
  if (finding.expected === null) return <>{findingWords(finding)}</>;
  const expected = <strong>{expectedWords(finding.expected)}</strong>;
  const words = receivedWords(finding);
  if (words === null) return <Said text="finding.expected" parts={{ expected }} />;
  return <Said text="finding.expectedAndReceived" parts={{ expected, received: <strong>{words}</strong> }} />;
}
