/** Whether the keys are those of a Mac, where the function keys need another key held. */
export function isMacKeyboard(): boolean {
  return navigator.userAgent.includes('Macintosh');
}
