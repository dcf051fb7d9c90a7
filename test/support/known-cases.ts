import type { KnownCases } from '../../src/domain/import/plan-import.ts';
import { NO_WAITING_CASES } from '../../src/domain/waiting-cases.ts';

/** What there is of the cases that a table speaks of, where nothing is kept. */
export const NOTHING_KNOWN: KnownCases = {
  byReceipt: new Map(),
  byLabel: new Map(),
  numberedLabels: new Set(),
  waiting: NO_WAITING_CASES,
  waitingFiles: new Map(),
};
