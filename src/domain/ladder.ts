import type { CalendarDate } from './calendar-date.ts';
import type { ConfirmedOffice } from './confirmed-office.ts';
import { isPublishedServiceCenter } from './confirmed-office.ts';
import type { ContactStep, Step } from './step.ts';
import type { Wait } from './wait.ts';

/** Where a rule comes from, and how old that is. */
export type LadderSource = {
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  /** The last day on which the text was seen in print. */
  readonly lastSeenOn: CalendarDate;
};

/** One rung: the wait after a step, and the step that comes when it is over. */
export type Rung = {
  readonly step: ContactStep;
  readonly wait: Wait;
  readonly next: Step;
};

/** The published order of steps, each with its waiting time. A changed ladder is a new version. */
export type Ladder = {
  readonly id: 'service-center' | 'field-office';
  readonly version: number;
  readonly source: LadderSource;
  readonly rungs: readonly Rung[];
};

/**
 * Inquiries about a case at a service center. USCIS release of 6 Aug 2009: step 2, "more than 30
 * days" after the call write to the center; step 3, "within 21 days" headquarters may be written
 * to; "within 10 days" headquarters answers. Still printed in 2017 (guide of 20 May 2017).
 */
export const SERVICE_CENTER_LADDER: Ladder = {
  id: 'service-center',
  version: 1,
  source: {
    publisher: 'USCIS',
    title: 'Instructions on making inquiries with the four Service Centers',
    publishedOn: '2009-08-06' as CalendarDate,
    lastSeenOn: '2017-07-26' as CalendarDate,
  },
  rungs: [
    { step: 'call', wait: days(30), next: 'write-service-center' },
    { step: 'write-service-center', wait: days(21), next: 'write-headquarters' },
    { step: 'write-headquarters', wait: days(10), next: 'ladder-ends' },
  ],
};

/**
 * Inquiries about a case at a field office. Guide to the NCSC, last updated 20 May 2017: "If USCIS
 * has not responded to your initial service request within 30 days, call the NCSC."
 */
export const FIELD_OFFICE_LADDER: Ladder = {
  id: 'field-office',
  version: 1,
  source: {
    publisher: 'Capitol Immigration Law Group',
    title: 'Brief Guide to USCIS National Customer Service Center',
    publishedOn: '2017-05-20' as CalendarDate,
    lastSeenOn: '2017-05-20' as CalendarDate,
  },
  rungs: [
    { step: 'call', wait: days(30), next: 'call-again' },
    { step: 'call-again', wait: days(30), next: 'call-again' },
  ],
};

/** The rung of a step, or `undefined` when the ladder has none. */
export function rungOf(ladder: Ladder, step: ContactStep): Rung | undefined {
  return ladder.rungs.find((rung) => rung.step === step);
}

function days(amount: number): Wait {
  return { unit: 'calendar-days', amount };
}

/**
 * The ladder by office. Writing to a center or to headquarters was published for the four service
 * centers only, so an office confirmed elsewhere is called again. Until an office is confirmed the
 * 2009 ladder holds: a prefix is a proposal.
 */
export function ladderFor(confirmedOffice: ConfirmedOffice | undefined): Ladder {
  return confirmedOffice === undefined || isPublishedServiceCenter(confirmedOffice)
    ? SERVICE_CENTER_LADDER
    : FIELD_OFFICE_LADDER;
}
