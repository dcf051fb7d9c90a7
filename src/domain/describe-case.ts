import { describeBookkeeping } from './bookkeeping.ts';
import type { Addressee, CaseDescribed, OfficeReading } from './case-described.ts';
import type { CaseFacts } from './case-facts.ts';
import { describeParticulars } from './particulars.ts';

/** Applies what the person said of a case to what is known of it. */
export function describe(facts: CaseFacts, patch: CaseDescribed['patch']): void {
  if (patch.label !== undefined) facts.label = patch.label ?? undefined;
  if (patch.form !== undefined) facts.form = patch.form ?? undefined;
  const before = { issuing: facts.issuing, present: facts.present };
  if (patch.office !== undefined) {
    facts.issuing = patch.office ?? undefined;
    noteOffice(facts, patch.office, 'issuing');
  }
  if (patch.presentOffice !== undefined) {
    facts.present = patch.presentOffice ?? undefined;
    noteOffice(facts, patch.presentOffice, 'present');
  }
  // The choice between two offices is none between another two.
  if (isOtherOffice(before, facts)) facts.addressee = undefined;
  if (patch.addressee !== undefined) facts.addressee = patch.addressee ?? undefined;
  if (patch.receivedOn !== undefined) facts.receivedOn = patch.receivedOn ?? undefined;
  if (patch.postedInquiryDate !== undefined) {
    facts.postedInquiryDate = patch.postedInquiryDate ?? undefined;
  }
  if (patch.movedOn !== undefined) facts.movedOn = patch.movedOn ?? undefined;
  facts.particulars = describeParticulars(facts.particulars, patch);
  facts.bookkeeping = describeBookkeeping(facts.bookkeeping, patch);
  if (patch.isProtected !== undefined) facts.isProtected = patch.isProtected;
  if (patch.isMuted !== undefined) facts.isMuted = patch.isMuted;
}

type Offices = Pick<CaseFacts, 'issuing' | 'present'>;

function isOtherOffice(before: Offices, after: Offices): boolean {
  return (
    before.issuing?.code !== after.issuing?.code || before.present?.code !== after.present?.code
  );
}

function noteOffice(facts: CaseFacts, reading: OfficeReading | null, as: Addressee): void {
  if (reading === null) return;
  facts.officesRead.push({ ...reading, as });
  facts.statusesAtOffice = facts.statuses.length;
}
