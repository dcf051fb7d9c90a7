import type { Caller } from '../domain/caller.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { pinFor } from '../domain/new-contact.ts';
import { present } from '../domain/reading.ts';
import type { SentText } from '../domain/sent-text.ts';
import { offeredStart, toWaitRemark } from '../domain/wait-remark.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { identityOf } from './call-fields.ts';
import type { ContactFields } from './contact-fields.ts';
import { readContact, toNotedContact } from './contact-fields.ts';
import { toKeeping } from './keep-case.ts';
import type { SameIds } from './same-ids.ts';
import { sameIds } from './same-ids.ts';
import { chosenInquiry, kindOf, NEW_MATTER } from './chosen-inquiry.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** What is known of a letter or message besides its fields, and what goes on record with it. */
export type LetterSent = {
  readonly caller?: Caller | undefined;
  /** The whole of one that was composed here; of an e-mail noted by hand the address it went to. */
  readonly sent: SentText;
  /** For the same transaction. */
  readonly beside?: readonly NewEntry[];
};

/**
 * Records a letter, a message or a visit; a case that is not kept yet is kept with it. Which inquiry
 * it belongs to is decided on the journal as it is now. The fields must read as a contact. Never rejects.
 */
export async function saveContact(
  app: App,
  caseId: CaseId,
  draft: { readonly entryId: EntryId; readonly key: string },
  fields: ContactFields,
  letter?: LetterSent,
): Promise<SaveResult> {
  const ids = sameIds();
  const find = async (now: JournalNow) => {
    const entries = await toEntries(app, now, ids, {
      caseId,
      entryId: draft.entryId,
      fields,
      letter,
    });
    return [...entries, ...(letter?.beside ?? [])];
  };
  return save(app, find, draft);
}

type TypedContact = {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly fields: ContactFields;
  readonly letter: LetterSent | undefined;
};

async function toEntries(
  app: App,
  now: JournalNow,
  ids: SameIds,
  { caseId, entryId, fields, letter }: TypedContact,
): Promise<readonly NewEntry[]> {
  const file = await now.fileOf(caseId);
  const { receiptNumber } = file;
  const keeping =
    file.isKept || receiptNumber === undefined
      ? []
      : (await toKeeping(now, receiptNumber, ids)).entries;
  const identity = identityOf(entryId);
  const chosen = chosenInquiry(fields.inquiry, file);
  // The matter that this very contact opened, in a save that only seemed to fail, is still a new one.
  const inquiry = chosen?.id === identity.inquiryId ? undefined : chosen;
  const kind = kindOf(fields.kind, inquiry);
  const noted = toNotedContact(fields, kind);
  const remark = noted && toWaitRemark(file, inquiry, noted);
  const asked: ContactFields = {
    ...fields,
    kind,
    inquiry: inquiry?.id ?? NEW_MATTER,
    startsWait: offeredStart(remark) === fields.startsWait ? fields.startsWait : '',
    neededBy: inquiry === undefined ? fields.neededBy : '',
  };
  const read = readContact(asked, identity, app.clock.now(), app.clock.zone());
  if ('problems' in read) {
    throw new Error(`The contact was to be mended first: ${read.problems.join()}.`);
  }
  const said = present({ caller: letter?.caller, sent: letter?.sent });
  const fact = { ...read.contact, ...said, ladder: pinFor(file) };
  return [...keeping, { id: entryId, caseId, fact }];
}
