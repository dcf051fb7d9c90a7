import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { newEntryId } from '../platform/new-ids.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** The entries that keep a case, with the status that its page shows, if it shows one. */
export function entriesToKeep(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
): readonly NewEntry[] {
  const caseId = receiptNumber as string as CaseId;
  const kept: NewEntry = {
    id: newEntryId(),
    caseId,
    fact: { type: 'case-kept', receiptNumber },
  };
  if (sighting?.text === undefined) return [kept];
  const fact = { type: 'status-seen', on: today(app), sighting } as const;
  return [kept, { id: newEntryId(), caseId, fact }];
}

/** Keeps a case. */
export async function keepCase(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
): Promise<SaveResult> {
  return save(app, entriesToKeep(app, receiptNumber, sighting));
}
