import type { ExtensionView } from './extension-view.ts';
import { focusTrouble } from './focus-trouble.ts';
import { waitFor } from './wait-for.ts';

/** A way through the panel by real keys alone. After each of them the focus must be in the panel, where it is seen. */
export interface Walk {
  /** Presses keys or chords, one after the other. */
  press: (...chords: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Presses Tab (or Shift+Tab) until the focus is on an element with this role and name. */
  tabTo: (role: string, name: string | null, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Waits until the focus is there. */
  standsOn: (role: string, name: string | null) => Promise<void>;
  /** Waits until what the panel shows answers with this. */
  until: ExtensionView['waitUntil'];
  /** What was copied last, by pasting it into a field that is there for this alone. */
  clipboard: () => Promise<string>;
}

/** More stops than the panel has. */
const furthest = 90;

export function walkThrough(panel: ExtensionView): Walk {
  async function press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      await panel.press(chord);
      await waitFor(
        `the focus to be seen after ${chord}`,
        async () => {
          const trouble = await panel.evaluate(focusTrouble);
          if (trouble !== null) throw new Error(trouble);
          return true;
        },
        { within: 3_000, every: 20 },
      );
    }
  }

  return {
    press,
    type: async (text) => {
      await panel.type(text);
      await press();
    },
    tabTo: async (role, name, key = 'Tab') => {
      const stops: string[] = [];
      for (let count = 0; count < furthest; count += 1) {
        await panel.evaluate(() => void Reflect.set(window, 'widgetscopeStop', document.activeElement));
        await press(key).catch((error: unknown) => {
          throw new Error(`No ${role} ${String(name)} by ${key}. Stops:\n${stops.join('\n')}`, { cause: error });
        });
        await panel.waitUntil(
          `the focus to move by ${key}`,
          () => document.activeElement !== Reflect.get(window, 'widgetscopeStop'),
          [],
          { within: 3_000, every: 20 },
        );
        if (await panel.hasFocus(role, name)) return;
        stops.push(await panel.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? 'nothing'));
      }
      throw new Error(`No ${role} ${String(name)} by ${key}. Stops:\n${stops.join('\n')}`);
    },
    standsOn: async (role, name) => {
      await waitFor(
        `the focus on ${role} ${String(name)}`,
        async () => {
          if (await panel.hasFocus(role, name)) return true;
          const here = await panel.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing');
          throw new Error(`it is on ${here}`);
        },
        { within: 5_000 },
      );
    },
    until: panel.waitUntil,
    clipboard: async () => {
      await panel.evaluate(() => {
        const field = document.createElement('textarea');
        field.id = 'clipboard-of-the-test';
        Reflect.set(window, 'widgetscopeFocusBefore', document.activeElement);
        document.body.append(field);
        field.focus();
      });
      await panel.press('Control+v');
      return panel.waitUntil(
        'the clipboard to be pasted',
        () => {
          const field = document.querySelector<HTMLTextAreaElement>('#clipboard-of-the-test');
          if (field === null || field.value === '') return '';
          const before: unknown = Reflect.get(window, 'widgetscopeFocusBefore');
          if (before instanceof HTMLElement) before.focus();
          field.remove();
          return field.value;
        },
        [],
      );
    },
  };
}
