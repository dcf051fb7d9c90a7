import type { CaseFile } from '../domain/case-file.ts';
import type { CaseId } from '../domain/ids.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import { findByReceiptNumber, readCaseFile } from '../storage/read-case.ts';
import type { App } from './app.ts';
import { useApp } from './app.ts';
import { isHidden } from './is-hidden.ts';
import type { Live } from './use-live.ts';
import { useLive } from './use-live.ts';

/**
 * The file of the kept case with a typed receipt number.
 *
 * @param fileOf the case in whose file the form stands, if it does: of a protected one nothing is
 *   given elsewhere.
 * @returns what is read of it, and the file once it is that of this very number: what was read for
 *   the number that stood there before says nothing about this one.
 */
export function useCaseOfNumber(
  receipt: string,
  fileOf: CaseId | undefined,
): readonly [live: Live<CaseFile | undefined>, file: CaseFile | undefined] {
  const app = useApp();
  const typed = parseTypedReceiptNumber(receipt);
  const number = typed.ok ? typed.receiptNumber : undefined;
  const live = useLive(() => readCaseOf(app, receipt), [number ?? '']);
  const file = live.state === 'read' ? live.value : undefined;
  const isOfNumber = number !== undefined && file?.receiptNumber === number;
  return [live, isOfNumber && !isHidden(file, fileOf) ? file : undefined];
}

async function readCaseOf({ storage }: App, receipt: string): Promise<CaseFile | undefined> {
  const typed = parseTypedReceiptNumber(receipt);
  const row = typed.ok ? await findByReceiptNumber(storage, typed.receiptNumber) : undefined;
  return row && readCaseFile(storage, row.caseId);
}
