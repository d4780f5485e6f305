/**
 * Finds the elements a person would call by `role` and `name`. Runs inside the panel's document, so it stands on its own:
 * it is sent there as text. `name` null accepts any; a name matches whole, ignoring case and surplus space.
 */
export function findAccessible(role: string, name: string | null): HTMLElement[] {
  const implicit: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    searchbox: 'input[type=search]',
    textbox: 'input:not([type]), input[type=text], textarea',
    link: 'a[href]',
    table: 'table',
    row: 'tr',
    dialog: 'dialog',
    complementary: 'aside',
    region: 'section[aria-label], section[aria-labelledby]',
    status: 'output',
    heading: 'h1, h2, h3, h4, h5, h6',
    list: 'ul, ol',
    listitem: 'li',
    combobox: 'select',
  };
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const byIds = (ids: string) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
  const nameOf = (element: HTMLElement): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy !== null) return tidy(byIds(labelledBy).join(' '));
    const label = element.getAttribute('aria-label');
    if (label !== null) return tidy(label);
    if ('labels' in element && element.labels instanceof NodeList && element.labels.length > 0) {
      return tidy([...element.labels].map((each) => each.textContent).join(' '));
    }
    return tidy(element.textContent) || tidy(element.getAttribute('title'));
  };
  const visible = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
  const own = implicit[role];
  const selector = own === undefined ? `[role="${role}"]` : `[role="${role}"], :is(${own}):not([role])`;
  const candidates = [...document.querySelectorAll<HTMLElement>(selector)];
  return candidates.filter((element) => visible(element) && (name === null || nameOf(element) === tidy(name)));
}
