import type { CaseFile } from '../../domain/case-file.ts';
import type { Role } from '../../domain/particulars.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import { sayNotedKind } from '../../locales/say-noted-date.ts';
import { sayLadder, sayLink, sayOffice, sayStep } from '../../locales/words-of-domain.ts';

/** A column of a table of cases: its heading, and what stands in it. */
type CaseColumn = readonly [
  heading: TextKey,
  cell: (file: CaseFile, words: Words) => string | number | undefined,
];

/**
 * Everything recorded of a case but its contacts. The first columns are those that can be read in again;
 * what stands in them is what reading them in takes for the same. Dates are YYYY-MM-DD.
 */
const COLUMNS: readonly CaseColumn[] = [
  ['columnReceipt', ({ receiptNumber }) => receiptNumber],
  ['columnLabel', ({ label }) => label],
  ['columnForm', ({ form }) => form],
  ['columnTags', ({ bookkeeping }) => bookkeeping.tags?.join('; ')],
  ['columnApplicant', (file) => namesOf(file, 'applicant')],
  ['columnPetitioner', (file) => namesOf(file, 'petitioner')],
  ['columnBeneficiary', (file) => namesOf(file, 'beneficiary')],
  ['columnRepresentative', (file) => namesOf(file, 'representative')],
  ['columnMatterNumber', ({ bookkeeping }) => bookkeeping.matterNumber],
  ['columnCategory', ({ bookkeeping }) => bookkeeping.category],
  [
    'columnOffice',
    ({ issuingOffice }, words) => issuingOffice && sayOffice(issuingOffice.code, words),
  ],
  ['columnReceived', ({ receivedOn }) => receivedOn],
  ['columnFiled', ({ particulars }) => particulars.filedOn],
  ['columnPriorityDate', ({ particulars }) => wordsFor(particulars.priorityDate)],
  ['columnANumber', ({ particulars }) => particulars.aNumber],
  ['colG28', ({ bookkeeping }) => bookkeeping.g28On],
  ['colOfficeReadOn', ({ issuingOffice }) => issuingOffice?.confirmedOn],
  [
    'colOfficePresent',
    ({ presentOffice }, words) => presentOffice && sayOffice(presentOffice.code, words),
  ],
  ['colOtherReceipts', ({ particulars }) => particulars.otherReceipts?.join('; ')],
  ['colReceiptsComplete', ({ particulars }) => particulars.receiptsCompleteOn],
  ['colCorrespondence', ({ particulars }) => particulars.correspondenceOn],
  ['colNoProcessingTime', ({ particulars }) => particulars.noProcessingTimeOn],
  ['colPostedDate', ({ postedInquiryDate }) => postedInquiryDate?.date],
  ['colPostedLookedOn', ({ postedInquiryDate }) => postedInquiryDate?.lookedOn],
  ['colMoved', ({ movedOn }) => movedOn],
  ['colStatus', ({ status }) => status?.sighting.title],
  ['colStatusOn', ({ status }) => status?.sighting.statusOn],
  ['colStatusText', ({ status }) => status?.sighting.text],
  ['colAskIfNotArrived', ({ status }) => status?.sighting.askIfNotArrivedBy],
  ['colActBy', ({ status }) => status?.sighting.actBy],
  ['colLookedAt', ({ lookedAtOn }) => lookedAtOn],
  ['colOpenInquiries', ({ inquiries }) => inquiries.filter(({ isOpen }) => isOpen).length],
  ['colNextStep', ({ occasions: [next] }, words) => next && sayStep(next.step, undefined, words)],
  ['colNextDue', ({ occasions: [next] }) => next?.dueOn],
  [
    'colNotedDates',
    ({ notedDates }, words) =>
      notedDates.map(({ kind, on }) => `${on} ${sayNotedKind(kind, words)}`).join('; '),
  ],
  ['colLadder', (file, words) => (file.isProtected ? undefined : sayLadder(file.ladder, words))],
  [
    'colLinks',
    ({ links }, words) =>
      links.map(({ kind, groupId }) => `${sayLink(kind, words)} ${groupId}`).join('; '),
  ],
  ['colHandedOverOn', ({ handedOver }) => handedOver?.on],
  ['colHandedOverTo', ({ handedOver }) => handedOver?.to],
  ['colClosedOn', ({ closedOn }) => closedOn],
  ['colMuted', ({ isMuted }, { text }) => (isMuted ? text('colYes') : '')],
  ['colProtected', ({ isProtected }, { text }) => (isProtected ? text('colYes') : '')],
  ['colCaseId', ({ caseId }) => caseId],
];

/** The headings of a table of cases. */
export function caseHeadings({ text }: Words): readonly string[] {
  return COLUMNS.map(([heading]) => text(heading));
}

/** The row of a case. */
export function caseRow(file: CaseFile, words: Words): readonly string[] {
  return COLUMNS.map(([, cell]) => String(cell(file, words) ?? ''));
}

function namesOf({ particulars: { people = [] } }: CaseFile, wanted: Role): string {
  return people
    .filter(({ role }) => role === wanted)
    .map(({ name }) => name)
    .join('; ');
}

function wordsFor(date: CaseFile['particulars']['priorityDate']): string | undefined {
  return date === 'not-applicable' ? 'not applicable' : date;
}
