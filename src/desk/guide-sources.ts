import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LadderSource } from '../domain/ladder.ts';
import {
  GUIDE_OF_2017,
  OMBUDSMAN_LENGTHS,
  RELEASE_OF_2009,
  SERVICE_REQUEST_GOAL,
  TIER_2_CALL_BACK,
} from '../domain/published-ladders.ts';

/** Every text that the guide takes a statement from. What is not known of one is absent. */
export const SOURCES = {
  release: RELEASE_OF_2009,
  aila: { title: 'USCIS–AILA Q&A', published: '2011-02-23' as CalendarDate },
  guide: GUIDE_OF_2017,
  nafsa: {
    publisher: 'NAFSA',
    title: 'Guidance on case status inquiries: service centers',
    published: '2017-07-26' as CalendarDate,
    address: 'nafsa.org',
  },
  clinic: {
    title: 'CLINIC',
    published: '2019-01-24' as CalendarDate,
    address: 'cliniclegal.org',
  },
  callBacks: TIER_2_CALL_BACK.source,
  appointments: {
    publisher: 'USCIS',
    title: 'Appointment request form',
    published: '2023-08',
    address: 'my.uscis.gov',
  },
  textAhead: {
    publisher: 'USCIS',
    title: 'Text-ahead',
    published: '2023-09',
  },
  // Whose it is, is not known, and the month is not sure.
  protectedCases: { title: 'Alert of about July 2024', published: '2024-07' },
  policyManual: SERVICE_REQUEST_GOAL.source,
  // These two are official pages that bear no date: what is taken from them says so.
  ombudsman: OMBUDSMAN_LENGTHS.source,
  processingTimes: {
    publisher: 'USCIS',
    title: 'Check Case Processing Times',
    address: 'egov.uscis.gov/processing-times',
  },
  followthrough: {
    publisher: 'Followthrough',
    title: 'What it does and does not, and what was found while making it',
    published: '2026-11',
  },
} as const satisfies Record<string, LadderSource>;

/** A text that the guide takes a statement from. */
export type SourceName = keyof typeof SOURCES;
