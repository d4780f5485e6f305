import type { WatchedSources } from '../../core/vendor.ts';
import { createObserve } from './bus.ts';
import { connect } from './connect.ts';
import { createFind } from './find.ts';
import { createHandover, handover } from './handover.ts';
import { atMoments } from './moments.ts';
import { createNames } from './names.ts';
import { dataProperty, defineProperty, getOwnPropertyDescriptor } from './pristine.ts';
import { createReporter } from './reporter.ts';
import { createWrap } from './wrap.ts';

/** Watches, in the page's own world, what the isolated world cannot see: widget buses and global callbacks. */
export function startHook(self: Window, sources: readonly WatchedSources[]): void {
  if (getOwnPropertyDescriptor(self, handover) !== undefined) return;
  const tell = createReporter(connect(self.document));
  const wrap = createWrap();
  const observe = createObserve(tell, wrap);
  const find = createFind({ self, sources, names: createNames(self), observe, tell, wrap });
  defineProperty(self, handover, dataProperty(createHandover(sources, observe, tell), false));
  atMoments(self, find);
}
