import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { KnownCases, NumberedLine } from '../../domain/import/plan-import.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import {
  findByReceiptNumber,
  readCaseFiles,
  readRowsWithoutNumber,
} from '../../storage/read-case.ts';
import type { Storage } from '../../storage/storage.ts';

/** So many cases are read in one go, so that the page stays awake in between. */
const SLICE = 200;

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
  const labels = new Set(
    lines.flatMap(({ receiptNumber, fields }) =>
      receiptNumber === undefined ? (fields.label ?? []) : [],
    ),
  );
  const waiting = labels.size === 0 ? [] : await readRowsWithoutNumber(storage);
  const withLabel = waiting.filter(({ label }) => label !== undefined && labels.has(label));
  const byReceipt = new Map<ReceiptNumber, CaseFile>();
  for (const file of await readFiles(storage, withNumber)) {
    if (file.receiptNumber !== undefined) byReceipt.set(file.receiptNumber, file);
  }
  const byLabel = new Map<string, CaseFile[]>();
  const files = await readFiles(
    storage,
    withLabel.map(({ caseId }) => caseId),
  );
  for (const file of files) {
    const { label } = file;
    if (label !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), file]);
  }
  return { byReceipt, byLabel };
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
