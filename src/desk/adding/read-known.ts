import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { KnownCases, NumberedLine } from '../../domain/import/plan-import.ts';
import { exactlyMeant } from '../../domain/import/plan-import.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { toWaitingCases } from '../../domain/waiting-cases.ts';
import {
  findByReceiptNumber,
  readCaseFiles,
  readRows,
  readRowsWithoutNumber,
} from '../../storage/read-case.ts';
import type { Storage } from '../../storage/storage.ts';

/** So many cases are read in one go, so that the page stays awake in between. */
const SLICE = 200;
/** So many rows are looked through in one go. */
const ROWS = 1000;

/** What there is already of the cases that the lines of a table speak of. */
export async function readKnown(
  storage: Storage,
  lines: readonly NumberedLine[],
): Promise<KnownCases> {
  const numbers = lines.flatMap(({ receiptNumber }) => receiptNumber ?? []);
  const withNumber: CaseId[] = [];
  for (const slice of slicesOf([...new Set(numbers)])) {
    const rows = await Promise.all(slice.map((number) => findByReceiptNumber(storage, number)));
    withNumber.push(...rows.flatMap((row) => row?.caseId ?? []));
  }
  const rows = await readRowsWithoutNumber(storage);
  const waiting = toWaitingCases(rows);
  const byReceipt = new Map<ReceiptNumber, CaseFile>();
  for (const file of await readFiles(storage, withNumber)) {
    if (file.receiptNumber !== undefined) byReceipt.set(file.receiptNumber, file);
  }
  const labels = new Set(
    lines.flatMap(({ receiptNumber, fields }) =>
      receiptNumber === undefined ? (fields.label ?? []) : [],
    ),
  );
  const meant = new Set([
    ...rows.filter(({ label }) => label !== undefined && labels.has(label)),
    ...lines.flatMap((line) => exactlyMeant(line, { byReceipt, waiting }) ?? []),
  ]);
  const files = await readFiles(storage, [...new Set([...meant].map(({ caseId }) => caseId))]);
  const waitingFiles = new Map(files.map((file) => [file.caseId, file]));
  const byLabel = new Map<string, CaseFile[]>();
  for (const file of files) {
    const { label } = file;
    if (label !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), file]);
  }
  const numberedLabels = await readNumberedLabels(storage, labels);
  return { byReceipt, byLabel, numberedLabels, waiting, waitingFiles };
}

/** What there is already, with the file of one more waiting case, which was chosen for a line. */
export function withWaitingFile(known: KnownCases, file: CaseFile): KnownCases {
  return { ...known, waitingFiles: new Map([...known.waitingFiles, [file.caseId, file]]) };
}

/** Which of these labels a case with a number bears; a protected one is named nowhere. */
async function readNumberedLabels(
  storage: Storage,
  labels: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (labels.size === 0) return found;
  let rows = await readRows(storage, ROWS);
  while (rows.length > 0) {
    for (const { label, receiptNumber, isProtected } of rows) {
      const isNumbered = receiptNumber !== undefined && isProtected !== true;
      if (isNumbered && label !== undefined && labels.has(label)) found.add(label);
    }
    rows = await readRows(storage, ROWS, rows.at(-1)?.caseId);
  }
  return found;
}

async function readFiles(
  storage: Storage,
  caseIds: readonly CaseId[],
): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = [];
  for (const slice of slicesOf(caseIds)) files.push(...(await readCaseFiles(storage, slice)));
  return files;
}

function slicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / SLICE) }, (_, at) =>
    items.slice(at * SLICE, (at + 1) * SLICE),
  );
}
