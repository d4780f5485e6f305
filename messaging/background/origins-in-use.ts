import type { OwnOrigins } from '../../core/frame-protocol.ts';
import type { OwnOriginsSetting } from '../own-origins.ts';

/** The origins the user set, at hand where there is no time to ask for them. */
export interface OriginsInUse {
  /** Resolves once they have been read. Never rejects: what could not be read counts as nothing set, and is read again the next time. */
  ready(): Promise<void>;
  current(): OwnOrigins;
}

/** `onUse` hears of the origins whenever they become others than before, `onChange` only when the user changed them. */
export function createOriginsInUse(
  setting: OwnOriginsSetting,
  onUse: (origins: OwnOrigins) => void,
  onChange: () => void,
): OriginsInUse {
  let used: OwnOrigins = {};
  let reading: Promise<void> | null = null;

  const use = (origins: OwnOrigins): void => {
    used = origins;
    onUse(origins);
  };

  setting.onChanged((origins) => {
    reading = Promise.resolve(); // newer than what is being read
    use(origins);
    onChange();
  });

  const read = (): Promise<void> => {
    const own = setting.get().then(
      (origins) => {
        if (reading === own) use(origins);
      },
      () => {
        if (reading === own) reading = null;
      },
    );
    return own;
  };

  return {
    ready: () => (reading ??= read()),
    current: () => used,
  };
}
