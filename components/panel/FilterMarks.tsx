import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FilterRemark } from '../../core/panel/filter-remarks.ts';

export interface FilterMarksProps {
  text: string;
  remarks: readonly FilterRemark[];
  /** The field they lie behind. */
  input: RefObject<HTMLInputElement | null>;
}

interface Part {
  text: string;
  severity: FilterRemark['severity'] | null;
}

/** The filter's text once more, unseen, with its bad places marked: an input cannot colour a part of its text. */
export function FilterMarks({ text, remarks, input }: FilterMarksProps) {
  const marks = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const field = input.current;
    if (field === null || remarks.length === 0) return;
    const follow = (): void => {
      if (marks.current !== null) marks.current.scrollLeft = field.scrollLeft;
    };
    follow();
    // Firefox does not tell when an input scrolls: what makes it scroll is listened to as well.
    const causes = ['scroll', 'keyup', 'pointerup', 'input'] as const;
    for (const cause of causes) field.addEventListener(cause, follow);
    return () => {
      for (const cause of causes) field.removeEventListener(cause, follow);
    };
  }, [text, remarks, input]);

  if (remarks.length === 0) return null;
  return (
    <div ref={marks} class="filter-marks" aria-hidden="true">
      {partsOf(text, remarks).map((part, index) =>
        part.severity === null ? (
          <span key={index}>{part.text}</span>
        ) : (
          <mark key={index} class={`filter-${part.severity}`}>
            {part.text}
          </mark>
        ),
      )}
    </div>
  );
}

function partsOf(text: string, remarks: readonly FilterRemark[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end, severity } of remarks.toSorted((one, other) => one.start - other.start)) {
    if (start < done) continue;
    parts.push({ text: text.slice(done, start), severity: null }, { text: text.slice(start, end), severity });
    done = end;
  }
  return [...parts, { text: text.slice(done), severity: null }];
}
