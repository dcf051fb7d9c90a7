import type { CalendarDate } from './calendar-date.ts';
import type { ConfirmedOffice } from './confirmed-office.ts';
import { isPublishedServiceCenter } from './confirmed-office.ts';
import type { Ladder, LadderSource, Rung, ShownLadder } from './ladder.ts';
import type { Wait } from './wait.ts';

/** USCIS release of 6 Aug 2009; still printed by NAFSA in 2017. */
export const RELEASE_OF_2009: LadderSource = {
  publisher: 'USCIS',
  title: 'Instructions on making inquiries with the four Service Centers',
  published: '2009-08-06' as CalendarDate,
  address: 'nafsa.org',
  lastSeen: '2017-07-26' as CalendarDate,
};

/** A law firm's guide to the NCSC, last updated 20 May 2017. */
export const GUIDE_OF_2017 = {
  publisher: 'Capitol Immigration Law Group',
  title: 'Brief Guide to USCIS National Customer Service Center',
  published: '2017-05-20' as CalendarDate,
  address: 'cilawgroup.com',
} satisfies LadderSource;

/**
 * Where a representative refuses a service request without explaining, the service center may be
 * written to at once. A variant, off by default; one good source, undated.
 */
export const UNEXPLAINED_REFUSAL_VARIANT: LadderSource = {
  publisher: 'NAFSA Region XI',
  title: 'Guidance on case status inquiries',
  address: 'nafsa.org',
};

const WRITE_SERVICE_CENTER: Rung = {
  step: 'write-service-center',
  wait: calendarDays(21),
  next: 'write-headquarters',
};
const WRITE_HEADQUARTERS: Rung = {
  step: 'write-headquarters',
  wait: calendarDays(10),
  next: 'ladder-ends',
};

/**
 * Inquiries about a case at a service center. USCIS release of 6 Aug 2009: step 2, "more than 30
 * days" after the call write to the center; step 3, "within 21 days" headquarters may be written
 * to; "within 10 days" headquarters answers. Still printed in 2017 (guide of 20 May 2017).
 */
export const SERVICE_CENTER_LADDER: Ladder = {
  id: 'service-center',
  version: 1,
  use: 'followed',
  source: RELEASE_OF_2009,
  scope: 'service-centers',
  confidence: 'high',
  countsFromServiceRequest: false,
  rungs: [
    { step: 'call', wait: calendarDays(30), next: 'write-service-center' },
    WRITE_SERVICE_CENTER,
    WRITE_HEADQUARTERS,
  ],
};

/**
 * Inquiries about a case at a field office. Guide to the NCSC, last updated 20 May 2017: "If USCIS
 * has not responded to your initial service request within 30 days, call the NCSC."
 */
export const FIELD_OFFICE_LADDER: Ladder = {
  id: 'field-office',
  version: 1,
  use: 'followed',
  source: GUIDE_OF_2017,
  scope: 'field-offices',
  confidence: 'medium',
  countsFromServiceRequest: true,
  rungs: [
    { step: 'call', wait: calendarDays(30), next: 'call-again' },
    { step: 'call-again', wait: calendarDays(30), next: 'call-again' },
  ],
};

/** A later handout, whose publisher and date are not known, has 15 instead of 30 days for step 2. */
const HANDOUT_VARIANT: Ladder = {
  id: 'handout-variant',
  version: 1,
  use: 'followed',
  source: { title: 'A later handout' },
  scope: 'service-centers',
  confidence: 'medium',
  countsFromServiceRequest: false,
  rungs: [
    { step: 'call', wait: calendarDays(15), next: 'write-service-center' },
    WRITE_SERVICE_CENTER,
    { ...WRITE_HEADQUARTERS, source: RELEASE_OF_2009 },
  ],
};

/**
 * The goal for service requests of today (Policy Manual, volume 1, part A; alert of Dec 2024). It counts
 * from a service request. It is a length and no order: the steps after it are those of 2009.
 */
export const SERVICE_REQUEST_GOAL: Ladder = {
  id: 'service-request-goal',
  version: 1,
  use: 'followed',
  source: {
    publisher: 'USCIS',
    title: 'Policy Manual, volume 1, part A',
    published: '2024-12',
    address: 'uscis.gov',
  },
  scope: 'service-requests',
  confidence: 'high',
  countsFromServiceRequest: true,
  rungs: [
    { step: 'call', wait: businessDays(15), next: 'write-service-center' },
    { ...WRITE_SERVICE_CENTER, source: RELEASE_OF_2009 },
    { ...WRITE_HEADQUARTERS, source: RELEASE_OF_2009 },
  ],
};

/** How soon Tier 2 was said to call back (January 2022; one source). */
export const TIER_2_CALL_BACK: ShownLadder = {
  id: 'tier-2-call-back',
  version: 1,
  use: 'shown',
  source: { title: 'Tier 2 call-backs', published: '2022-01' },
  scope: 'call-backs',
  confidence: 'medium',
  lengths: [
    { of: 'urgent-call-back', wait: { unit: 'hours', amount: 72 } },
    { of: 'regular-call-back', wait: businessDays(30) },
  ],
};

/**
 * When the CIS Ombudsman can be asked: one must have contacted USCIS within the last 90 days and given
 * it at least 60 (undated official page). The office's state in 2026 is not known.
 */
export const OMBUDSMAN_LENGTHS: ShownLadder = {
  id: 'ombudsman',
  version: 1,
  use: 'shown',
  source: {
    publisher: 'CIS Ombudsman',
    title: 'Case assistance, Form DHS-7001',
    address: 'dhs.gov/case-assistance',
  },
  scope: 'ombudsman',
  confidence: 'high',
  lengths: [
    { of: 'contact-at-least-ago', wait: calendarDays(60) },
    { of: 'contact-at-most-ago', wait: calendarDays(90) },
  ],
};

/** The published orders of steps that a case can follow; the first is the default. */
export const FOLLOWED_LADDERS: readonly Ladder[] = [
  SERVICE_CENTER_LADDER,
  FIELD_OFFICE_LADDER,
  HANDOUT_VARIANT,
  SERVICE_REQUEST_GOAL,
];

/** Every published text with lengths in it, whether a case can follow it or not. */
export const PUBLISHED_LADDERS: readonly (Ladder | ShownLadder)[] = [
  ...FOLLOWED_LADDERS,
  TIER_2_CALL_BACK,
  OMBUDSMAN_LENGTHS,
];

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

function calendarDays(amount: number): Wait {
  return { unit: 'calendar-days', amount };
}

function businessDays(amount: number): Wait {
  return { unit: 'business-days', amount };
}
