import type { FrameNode, FrameTree } from '../../core/panel/frame-tree.ts';
import { t } from '../../locales/text.ts';

/** Who sent what to whom: the picture of frames in words. */
export function frameWords({ nodes, from, to, raisedAt }: FrameTree): string {
  const name = (id: string): string => called(nodes.find((node) => node.id === id) ?? null, id);
  if (raisedAt !== null) return t('details.frames.raised', { hearer: name(to), place: raisedAt });
  if (from === to) return t('details.frames.toItself', { hearer: name(to) });
  return t('details.frames.posted', { sender: name(from), hearer: name(to) });
}

/** Where a frame's page is from, as far as that is known. */
export function originWords({ opaque, origin }: FrameNode): string {
  if (opaque) return t('details.frames.opaque');
  return origin ?? t('details.frames.noOrigin');
}

function called(node: FrameNode | null, id: string): string {
  const name = id === 'unknown' ? t('details.frames.outside') : id;
  const origin = node?.opaque === true ? t('details.frames.opaqueOrigin') : node?.origin;
  return origin == null ? name : t('details.frames.at', { name, origin });
}
