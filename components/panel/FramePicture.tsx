import { clip } from '../../core/describe.ts';
import type { FrameNode, FrameTree } from '../../core/panel/frame-tree.ts';
import { frameWords, originWords } from '../words/frame-words.ts';

const row = 40;
const box = { height: 30, width: 240, indent: 16 };
const width = 360;

/** A page's frames, drawn, with an arrow from the one that posted to the one that heard it; the words below say the same. */
export function FramePicture({ tree }: { tree: FrameTree }) {
  const height = tree.nodes.length * row;
  const from = tree.nodes.findIndex(({ id }) => id === tree.from);
  const words = frameWords(tree);
  const to = tree.nodes.findIndex(({ id }) => id === tree.to);
  return (
    <figure class="frames">
      <svg role="img" aria-label={words} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {tree.nodes.map((node, index) => (
          <FrameBox
            key={node.id}
            node={node}
            top={index * row + 5}
            parent={tree.nodes.findIndex(({ id }) => id === parentOf(node.id))}
            role={node.id === tree.from ? 'sender' : node.id === tree.to ? 'receiver' : ''}
          />
        ))}
        {from >= 0 && to >= 0 && <Arrow from={from} to={to} nodes={tree.nodes} />}
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}

function FrameBox(props: { node: FrameNode; top: number; parent: number; role: string }) {
  const { node, top, parent, role } = props;
  const left = leftOf(node);
  const origin = originWords(node);
  return (
    <g class={`frame-box ${role} ${node.inPage ? '' : 'outside'}`}>
      {parent >= 0 && node.depth > 0 && (
        <path class="branch" d={`M${left - 8} ${parent * row + 35}V${top + 15}H${left}`} />
      )}
      <rect x={left} y={top} width={box.width} height={box.height} rx="3" />
      <text x={left + 6} y={top + 12}>
        {clip(node.id, 34)}
      </text>
      <text x={left + 6} y={top + 25} class="origin">
        {clip(origin, 38)}
        <title>{origin}</title>
      </text>
    </g>
  );
}

/** From the right edge of one box to that of another; a loop where they are the same. */
function Arrow({ from, to, nodes }: { from: number; to: number; nodes: readonly FrameNode[] }) {
  const [start, end] = [rightOf(nodes[from]), rightOf(nodes[to])];
  const apart = from === to ? 6 : 0;
  const [top, bottom] = [from * row + 20 - apart, to * row + 20 + apart];
  const bend = Math.max(start, end) + 26;
  return (
    <g class="arrow">
      <path d={`M${start} ${top}C${bend} ${top} ${bend} ${bottom} ${end + 7} ${bottom}`} />
      <path class="head" d={`M${end + 1} ${bottom}l8 -4.5v9z`} />
    </g>
  );
}

function parentOf(id: string): string {
  return id.split('.').slice(0, -1).join('.');
}

/** Deep frames are drawn no further in than there is room for. */
function leftOf(node: FrameNode): number {
  return 1 + Math.min(node.depth, 5) * box.indent;
}

function rightOf(node: FrameNode | undefined): number {
  return (node === undefined ? 1 : leftOf(node)) + box.width;
}
