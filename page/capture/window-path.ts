/** Frames of one window looked at for a sender. */
const mostFrames = 1_000;

/** How the window that sent a message is told: `self`, a path from the top (`top.frames[0]`), `opener`, or `unknown`. */
export function pathOfSender(self: Window, sender: MessageEventSource | null): string {
  if (sender === self) return 'self';
  try {
    // Ports and workers send no window messages; a frame that is gone has no sender or no parent.
    const path = sender !== null && 'parent' in sender ? pathOf(sender, self.top) : null;
    return path ?? (sender !== null && sender === self.opener ? 'opener' : 'unknown');
  } catch {
    // A window on its way out may refuse to be looked at.
    return 'unknown';
  }
}

/**
 * How a frame tells its own path: as it is now, for siblings come and go, or, once the frame was removed and has no way up any more, as it last was.
 */
export function ownPath(self: Window): () => string {
  let last = 'unknown';
  const look = (): string => (last = pathOf(self, self.top) ?? last);
  look();
  return look;
}

/** A window's path from `top`, found by going up: parents and frames may be looked at across origins. Null for one of another tree. */
export function pathOf(place: Window, top: Window | null): string | null {
  if (top === null) return null;
  if (place === top) return 'top';
  const { parent } = place;
  for (let i = 0; parent !== place && i < parent.length && i < mostFrames; i += 1) {
    if (parent[i] !== place) continue;
    const above = pathOf(parent, top);
    return above === null ? null : `${above}.frames[${i}]`;
  }
  return null;
}
