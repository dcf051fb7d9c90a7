import type { CaseOffice } from '../domain/case-office.ts';
import type { ConfirmedOffice } from '../domain/confirmed-office.ts';
import type { InquiryKind } from '../domain/contact.ts';
import type { ClosedDay } from '../domain/holiday-calendar.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { ContactStep, Step } from '../domain/step.ts';
import type { Wait } from '../domain/wait.ts';
import type { Window } from '../domain/window.ts';
import type { TextKey, Words } from './catalogue.ts';

const STEP_TEXT = {
  call: 'stepCall',
  'call-again': 'stepCallAgain',
  'write-service-center': 'stepWriteServiceCenter',
  'write-headquarters': 'stepWriteHeadquarters',
  'look-at-status': 'stepLookAtStatus',
  'ladder-ends': 'stepLadderEnds',
  'noted-date': 'stepNotedDate',
  'act-by': 'stepActBy',
  'did-it-arrive': 'stepDidItArrive',
  'call-back': 'stepCallBack',
  beside: 'stepBeside',
} as const satisfies Record<Step | ContactStep, TextKey>;

const OFFICE_TEXT = {
  california: 'officeCalifornia',
  vermont: 'officeVermont',
  nebraska: 'officeNebraska',
  texas: 'officeTexas',
  potomac: 'officePotomac',
  'national-benefits-center': 'officeNationalBenefitsCenter',
  'field-office': 'officeFieldOffice',
  other: 'officeOther',
  electronic: 'officeElectronic',
} as const satisfies Record<ConfirmedOffice | OfficeCode, TextKey>;

const INQUIRY_TEXT = {
  'status-check': 'inquiryStatusCheck',
  delay: 'inquiryDelay',
  expedite: 'inquiryExpedite',
  'change-of-address': 'inquiryChangeOfAddress',
  rescheduling: 'inquiryRescheduling',
  'not-received': 'inquiryNotReceived',
  'typographic-error': 'inquiryTypographicError',
  accommodations: 'inquiryAccommodations',
  other: 'inquiryOther',
} as const satisfies Record<InquiryKind, TextKey>;

/** A step as what the person does next; a center is named only when its office is confirmed. */
export function sayStep(
  step: Step | ContactStep,
  office: CaseOffice | undefined,
  words: Words,
): string {
  if (step === 'write-service-center' && office?.kind === 'confirmed') {
    return words.text('stepWriteServiceCenterNamed', { office: sayOffice(office.code, words) });
  }
  return words.text(STEP_TEXT[step]);
}

/** Whether the step waits for the office to be confirmed from Form I-797. */
export function needsOffice(step: Step, office: CaseOffice | undefined): boolean {
  return step === 'write-service-center' && office?.kind !== 'confirmed';
}

/** An office by name. */
export function sayOffice(office: ConfirmedOffice | OfficeCode, words: Words): string {
  return words.text(OFFICE_TEXT[office]);
}

/** An office with how sure it is. */
export function sayCaseOffice(office: CaseOffice | undefined, words: Words): string {
  if (office === undefined) return words.text('officeUnknown');
  const name = sayOffice(office.code, words);
  return office.kind === 'confirmed'
    ? words.text('officeConfirmed', { office: name })
    : words.text('officeProposed', { office: name });
}

/** What an inquiry is about. */
export function sayInquiry(kind: InquiryKind, words: Words): string {
  return words.text(INQUIRY_TEXT[kind]);
}

/** A length with its unit, or the date it ends on. */
export function sayWait(wait: Wait, words: Words): string {
  switch (wait.unit) {
    case 'calendar-days':
      return words.text('waitCalendarDays', { count: wait.amount });
    case 'business-days':
      return words.text('waitBusinessDays', { count: wait.amount });
    case 'hours':
      return words.text('waitHours', { count: wait.amount });
    case 'date':
      return words.date(wait.until);
  }
}

/** How far off a due date is, or how long over. */
export function sayDueIn(dueInDays: number, words: Words): string {
  if (dueInDays === 0) return words.text('dueToday');
  return dueInDays < 0
    ? words.text('dueOver', { count: -dueInDays })
    : words.text('dueIn', { count: dueInDays });
}

/** Why a window's dates are what they are, a sentence each. */
export function explainWindow(
  window: Window,
  office: CaseOffice | undefined,
  words: Words,
): readonly string[] {
  const { explanation, dueOn, next } = window;
  const sentences = [sayTrigger(window, words)];
  const due = words.date(dueOn);
  sentences.push(
    next === 'ladder-ends'
      ? words.text('explainEnd', { due })
      : words.text('explainNext', { step: sayStep(next, office, words), due }),
  );
  if (needsOffice(next, office)) sentences.push(words.text('stepConfirmOfficeFirst'));
  if (explanation.notCounted.length > 0) {
    sentences.push(words.text('explainNotCounted', { count: explanation.notCounted.length }));
  }
  if (explanation.rolledOver.length > 0) {
    const days = words.list(explanation.rolledOver.map((day) => sayClosedDay(day, words)));
    sentences.push(words.text('explainRolled', { count: explanation.rolledOver.length, days }));
  }
  if (explanation.waitFrom === 'promise') sentences.push(words.text('explainPromise'));
  if (explanation.waitFrom === 'answer') sentences.push(words.text('explainAnswer'));
  const { source } = explanation;
  if (source !== undefined) {
    const published = words.date(source.publishedOn);
    const seen = words.date(source.lastSeenOn);
    sentences.push(words.text('explainSource', { publisher: source.publisher, published, seen }));
  }
  if (next === 'write-service-center' || next === 'write-headquarters') {
    sentences.push(words.text('explainMailboxAge'));
  }
  return sentences;
}

function sayTrigger({ explanation, openedOn, lastDayOn }: Window, words: Words): string {
  const on = words.date(openedOn);
  const lastDay = words.date(lastDayOn);
  const { trigger } = explanation;
  if (trigger.kind === 'told-to-wait') return words.text('explainUntil', { on, lastDay });
  if (explanation.wait.unit === 'date') return words.text('explainPromisedUntil', { on, lastDay });
  const wait = sayWait(explanation.wait, words);
  return trigger.channel === 'call'
    ? words.text('explainCall', { on, wait, lastDay })
    : words.text('explainContact', { on, wait, lastDay });
}

function sayClosedDay(day: ClosedDay, words: Words): string {
  const date = words.date(day.on);
  return day.why === 'weekend'
    ? words.text('dayWeekend', { date })
    : words.text('dayHoliday', { date, holiday: day.holiday });
}
