/** Whether keys are to be named as a Mac has them. */
export function hasMacKeys(): boolean {
  return navigator.userAgent.includes('Mac OS');
}
