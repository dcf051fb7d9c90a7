import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseCaseQuery } from '../../domain/case-search.ts';
import { parseTypedReceiptNumber } from '../../domain/receipt-number.ts';
import { listenForChanges } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { rowsByNumber } from '../../storage/find-rows.ts';
import { findByReceiptNumber } from '../../storage/read-case.ts';
import type { Storage } from '../../storage/storage.ts';
import { useApp } from '../../ui/app.ts';
import type { CaseFinder, FoundCase } from '../../storage/case-finder.ts';
import { createCaseFinder } from '../../storage/case-finder.ts';

/** The cases that what was typed finds. */
export type FoundCases = {
  readonly cases: readonly FoundCase[];
  /** `reading`: more may be found once all cases were read. */
  readonly state: 'reading' | 'read' | 'failed';
};

/** One for each journal: what it read is there at once when something is searched again. */
const finders = new WeakMap<Storage, CaseFinder>();

/** A key is answered at once, and the reading does go on. */
const LONGEST_PAUSE_IN_MS = 50;

function finderOf(storage: Storage): CaseFinder {
  const known = finders.get(storage);
  if (known !== undefined) return known;
  const pause = () =>
    new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_PAUSE_IN_MS });
    });
  const finder = createCaseFinder(storage, { onChange: listenForChanges, pause });
  finders.set(storage, finder);
  return finder;
}

/**
 * Finds cases by what is typed, `limit` at most: at once among those that were read. Until all were, the
 * beginning of a receipt number is found by index; a whole one always, also that of a protected case,
 * which nothing else finds.
 */
export function useFoundCases(typed: string, limit: number): FoundCases {
  const { storage } = useApp();
  const finder = finderOf(storage);
  const [cases, setCases] = useState(finder.cases);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const onRead = () => {
      setHasFailed(false);
      setCases(finder.cases());
    };
    return finder.listen(onRead, (error) => {
      reportProblem('reading', error);
      setHasFailed(true);
    });
    // What could not be read is tried again with the next key.
  }, [finder, hasFailed && typed]);
  const query = useMemo(() => parseCaseQuery(typed), [typed]);
  const found = useMemo(() => cases.find(query, limit), [cases, query, limit]);
  const byNumber = useByNumber(typed, limit, cases.isWhole);
  const ids = new Set(found.map(({ caseId }) => caseId));
  const all = [...byNumber.filter(({ caseId }) => !ids.has(caseId)), ...found].slice(0, limit);
  const state = hasFailed ? 'failed' : cases.isWhole ? 'read' : 'reading';
  return { cases: all, state };
}

const NONE: readonly FoundCase[] = [];
/** What is likely to be the beginning of a receipt number. */
const BEGINNING = /^[A-Z]{3}\d{0,10}$/;

/** What the index of receipt numbers knows; the answer to what was typed before is not waited for. */
function useByNumber(typed: string, limit: number, isWhole: boolean): readonly FoundCase[] {
  const { storage } = useApp();
  const [found, setFound] = useState<{ readonly typed: string; readonly cases: typeof NONE }>();
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<readonly FoundCase[]> => {
      const whole = parseTypedReceiptNumber(typed);
      if (whole.ok) {
        const row = await findByReceiptNumber(storage, whole.receiptNumber);
        return row === undefined ? NONE : [row];
      }
      const start = typed.replaceAll(/[\s-]/g, '').toUpperCase();
      return isWhole || !BEGINNING.test(start) ? NONE : rowsByNumber(storage, start, limit);
    };
    look().then(
      (cases) => {
        if (isWanted) setFound({ typed, cases });
      },
      (error: unknown) => reportProblem('reading', error),
    );
    return () => {
      isWanted = false;
    };
  }, [typed, isWhole]);
  return found?.typed === typed ? found.cases : NONE;
}
