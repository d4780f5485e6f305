import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** One line about an import: running, done or refused. */
export interface ImportNotice {
  kind: 'progress' | 'done' | 'error';
  text: string;
}

/** What is said of the files and texts the user gave at once: of each what became of it, then what is still on its way. */
export interface FileNotices {
  notice: ReadonlySignal<ImportNotice | null>;
  /** What comes now was given anew: what was said before goes, unless some of it is still on its way. */
  begin(): void;
  /** `id` is on its way. */
  progress(id: string, text: string): void;
  /** What became of `id`; null: of something that never was on its way. */
  ended(id: string | null, kind: 'done' | 'error', text: string): void;
  dismiss(): void;
}

/** Notices of which none pushes another away: a file that was refused is still told of when the next one is read. */
export function createFileNotices(): FileNotices {
  const outcomes = signal<readonly ImportNotice[]>([]);
  const running = signal<ReadonlyMap<string, string>>(new Map());

  const notice = computed((): ImportNotice | null => {
    const texts = [...outcomes.value.map(({ text }) => text), ...running.value.values()];
    if (texts.length === 0) return null;
    const failed = outcomes.value.some(({ kind }) => kind === 'error');
    return { kind: failed ? 'error' : running.value.size > 0 ? 'progress' : 'done', text: texts.join(' ') };
  });

  return {
    notice,
    begin() {
      if (running.value.size === 0) outcomes.value = [];
    },
    progress(id, text) {
      running.value = new Map(running.value).set(id, text);
    },
    ended(id, kind, text) {
      running.value = new Map([...running.value].filter(([other]) => other !== id));
      outcomes.value = [...outcomes.value, { kind, text }];
    },
    dismiss() {
      outcomes.value = [];
    },
  };
}
