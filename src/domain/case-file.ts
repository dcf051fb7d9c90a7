import type { CalendarDate } from './calendar-date.ts';
import type { ConfirmedOffice } from './confirmed-office.ts';
import type { Entry } from './entry.ts';
import type { History, Told } from './history.ts';
import { toHistory } from './history.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { CaseId } from './ids.ts';
import { isPending } from './ids.ts';
import type { Answer, Contact, Inquiry } from './inquiry.ts';
import { toInquiries } from './inquiry.ts';
import type { Ladder } from './ladder.ts';
import { ladderFor } from './ladder.ts';
import type { OfficeCode } from './office.ts';
import { proposedOffice } from './office.ts';
import { parseReceiptNumber } from './receipt-number.ts';
import type { ReceiptNumber } from './receipt-number.ts';
import type { Settings } from './settings.ts';
import type { Sighting } from './sighting.ts';
import type { Window } from './window.ts';
import { openWindows } from './window.ts';

/** The office a case is at: read from Form I-797 by the person, or only proposed by the prefix. */
export type CaseOffice =
  | {
      readonly kind: 'confirmed';
      readonly code: ConfirmedOffice;
      readonly confirmedOn: CalendarDate;
    }
  | { readonly kind: 'proposed'; readonly code: OfficeCode };

/** A status that the case's page showed. */
export type SeenStatus = { readonly on: CalendarDate; readonly sighting: Sighting };

/** All that the journal tells of one case: a pure fold of its entries. */
export type CaseFile = {
  readonly caseId: CaseId;
  /** Whether the journal says that the case was kept, and this was not struck. */
  readonly isKept: boolean;
  readonly receiptNumber?: ReceiptNumber;
  readonly label?: string;
  readonly form?: string;
  readonly office?: CaseOffice;
  readonly closedOn?: CalendarDate;
  /** The newest status, of whatever language. */
  readonly status?: SeenStatus;
  /** The statuses to compare a new sighting of the same language with. */
  readonly lastStatusIn: { readonly [Language in Sighting['language']]?: SeenStatus };
  /** The last day on which the status page was looked at. */
  readonly lookedAtOn?: CalendarDate;
  readonly inquiries: readonly Inquiry[];
  readonly ladder: Ladder;
  /** The windows that are open, by due date. A closed case has none. */
  readonly windows: readonly Window[];
  readonly history: History;
};

/** What the fold depends on besides the journal. */
export type FoldRules = {
  readonly holidays: HolidayCalendar;
  readonly rollPolicy: Settings['rollPolicy'];
};

type Facts = {
  kept: boolean;
  receiptNumber: ReceiptNumber | undefined;
  label: string | undefined;
  form: string | undefined;
  seenForm: string | undefined;
  office: CaseOffice | undefined;
  closedOn: CalendarDate | undefined;
  status: SeenStatus | undefined;
  lastStatusIn: { [Language in Sighting['language']]?: SeenStatus };
  lookedAtOn: CalendarDate | undefined;
  contacts: Contact[];
  answers: Answer[];
};

/** Folds the entries of one case, in whatever order they come, to its case file. */
export function toCaseFile(caseId: CaseId, entries: readonly Entry[], rules: FoldRules): CaseFile {
  const history = toHistory(entries);
  const facts: Facts = {
    kept: false,
    receiptNumber: isPending(caseId) ? undefined : parseReceiptNumber(caseId),
    label: undefined,
    form: undefined,
    seenForm: undefined,
    office: undefined,
    closedOn: undefined,
    status: undefined,
    lastStatusIn: {},
    lookedAtOn: undefined,
    contacts: [],
    answers: [],
  };
  for (const told of history.told) {
    if (told.struck === undefined) apply(facts, told);
  }

  const office = facts.office ?? proposal(facts.receiptNumber);
  const ladder = ladderFor(office?.kind === 'confirmed' ? office.code : undefined);
  const inquiries = toInquiries(facts.contacts, facts.answers);
  const windows = inquiries
    .flatMap((inquiry) => openWindows(inquiry, { ...rules, ladder }))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
  const form = facts.form ?? facts.seenForm;
  return {
    caseId,
    isKept: facts.kept,
    ...(facts.receiptNumber && { receiptNumber: facts.receiptNumber }),
    ...(facts.label !== undefined && { label: facts.label }),
    ...(form !== undefined && { form }),
    ...(office && { office }),
    ...(facts.closedOn && { closedOn: facts.closedOn }),
    ...(facts.status && { status: facts.status }),
    lastStatusIn: facts.lastStatusIn,
    ...(facts.lookedAtOn && { lookedAtOn: facts.lookedAtOn }),
    inquiries,
    ladder,
    windows: facts.closedOn === undefined ? windows : [],
    history,
  };
}

function apply(facts: Facts, { fact, entryId, recordedAt }: Told): void {
  switch (fact?.type) {
    case 'case-kept':
      facts.kept = true;
      facts.receiptNumber ??= fact.receiptNumber;
      break;
    case 'number-known':
      facts.receiptNumber = fact.receiptNumber;
      break;
    case 'case-described':
      if (fact.patch.label !== undefined) facts.label = fact.patch.label ?? undefined;
      if (fact.patch.form !== undefined) facts.form = fact.patch.form ?? undefined;
      if (fact.patch.office !== undefined) {
        facts.office = fact.patch.office ? { kind: 'confirmed', ...fact.patch.office } : undefined;
      }
      break;
    case 'case-closed':
      facts.closedOn = fact.on;
      break;
    case 'case-reopened':
      facts.closedOn = undefined;
      break;
    case 'status-seen': {
      const seen = { on: fact.on, sighting: fact.sighting };
      facts.status = seen;
      facts.seenForm = fact.sighting.form ?? facts.seenForm;
      facts.lastStatusIn = { ...facts.lastStatusIn, [fact.sighting.language]: seen };
      facts.lookedAtOn = later(facts.lookedAtOn, fact.on);
      break;
    }
    case 'status-checked':
      facts.lookedAtOn = later(facts.lookedAtOn, fact.on);
      break;
    case 'contact-made':
      facts.contacts.push({ ...fact, entryId });
      break;
    case 'answer-received':
      facts.answers.push({ ...fact, entryId, recordedAt });
      break;
    case 'setting-changed':
    case 'entry-corrected':
    case 'entry-struck':
    case undefined:
      // Nothing about the case itself; corrections and strikes are already applied.
      break;
  }
}

function proposal(receiptNumber: ReceiptNumber | undefined): CaseOffice | undefined {
  const code = receiptNumber && proposedOffice(receiptNumber);
  return code && { kind: 'proposed', code };
}

function later(one: CalendarDate | undefined, other: CalendarDate): CalendarDate {
  return one === undefined || other > one ? other : one;
}
