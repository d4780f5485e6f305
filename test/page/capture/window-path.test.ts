import { expect, test } from 'vitest';
import { ownPath, pathOf, pathOfSender } from '../../../page/capture/window-path.ts';

/** As much of a window as paths are found by. */
interface Place {
  parent: Place;
  opener: Place | null;
  top: Place;
  length: number;
  [index: number]: Place;
}

function createPlace(parent?: Place): Place {
  const place = { opener: null, length: 0 } as unknown as Place;
  place.parent = parent ?? place;
  place.top = parent?.top ?? place;
  return place;
}

function addFrame(parent: Place): Place {
  const frame = createPlace(parent);
  parent[parent.length] = frame;
  parent.length += 1;
  return frame;
}

const told = (self: Place, sender: Place | null) =>
  pathOfSender(self as unknown as Window, sender as unknown as MessageEventSource);
const own = (self: Place) => pathOf(self as unknown as Window, self.top as unknown as Window);

test('a sender is told by its path from the top, self and opener by their names', () => {
  const top = createPlace();
  top.opener = createPlace();
  addFrame(top);
  const second = addFrame(top);
  const inner = addFrame(second);
  expect(told(top, inner)).toBe('top.frames[1].frames[0]');
  expect(told(top, top)).toBe('self');
  expect(told(top, top.opener)).toBe('opener');
  expect(told(top, createPlace())).toBe('unknown');
  expect(told(top, null)).toBe('unknown');
  expect(told(second, top)).toBe('top');
  expect([own(top), own(inner)]).toEqual(['top', 'top.frames[1].frames[0]']);
});

test('a frame whose place changed is told by the new one, one that went away is unknown', () => {
  const top = createPlace();
  addFrame(top);
  const frame = addFrame(top);
  top[0] = frame;
  top.length = 1;
  expect(told(top, frame)).toBe('top.frames[0]');
  top.length = 0;
  expect(told(top, frame)).toBe('unknown');
});

test('a frame tells its own path as it is, and once it was removed as it last was', () => {
  const top = createPlace();
  addFrame(top);
  const frame = addFrame(top);
  const path = ownPath(frame as unknown as Window);
  top[0] = frame;
  expect(path()).toBe('top.frames[0]');
  // Chrome and Firefox: a removed frame has neither parent nor top.
  Object.assign(frame, { parent: null, top: null });
  Object.assign(top, { length: 0 });
  expect(path()).toBe('top.frames[0]');
});

test('a frame that was removed before it was asked tells where it started', () => {
  const top = createPlace();
  const frame = addFrame(top);
  const path = ownPath(frame as unknown as Window);
  top.length = 0;
  expect(path()).toBe('top.frames[0]');
});

test('a page with many thousand frames costs a bounded search', () => {
  const top = createPlace();
  for (let i = 0; i < 5_000; i += 1) addFrame(top);
  expect(told(top, top[4_999] ?? null)).toBe('unknown');
});

test('a window that refuses to be looked at is unknown', () => {
  const refusing = new Proxy(createPlace(), {
    get() {
      throw new Error('SecurityError');
    },
  });
  expect(told(createPlace(), refusing)).toBe('unknown');
});
