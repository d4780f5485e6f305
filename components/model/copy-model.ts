import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CopyFormat } from '../../core/panel/copy-as/formats.ts';
import type { Copied, CopySubject } from '../../core/panel/copy-as/subject.ts';
import { count } from '../../core/panel/integrity-words.ts';

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
      const fault = copied.ok ? await putFault(world, copied.text) : copied.message;
      if (turn !== last) return;
      if (fault !== null) {
        failed.value = `Nothing was copied as ${format.label}. ${fault}`;
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

/** A text larger than the engine takes throws. */
function written(format: CopyFormat, subjects: readonly CopySubject[], browser: string): Copied {
  try {
    return format.write(subjects, browser);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'the browser does not say why';
    return { ok: false, message: `The text could not be made: ${why}. Select fewer events.` };
  }
}

async function putFault(world: CopyWorld, text: string): Promise<string | null> {
  const done = await world.copy(text).catch(() => false);
  return done ? null : 'The browser refuses the clipboard: click into the panel and try again.';
}

function copiedWords({ label, sensitive }: CopyFormat, events: number): string {
  const what = events === 1 ? '1 event' : `${count(events)} events`;
  return `Copied ${what} as ${label}${sensitive ? ', not sanitized' : ''}`;
}
