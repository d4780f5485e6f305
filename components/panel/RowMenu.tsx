import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CopyFormat } from '../../core/panel/copy-as/formats.ts';
import type { CopySubject } from '../../core/panel/copy-as/subject.ts';
import { shortcutOf } from '../../core/panel/shortcuts.ts';
import { CopyChoices } from './CopyChoices.tsx';

export interface RowMenuProps {
  /** The list. */
  children: ComponentChildren;
  /** What would be copied for the row with this order (null: for the row the keyboard stands on), which is selected by it unless it is already. */
  subjectsAt: (order: number | null) => CopySubject[];
  onCopy: (format: CopyFormat, subjects: readonly CopySubject[]) => void;
}

interface Open {
  subjects: CopySubject[];
  x: number;
  y: number;
}

/** The context menu of the list's rows: by the right button, Shift+F10 or the menu key. */
export function RowMenu({ children, subjectsAt, onCopy }: RowMenuProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const holder = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const menu = holder.current?.querySelector<HTMLElement>('.copy-menu');
    if (menu === null || menu === undefined || open === null) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(0, Math.min(open.x, innerWidth - width))}px`;
    menu.style.top = `${Math.max(0, Math.min(open.y, innerHeight - height))}px`;
  }, [open]);

  function openAt(order: number | null, place: { x: number; y: number }): boolean {
    const subjects = subjectsAt(order);
    if (subjects.length > 0) setOpen({ subjects, ...place });
    return subjects.length > 0;
  }

  function close(): void {
    const grid = holder.current?.querySelector<HTMLElement>('[role=grid]');
    if (document.activeElement === document.body || holder.current?.querySelector('.copy-menu :focus') !== null)
      grid?.focus();
    setOpen(null);
  }

  return (
    <div
      ref={holder}
      class="row-menu"
      onContextMenu={(event) => {
        const row = rowOf(event.target);
        const order = row === null ? null : orderOf(row);
        // The menu key makes this event, too: on the list itself, which has the focus. The head has a menu of its own.
        if (order === null && !isGrid(event.target)) return;
        const place = row === null ? placeOf(activeRow(holder.current)) : { x: event.clientX, y: event.clientY };
        if (openAt(order, place)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (!isGrid(event.target) || shortcutOf(event, 'list') !== 'menu') return;
        if (openAt(null, placeOf(activeRow(holder.current)))) event.preventDefault();
      }}
    >
      {children}
      {open !== null && (
        <CopyChoices
          key={`${open.x} ${open.y}`}
          subjects={open.subjects}
          loose
          onClose={close}
          onChoose={(format) => {
            close();
            onCopy(format, open.subjects);
          }}
        />
      )}
    </div>
  );
}

function isGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[role=grid]');
}

function rowOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[role=grid] [role=row]') : null;
}

function orderOf(row: Element): number | null {
  const order = /^row-(\d+)$/.exec(row.id)?.[1];
  return order === undefined ? null : Number(order);
}

function activeRow(holder: HTMLElement | null): Element | null {
  const grid = holder?.querySelector('[role=grid]');
  return document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '') ?? grid ?? null;
}

function placeOf(element: Element | null): { x: number; y: number } {
  const box = element?.getBoundingClientRect();
  return box === undefined ? { x: 0, y: 0 } : { x: box.left + 24, y: box.top + Math.min(box.height, 22) };
}
