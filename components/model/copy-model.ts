import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CopyFormat } from '../../core/panel/copy-as/formats.ts';
import type { CopySubject } from '../../core/panel/copy-as/subject.ts';
import { t } from '../../locales/text.ts';
import { copiedWords, formatLabel, refusalWords } from '../words/copy-words.ts';

/** What copying needs of the world around it. */
export interface CopyWorld {
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Runs after that many milliseconds. */
  after(run: () => void, delay: number): void;
}

export interface CopyModel {
  /** What was copied just now, in words; empty when nothing was. */
  said: ReadonlySignal<string>;
  /** Why nothing was copied; null when something was. */
  failed: ReadonlySignal<string | null>;
  copyAs(format: CopyFormat, subjects: readonly CopySubject[], browser: string): Promise<void>;
  dismiss(): void;
}

/** How long it is said that something was copied. */
const saidFor = 5_000;

/** Events on their way to the clipboard. */
export function createCopyModel(world: CopyWorld): CopyModel {
  const said = signal('');
  const failed = signal<string | null>(null);
  let last = 0;

  return {
    said,
    failed,
    async copyAs(format, subjects, browser) {
      const turn = (last += 1);
      batch(() => {
        said.value = '';
        failed.value = null;
      });
      const copied = written(format, subjects, browser);
      const fault = copied.ok ? await putFault(world, copied.text) : copied.why;
      if (turn !== last) return;
      if (fault !== null) {
        failed.value = t('copy.failed', { format: formatLabel(format), why: fault });
        return;
      }
      said.value = copiedWords(format, subjects.length);
      world.after(() => {
        if (turn === last) said.value = '';
      }, saidFor);
    },
    dismiss() {
      failed.value = null;
    },
  };
}

/** The text, or in words why there is none. A text larger than the engine takes throws. */
function written(
  format: CopyFormat,
  subjects: readonly CopySubject[],
  browser: string,
): { ok: true; text: string } | { ok: false; why: string } {
  try {
    const copied = format.write(subjects, browser);
    return copied.ok ? copied : { ok: false, why: refusalWords(copied.refusal) };
  } catch (error) {
    const why = error instanceof Error ? error.message : t('copy.unexplained');
    return { ok: false, why: t('copy.notMade', { why }) };
  }
}

async function putFault(world: CopyWorld, text: string): Promise<string | null> {
  const done = await world.copy(text).catch(() => false);
  return done ? null : t('copy.noClipboard');
}
