import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchText } from '../../domain/case-search.ts';
import { toSearchText } from '../../domain/case-search.ts';
import type { DocketRow } from '../../domain/docket.ts';
import type { CaseId } from '../../domain/ids.ts';
import { listenForChanges } from '../../platform/journal-channel.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import { readRows } from '../../storage/read-case.ts';
import { readFirstDue } from '../../storage/read-rows.ts';
import type { Storage } from '../../storage/storage.ts';
import { useApp } from '../../ui/app.ts';

/** A case of the table, with what it is found by. */
export type ListedCase = { readonly row: DocketRow; readonly found: SearchText };

/** The cases, as far as they were read. */
export type Docket = {
  readonly cases: readonly ListedCase[];
  /** `first`: some are there and the rest is being read; `reading`: none is there yet. */
  readonly state: 'reading' | 'first' | 'whole' | 'failed';
  /** How many were read until now. */
  readonly count: number;
  readonly error?: unknown;
  readonly retry: () => void;
};

/** More than fit on a screen. */
const FIRST = 60;
/** Read and folded within a few milliseconds, so that a key typed meanwhile is answered at once. */
const SLICE = 250;
/** The list is drawn anew whenever so many times as many rows are there. */
const GROWS = 5;
/** Several changes in a row are read once. */
const SETTLES_AFTER_MS = 150;

/**
 * Reads the rows of all cases: first a screen of them by index, which is shown at once, then the rest in
 * slices between which the page does what it is asked. When the journal changes they are read again, and
 * what stood there stays in sight until all are there.
 *
 * @param isByDue whether those on which something is due first are to be read first.
 */
export function useDocket(isByDue: boolean): Docket {
  const { storage } = useApp();
  const [docket, setDocket] = useState<Omit<Docket, 'retry'>>({
    cases: [],
    state: 'reading',
    count: 0,
  });
  const restart = useRef(() => undefined as void);

  useEffect(() => {
    let run = 0;
    let hasFailed = false;
    let isWhole = false;
    const read = async () => {
      const own = (run += 1);
      const isStale = () => own !== run;
      try {
        for await (const cases of readInSlices(storage, isByDue, (count) => {
          if (!isStale() && !isWhole) setDocket((before) => ({ ...before, count }));
        })) {
          if (isStale()) return;
          // What is in sight is not replaced by less of it.
          if (isWhole && !cases.isWhole) continue;
          isWhole = cases.isWhole;
          hasFailed = false;
          const state = isWhole ? 'whole' : 'first';
          setDocket({ cases: cases.read, state, count: cases.read.length });
        }
      } catch (error) {
        reportProblem('reading', error);
        if (isStale()) return;
        hasFailed = true;
        setDocket((before) => ({ ...before, state: 'failed', error }));
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenForChanges(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLES_AFTER_MS);
    });
    const tryAgain = () => {
      if (hasFailed && document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', tryAgain);
    restart.current = () => void read();
    void read();
    return () => {
      run = -1;
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', tryAgain);
    };
  }, []);
  return { ...docket, retry: () => restart.current() };
}

type ReadSoFar = { readonly read: readonly ListedCase[]; readonly isWhole: boolean };

async function* readInSlices(
  storage: Pick<Storage, 'connection'>,
  isByDue: boolean,
  onProgress: (count: number) => void,
): AsyncGenerator<ReadSoFar> {
  const cases = new Map<CaseId, ListedCase>();
  const add = (rows: readonly DocketRow[]) => {
    for (const row of rows) cases.set(row.caseId, { row, found: toSearchText(row) });
  };
  if (isByDue) {
    add(await readFirstDue(storage, FIRST));
    if (cases.size > 0) yield { read: [...cases.values()], isWhole: false };
  }
  let shown = cases.size;
  let rows = await readRows(storage, FIRST);
  add(rows);
  let limit = FIRST;
  while (rows.length === limit) {
    if (cases.size >= shown * GROWS) {
      shown = cases.size;
      yield { read: [...cases.values()], isWhole: false };
    }
    onProgress(cases.size);
    await pause();
    limit = SLICE;
    rows = await readRows(storage, SLICE, rows.at(-1)?.caseId);
    add(rows);
  }
  yield { read: [...cases.values()], isWhole: true };
}

/** The page draws, and does what it is asked, before it goes on; but it does go on. */
const LONGEST_PAUSE_IN_MS = 50;

function pause(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_PAUSE_IN_MS });
  });
}
