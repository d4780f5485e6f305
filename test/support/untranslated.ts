const attributes = [
  'aria-label',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
] as const;

/** What was typed into the filter, and what is marked as English for who reads it aloud: texts of vendors and of recorded findings. */
const passedOver = '.filter-marks, [lang=en]';

/**
 * What a page drawn in the pseudo-language (test/support/language.ts) says outside the brackets of its texts, but for `allowed`: each place
 * with its element and the words, such as `button.push, text: "Save" in "Save ⟦all⟧"`.
 */
export function untranslated(root: Element, allowed: readonly RegExp[]): string[] {
  const elements = [...root.querySelectorAll('*')].filter((element) => element.closest(passedOver) === null);
  const said = elements.flatMap((element) => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => ({ element, where: 'text', words: node.textContent ?? '' })),
    ...attributes.map((name) => ({ element, where: name, words: element.getAttribute(name) ?? '' })),
  ]);
  const odd = said.flatMap(({ element, where, words }) => {
    const rest = leftOf(words, allowed);
    return rest === '' ? [] : [`${nameOf(element)}, ${where}: "${rest}" in "${words}"`];
  });
  return [...new Set(odd)];
}

/** The words outside brackets that are not allowed; figures and signs are no words. */
function leftOf(words: string, allowed: readonly RegExp[]): string {
  const outside = words.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  const rest = allowed.reduce((text, pattern) => text.replace(pattern, ' '), outside).trim();
  return /\p{L}/u.test(rest) ? rest.replace(/\s+/g, ' ') : '';
}

/** The element as a selector, under the nearest one that has a class, role or id. */
function nameOf(element: Element): string {
  const marks = (of: Element): string => {
    const classes = [...of.classList].map((name) => `.${name}`).join('');
    const role = of.getAttribute('role');
    return `${of.tagName.toLowerCase()}${of.id === '' ? '' : `#${of.id}`}${classes}${role === null ? '' : `[role=${role}]`}`;
  };
  const holder = element.parentElement?.closest('[class]:not([class=""]), [role], [id]');
  return holder == null ? marks(element) : `${marks(holder)} ${marks(element)}`;
}
