/** The keys that put the time into notes. */
export type StampKeys = {
  /** As `aria-keyshortcuts` names them. */
  readonly shortcuts: string;
  /** Those that are shown. */
  readonly shown: 'callStampKey' | 'callStampKeysOfMac';
};

/**
 * F2, which no browser or desktop takes, and every layout has. On a Mac it needs Fn held, so there also
 * Control-Shift-T, which neither macOS nor a browser on it takes: Control-T alone swaps letters, tabs
 * go by Command, and Control-Option belongs to VoiceOver.
 */
export function stampKeys(isMac: boolean): StampKeys {
  return isMac
    ? { shortcuts: 'Control+Shift+T F2', shown: 'callStampKeysOfMac' }
    : { shortcuts: 'F2', shown: 'callStampKey' };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/** Whether a key that was pressed is to put the time in. */
export function isStampKey(pressed: Pressed, isMac: boolean): boolean {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = pressed;
  if (key === 'F2') return true;
  if (!isMac || !ctrlKey || !shiftKey || altKey || metaKey) return false;
  // By its place as well: on other alphabets the key gives another letter.
  return key.toLowerCase() === 't' || code === 'KeyT';
}

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
