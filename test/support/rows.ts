import type { DocketRow } from '../../src/domain/docket.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { receipt } from './given.ts';

/** A row of the docket with no more than a number, changed as the test needs it. */
export function row(number: string, change: Partial<DocketRow> = {}): DocketRow {
  return {
    caseId: number as CaseId,
    receiptNumber: receipt(number),
    openInquiries: 0,
    occasionKeys: [],
    listKeys: [],
    basis: 'test',
    ...change,
  };
}
