import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Addressee, CaseDescribed } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { parseConfirmedOffice } from '../domain/confirmed-office.ts';
import { asOneOf } from '../domain/reading.ts';
import type { Begun } from './begun-fields.ts';
import { fieldsBegun, rebaseFields } from './begun-fields.ts';

/** The offices that two notices name, as chosen; `addressee` counts only where they differ. */
export type OfficeFields = {
  readonly office: string;
  readonly present: string;
  readonly addressee: string;
};

/** The field that has to be mended first. */
export type OfficeProblem = 'office' | 'addressee';

/** What is known of a case's offices; a prefix preselects nothing. */
export type KnownOffices = Pick<CaseFile, 'issuingOffice' | 'presentOffice' | 'addressee'> &
  Partial<Pick<CaseFile, 'isProtected'>>;

/** The offices as they were last read. */
export function fieldsOfOffices(known: KnownOffices): OfficeFields {
  return {
    office: known.issuingOffice?.code ?? '',
    present: known.presentOffice?.code ?? '',
    addressee: known.addressee ?? '',
  };
}

/**
 * The fields with another office in one of them. Whom to write to was chosen between two offices, and
 * is to be chosen anew between two others.
 */
export function withOffice(
  fields: OfficeFields,
  change: Partial<Pick<OfficeFields, 'office' | 'present'>>,
  known: KnownOffices,
): OfficeFields {
  const changed = { ...fields, ...change };
  const before = fieldsOfOffices(known);
  const isAsBefore = changed.office === before.office && changed.present === before.present;
  return { ...changed, addressee: isAsBefore ? before.addressee : '' };
}

/**
 * The offices that she chose over what is known by now. Whom to write to holds for the two offices that
 * it was chosen between: where another window named another one since, it is to be chosen anew.
 */
export function rebaseOffices(typed: Begun<OfficeFields>, known: KnownOffices): OfficeFields {
  const now = fieldsOfOffices(known);
  const begun = fieldsBegun(typed.begun);
  const { office, present } = rebaseFields(typed, now);
  const isHers = typed.office !== begun['office'] || typed.present !== begun['present'];
  const isAsShown = office === typed.office && present === typed.present;
  if (isHers) return { office, present, addressee: isAsShown ? typed.addressee : '' };
  const isChosen = isAsShown && typed.addressee !== begun['addressee'];
  return { office, present, addressee: isChosen ? typed.addressee : now.addressee };
}

/** Whether the two notices name different offices: then the person chooses whom to write to. */
export function areDifferent({ office, present }: OfficeFields): boolean {
  return office !== '' && present !== '' && office !== present;
}

/** Whether the person is asked whom to write to; a protected case is offered no addressee. */
export function asksAddressee(fields: OfficeFields, { isProtected }: KnownOffices): boolean {
  return areDifferent(fields) && isProtected !== true;
}

/**
 * The offices as read on the notices today, in one entry, or what has to be mended first. One of the
 * two is enough, and none takes back what was confirmed before; the sources are silent on which is
 * meant where they differ, so nothing is assumed.
 */
export function readOffices(
  fields: OfficeFields,
  known: KnownOffices,
  today: CalendarDate,
): CaseDescribed | OfficeProblem {
  const issuing = parseConfirmedOffice(fields.office);
  const present = parseConfirmedOffice(fields.present);
  const isKnown = known.issuingOffice !== undefined || known.presentOffice !== undefined;
  const isEmpty = fields.office === '' && fields.present === '';
  if (issuing === undefined && present === undefined && !(isEmpty && isKnown)) return 'office';
  const isSame = issuing === known.issuingOffice?.code && present === known.presentOffice?.code;
  const addressee = readAddressee(fields, known, isSame);
  if (addressee === undefined) return 'addressee';
  // Who confirms both as they were has read both again; else only the one that changed was read.
  const reading = (code: typeof issuing, before: typeof issuing) =>
    code === before && !isSame ? undefined : code ? { code, confirmedOn: today } : null;
  const office = reading(issuing, known.issuingOffice?.code);
  const presentOffice = reading(present, known.presentOffice?.code);
  return {
    type: 'case-described',
    patch: {
      ...((issuing || known.issuingOffice) && office !== undefined && { office }),
      ...((present || known.presentOffice) && presentOffice !== undefined && { presentOffice }),
      ...((addressee || known.addressee) && { addressee }),
    },
  };
}

/** Whom to write to, `null` where there is nothing to choose, `undefined` where it is to be chosen. */
function readAddressee(
  fields: OfficeFields,
  known: KnownOffices,
  isSame: boolean,
): Addressee | null | undefined {
  if (asksAddressee(fields, known)) {
    return asOneOf(fields.addressee, ['issuing', 'present'] as const);
  }
  return areDifferent(fields) && isSame ? (known.addressee ?? null) : null;
}
