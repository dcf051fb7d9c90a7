/** The key that puts the time into notes: no browser or desktop takes it, and every layout has it. */
export const STAMP_KEY = 'F2';

/** The time of day as notes have it: *14:05*. */
export function stampTime(now: Temporal.Instant, zone: string): string {
  return now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** What is put in at the caret: the time at the beginning of a line, a new one where that is needed. */
export function toStamp(value: string, caret: number, time: string): string {
  const before = value.slice(0, caret);
  const isAtStart = before === '' || before.endsWith('\n');
  return `${isAtStart ? '' : '\n'}${time} `;
}

/**
 * Puts a text where the caret of a field is, after what is selected, as if it were typed: the browser
 * tells the form of it, and can undo it.
 */
export function typeIn(area: HTMLTextAreaElement, toText: (caret: number) => string): void {
  area.focus();
  const caret = area.selectionEnd;
  area.setSelectionRange(caret, caret);
  const typed = toText(caret);
  // Deprecated, and the only way of typing that undo knows; both browsers have it.
  if (document.execCommand('insertText', false, typed)) return;
  area.setRangeText(typed, caret, caret, 'end');
  const inputType = 'insertText';
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data: typed }));
}
