import { useEffect } from 'preact/hooks';

/** Where the keyboard goes on if it can: the list, or what stands in its place. */
const home = '[role=grid], .coverage';
const stops = 'button, input, select, textarea, a[href], [tabindex]';

/** Keeps the focus in the panel when what had it goes or is switched off: it goes to the nearest place around that is still there. Else the next key would reach nobody. */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, and everything around it, from within. */
    let around: Element[] = [];

    function remember({ target }: FocusEvent): void {
      around = target instanceof Element ? withAncestors(target) : [];
    }

    function look(): void {
      const [focused] = around;
      if (focused === undefined || !document.hasFocus() || !isLost(focused)) return;
      const kept = document.activeElement;
      if (kept !== null && kept !== document.body && kept !== focused) return;
      for (const each of around) {
        const place = each.isConnected ? placeIn(each) : null;
        if (place !== null) return place.focus();
      }
    }

    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', remember);
    window.addEventListener('focus', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      window.removeEventListener('focus', look);
    };
  }, []);
}

function isLost(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}

function withAncestors(element: Element): Element[] {
  return element.parentElement === null ? [element] : [element, ...withAncestors(element.parentElement)];
}

function placeIn(element: Element): HTMLElement | null {
  const inside = element.querySelector<HTMLElement>(home);
  if (inside !== null) return inside;
  const all = [...element.querySelectorAll<HTMLElement>(stops)];
  return all.find((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility()) ?? null;
}
