import browser from 'webextension-polyfill';

/** Where what is entered is to be shown: in the tab in front, in a new one, or in one behind it. */
export type JumpPlace = 'here' | 'new-tab' | 'behind';

/** One line below the address bar. */
export type BarLine = {
  /** What stands in the bar, and is entered, when the line is chosen. */
  readonly content: string;
  /** What the line says, as plain text. */
  readonly description: string;
};

/** What is done as somebody types behind our keyword. */
export type BarHandlers = {
  readonly started: () => void;
  readonly changed: (typed: string, suggest: (lines: readonly BarLine[]) => void) => void;
  /** Nothing is entered after all. */
  readonly cancelled: () => void;
  readonly entered: (typed: string, place: JumpPlace) => void;
};

const PLACES = {
  currentTab: 'here',
  newForegroundTab: 'new-tab',
  newBackgroundTab: 'behind',
} as const;

/** Much more than a bar has room for. */
const LONGEST_LINE = 200;

/** The address bar's keywords; Firefox on phones has none. */
function bar(): typeof browser.omnibox | undefined {
  return browser.omnibox;
}

/** Hears what is typed behind our keyword. Registered at the top level of the worker's entry. */
export function onAddressBar({ started, changed, cancelled, entered }: BarHandlers): void {
  const own = bar();
  own?.onInputStarted.addListener(started);
  own?.onInputChanged.addListener((typed, suggest) => {
    changed(typed, (lines) => suggest(lines.map(toShown)));
  });
  own?.onInputCancelled.addListener(cancelled);
  own?.onInputEntered.addListener((typed, disposition) => entered(typed, PLACES[disposition]));
}

/** What the first line says, which is what is typed. */
export function setFirstLine(description: string): void {
  bar()?.setDefaultSuggestion({ description: toDescription(description) });
}

function toShown({ content, description }: BarLine): BarLine {
  return { content, description: toDescription(description) };
}

/** Chrome and Edge read descriptions as XML, and drop them all when one is none; Firefox shows them as they are. */
function toDescription(text: string): string {
  return 'getBrowserInfo' in browser.runtime ? toLine(text) : escapeXml(toLine(text));
}

function toLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, LONGEST_LINE)
    .toWellFormed();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  // What XML has no way to say is left out.
  return text
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
