import type { Draft } from '../domain/draft.ts';
import { isNewer, parseDraft } from '../domain/draft.ts';

/**
 * What was typed last, until both copies of its draft have it. Written while a key is pressed: a popup
 * is gone before a transaction that was begun as it closed is done, and takes that with it. It need
 * not outlast the browser; what the browser's end may take is in a copy by then.
 */
export type LastWords = {
  readonly note: (draft: Draft) => void;
  readonly read: (key: string) => Draft | undefined;
  readonly readAll: () => readonly Draft[];
  /** Forgets what was typed in a form, up to what a copy now has, or all of it. */
  readonly forget: (key: string, upTo?: Draft) => void;
};

/** What is used of the store of a page's own, which answers at once. */
type PageStore = {
  readonly length: number;
  readonly key: (index: number) => string | null;
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
  readonly removeItem: (name: string) => void;
};

const PREFIX = 'last-words ';

/** Last words in the page's own store. Where that refuses, the two copies have to do. */
export function createLastWords(openStore: () => PageStore): LastWords {
  const attempt = <Result>(work: (store: PageStore) => Result): Result | undefined => {
    try {
      return work(openStore());
    } catch {
      // Full, or switched off; what is not noted is in a copy after a short pause.
      return undefined;
    }
  };
  const read = (name: string): Draft | undefined =>
    attempt((store) => parseDraft(JSON.parse(store.getItem(name) ?? 'null')));
  return {
    note: (draft) => attempt((store) => store.setItem(PREFIX + draft.key, JSON.stringify(draft))),
    read: (key) => read(PREFIX + key),
    readAll: () =>
      (attempt(listNames) ?? []).map(read).filter((draft): draft is Draft => draft !== undefined),
    forget: (key, upTo) => {
      const noted = upTo && read(PREFIX + key);
      if (upTo !== undefined && noted !== undefined && isNewer(noted, upTo)) return;
      attempt((store) => store.removeItem(PREFIX + key));
    },
  };
}

function listNames(store: PageStore): readonly string[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index));
  return names.filter((name): name is string => name?.startsWith(PREFIX) === true);
}

/** Of a context in which nobody types. */
export const NO_LAST_WORDS: LastWords = {
  note: () => undefined,
  read: () => undefined,
  readAll: () => [],
  forget: () => undefined,
};
