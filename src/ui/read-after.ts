import type { AgendaItem } from '../domain/agenda.ts';
import { toAgendaItems } from '../domain/agenda.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Contact } from '../domain/inquiry.ts';
import type { AddressBook } from '../domain/address-book.ts';
import type { Settings } from '../domain/settings.ts';
import { readCaseFile, readCaseFiles } from '../storage/read-case.ts';
import { readRules } from '../storage/settings-store.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import type { CaseAfter } from './case-after.ts';
import { toCaseAfter } from './case-after.ts';
import { isHidden } from './is-hidden.ts';

/** What there is to show after a contact or an answer was recorded. */
export type After = {
  /** The lines of the agenda of the case; none of one of which nothing may be shown. */
  readonly items: readonly AgendaItem[];
  /** The cases that the last contact was about, those left out of which nothing may be shown. */
  readonly cases: readonly CaseAfter[];
  /** Whether that was a contact about several cases. */
  readonly isShared: boolean;
  readonly settings: Settings;
  readonly addresses: AddressBook;
  readonly ownLadders: readonly CustomLadder[];
};

/**
 * Reads what was recorded last in a case and what came of it.
 *
 * @param fileOf the case in whose file it is shown; elsewhere nothing is said of a protected one.
 */
export async function readAfter(
  app: App,
  caseId: CaseId,
  fileOf: CaseId | undefined,
): Promise<After> {
  const { storage } = app;
  const [file, startId, { settings, ladders: ownLadders, addresses }] = await Promise.all([
    readCaseFile(storage, caseId),
    storage.startId(),
    readRules(storage),
  ]);
  const contact = lastContact(file);
  const sharedBy = contact?.sharedBy ?? [];
  const files = sharedBy.length > 0 ? await readCaseFiles(storage, sharedBy) : [file];
  return {
    items: isHidden(file, fileOf) ? [] : toAgendaItems(file, today(app), { startId }),
    cases: files
      .filter((each) => !isHidden(each, fileOf))
      .flatMap((each) => toCaseAfter(each, contact?.contactId) ?? []),
    isShared: sharedBy.length > 0,
    settings,
    addresses,
    ownLadders,
  };
}

/** The contact that was recorded last, which is the one just saved. */
function lastContact({ history, inquiries }: CaseFile): Contact | undefined {
  const last = history.told.findLast(
    ({ fact, struck }) => fact?.type === 'contact-made' && struck === undefined,
  );
  return inquiries
    .flatMap(({ contacts }) => contacts)
    .find(({ entryId }) => entryId === last?.entryId);
}
