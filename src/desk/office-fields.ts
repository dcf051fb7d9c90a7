import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseDescribed } from '../domain/case-described.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { parseConfirmedOffice } from '../domain/confirmed-office.ts';
import { asOneOf } from '../domain/reading.ts';

/** The offices that two notices name, as chosen; `addressee` counts only where they differ. */
export type OfficeFields = {
  readonly office: string;
  readonly present: string;
  readonly addressee: string;
};

/** The field that has to be mended first. */
export type OfficeProblem = 'office' | 'addressee';

/** What is known of a case's offices; a prefix preselects nothing. */
export type KnownOffices = Pick<CaseFile, 'issuingOffice' | 'presentOffice' | 'addressee'>;

/** The offices as they were last read. */
export function fieldsOfOffices(known: KnownOffices): OfficeFields {
  return {
    office: known.issuingOffice?.code ?? '',
    present: known.presentOffice?.code ?? '',
    addressee: known.addressee ?? '',
  };
}

/** Whether the two notices name different offices: then the person chooses whom to write to. */
export function areDifferent({ office, present }: OfficeFields): boolean {
  return office !== '' && present !== '' && office !== present;
}

/**
 * The offices as read on the notices today, in one entry, or what has to be mended first. One of the
 * two is enough; the sources are silent on which is meant where they differ, so nothing is assumed.
 */
export function readOffices(
  fields: OfficeFields,
  known: KnownOffices,
  today: CalendarDate,
): CaseDescribed | OfficeProblem {
  const issuing = parseConfirmedOffice(fields.office);
  const present = parseConfirmedOffice(fields.present);
  if (issuing === undefined && present === undefined) return 'office';
  const isChoice = areDifferent(fields);
  const addressee = isChoice ? asOneOf(fields.addressee, ['issuing', 'present'] as const) : null;
  if (addressee === undefined) return 'addressee';
  const reading = (code: typeof issuing) => (code ? { code, confirmedOn: today } : null);
  return {
    type: 'case-described',
    patch: {
      ...((issuing || known.issuingOffice) && { office: reading(issuing) }),
      ...((present || known.presentOffice) && { presentOffice: reading(present) }),
      ...((addressee || known.addressee) && { addressee }),
    },
  };
}
