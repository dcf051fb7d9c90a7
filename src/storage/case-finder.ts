import type { CaseQuery, SearchText } from '../domain/case-search.ts';
import { isFound, toSearchText } from '../domain/case-search.ts';
import type { DocketRow } from '../domain/docket.ts';
import type { CaseId } from '../domain/ids.ts';
import { readRows } from './read-case.ts';
import type { Storage } from './storage.ts';

/** What is shown of a case that was found. */
export type FoundCase = Pick<
  DocketRow,
  'caseId' | 'receiptNumber' | 'label' | 'form' | 'isProtected'
>;

/** The cases of a desk as they are searched, as far as they were read. */
export type FindableCases = {
  /** Those that a query finds, `limit` at most, in the order of their ids. */
  readonly find: (query: CaseQuery, limit: number) => readonly FoundCase[];
  /** Whether all were read. */
  readonly isWhole: boolean;
};

/** Reads the cases once for all searches of a page, and again when they changed. */
export type CaseFinder = {
  readonly cases: () => FindableCases;
  /**
   * Calls back when more were read, and has them read as long as somebody listens.
   *
   * @returns what ends it.
   */
  readonly listen: (onRead: () => void, onFailed: (error: unknown) => void) => () => void;
};

/** What the finder needs of the page around it. */
export type FinderSurroundings = {
  /** Calls whenever the journal changed. */
  readonly onChange: (changed: () => void) => void;
  /** Lets the page draw, and do what it is asked. */
  readonly pause: () => Promise<void>;
};

type Findable = { readonly shown: FoundCase; readonly text: SearchText };
type Listener = { readonly onRead: () => void; readonly onFailed: (error: unknown) => void };

/** Read and folded within a few milliseconds, so that a key typed meanwhile is answered at once. */
const SLICE = 250;
/** Those who listen are told whenever so many more slices are there. */
const SLICES_UNTIL_TOLD = 8;

/** A finder that has read nothing yet. */
export function createCaseFinder(
  storage: Pick<Storage, 'connection'>,
  { onChange, pause }: FinderSurroundings,
): CaseFinder {
  let known: readonly Findable[] = [];
  let isWhole = false;
  let isCurrent = false;
  let isReading = false;
  const listeners = new Set<Listener>();

  const tell = () => {
    for (const { onRead } of listeners) onRead();
  };
  const read = async () => {
    isReading = true;
    try {
      while (!isCurrent && listeners.size > 0) {
        isCurrent = true;
        await readAll();
      }
    } catch (error) {
      isCurrent = false;
      for (const { onFailed } of listeners) onFailed(error);
    } finally {
      isReading = false;
    }
  };
  const readAll = async () => {
    const arrived: Findable[] = [];
    let after: CaseId | undefined;
    for (let slices = 1; ; slices += 1) {
      const rows = await readRows(storage, SLICE, after);
      after = rows.at(-1)?.caseId;
      for (const row of rows) arrived.push(toFindable(row));
      if (rows.length < SLICE) break;
      if (listeners.size === 0) {
        isCurrent = false;
        return;
      }
      // What was whole before is not replaced by a part of it.
      if (!isWhole && slices % SLICES_UNTIL_TOLD === 1) {
        known = [...arrived];
        tell();
      }
      await pause();
    }
    known = arrived;
    isWhole = true;
    tell();
  };

  onChange(() => {
    isCurrent = false;
    if (listeners.size > 0 && !isReading) void read();
  });
  return {
    cases: () => {
      const list = known;
      return { find: (query, limit) => findIn(list, query, limit), isWhole };
    },
    listen: (onRead, onFailed) => {
      const listener = { onRead, onFailed };
      listeners.add(listener);
      if (isWhole) onRead();
      if (!isCurrent && !isReading) void read();
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function toFindable(row: DocketRow): Findable {
  const { caseId, receiptNumber, label, form } = row;
  return {
    shown: {
      caseId,
      ...(receiptNumber && { receiptNumber }),
      ...(label !== undefined && { label }),
      ...(form !== undefined && { form }),
    },
    text: toSearchText(row),
  };
}

function findIn(list: readonly Findable[], query: CaseQuery, limit: number): readonly FoundCase[] {
  const found: FoundCase[] = [];
  if (query.terms.length === 0) return found;
  for (const { shown, text } of list) {
    if (found.length === limit) break;
    if (isFound(text, query)) found.push(shown);
  }
  return found;
}
