/** Keeps the focus in the details when what had it is about to go: else the next key would reach nobody. */
export function focusTabPanel(): void {
  const details = document.querySelector('.details');
  if (details?.contains(document.activeElement) === true) details.querySelector<HTMLElement>('#tab-panel')?.focus();
}
