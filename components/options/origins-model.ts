import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import type { ParsedOrigin } from '../../core/own-origins.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';
import { originRefusalWords } from '../words/origin-words.ts';
import type { OptionsProps, VendorSetting } from './Options.tsx';

/** Where the added origins are kept, and how a typed one is read. */
export interface OriginsWorld {
  get(): Promise<OwnOrigins>;
  set(origins: OwnOrigins): Promise<void>;
  onChanged(listener: (origins: OwnOrigins) => void): () => void;
  parse(text: string): ParsedOrigin;
}

/** What the options page shows and does. */
export interface OriginsModel {
  vendors: ReadonlySignal<readonly VendorSetting[] | null>;
  error: ReadonlySignal<string | null>;
  add: OptionsProps['onAdd'];
  remove(vendor: string, origin: string): Promise<void>;
}

/** So many origins a vendor may have added: every frame of every page is told them all. */
const most = 50;

export function createOriginsModel(vendors: readonly VendorDefinition[], world: OriginsWorld): OriginsModel {
  const shown = signal<readonly VendorSetting[] | null>(null);
  const error = signal<string | null>(null);
  const settable = vendors.filter(({ sources }) => sources.messages.length > 0);

  const show = (own: OwnOrigins): void => {
    error.value = null;
    shown.value = settable.map(({ id, name, sources, ownOrigins }) => ({
      id,
      name,
      builtIn: sources.origins,
      added: own[id] ?? [],
      why: ownOrigins ?? null,
    }));
  };

  const failed = (text: TextKey) => (reason: unknown) => {
    error.value = t(text, { reason: String(reason) });
  };

  world.onChanged(show);
  world.get().then(show, failed('options.unread'));

  const change = async (vendor: string, edit: (added: string[]) => string[]): Promise<void> => {
    const own = await world.get();
    const next = { ...own, [vendor]: edit(own[vendor] ?? []) };
    await world.set(next);
    show(next);
  };

  return {
    vendors: shown,
    error,
    async add(id, text) {
      const parsed = world.parse(text);
      if (!parsed.ok) return originRefusalWords(parsed.refusal);
      const setting = shown.peek()?.find((each) => each.id === id);
      if (setting === undefined) return t('options.notReadYet');
      const { origin } = parsed;
      if (setting.builtIn.includes(origin) || setting.added.includes(origin)) return t('options.listed', { origin });
      const other = shown.peek()?.find(({ builtIn, added }) => builtIn.includes(origin) || added.includes(origin));
      if (other !== undefined) return t('options.ofAnother', { origin, vendor: other.name });
      if (setting.added.length >= most) return t('options.tooMany', { most });
      try {
        await change(id, (added) => [...added, origin]);
        return null;
      } catch (reason) {
        return t('options.notAdded', { reason: String(reason) });
      }
    },
    remove: (id, origin) =>
      change(id, (added) => added.filter((each) => each !== origin)).catch(failed('options.unstored')),
  };
}
