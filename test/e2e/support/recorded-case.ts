import '../../support/temporal.ts';
import type { Page } from '@playwright/test';
import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { ContactMade } from '../../../src/domain/contact.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ContactId, InquiryId } from '../../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../../src/domain/receipt-number.ts';
import { bundleForPage, toPageFunction } from './bundle.ts';
import type { Extension } from './extension.ts';
import { dateFromToday } from './steps.ts';

const ZONE = 'America/New_York';

/** What a test puts into the journal of one case, by days from the browser's today. */
export type CaseWriter = {
  /** The date so many days from today. */
  readonly on: (days: number) => CalendarDate;
  /** A call that reached someone, about the *n*-th matter. */
  readonly call: (n: number, days: number, change?: Partial<ContactMade>) => ContactMade;
  /** A status that the page showed. */
  readonly seen: (days: number, title: string) => Fact;
};

/**
 * Keeps a case and records facts of it, then opens its file.
 *
 * @param receipt a made-up number.
 */
export async function openRecordedCase(
  extension: Extension,
  receipt: string,
  write: (writer: CaseWriter) => readonly Fact[],
): Promise<Page> {
  const desk = await extension.openDesk('#/settings');
  await recordInCase(desk, receipt, (writer) => [
    { type: 'case-kept', receiptNumber: receipt as ReceiptNumber },
    ...write(writer),
  ]);
  await desk.goto(desk.url().replace(/#.*$/, `#/case/${receipt}`));
  return desk;
}

/** Records facts of a case; no window is told. */
export async function recordInCase(
  page: Page,
  receipt: string,
  write: (writer: CaseWriter) => readonly Fact[],
): Promise<void> {
  const today = await dateFromToday(page, 0);
  const facts = write(writerFor(today, receipt as ReceiptNumber));
  const call = `recordFacts(${JSON.stringify(receipt)}, ${JSON.stringify(facts)})`;
  await page.evaluate(toPageFunction<void>(await bundleForPage('record-facts'), call));
}

function writerFor(today: string, receiptNumber: ReceiptNumber): CaseWriter {
  const on = (days: number) =>
    Temporal.PlainDate.from(today).add({ days }).toString() as CalendarDate;
  const numbered = (kind: number, n: number) =>
    `00000000-0000-7000-800${kind}-${receiptNumber.slice(-8)}${String(n).padStart(4, '0')}`;
  return {
    on,
    call: (n, days, change) => ({
      type: 'contact-made',
      contactId: numbered(2, n) as ContactId,
      inquiryId: numbered(1, n) as InquiryId,
      inquiryKind: 'delay',
      step: 'call',
      channel: 'call',
      startedAt: `${on(days)}T15:00:00Z`,
      on: on(days),
      zone: ZONE,
      outcome: 'reached',
      ...change,
    }),
    seen: (days, title) => ({
      type: 'status-seen',
      on: on(days),
      sighting: {
        receiptNumbers: [receiptNumber],
        receiptCount: 1,
        language: 'en',
        form: 'I-765',
        title,
        text: `This is a made-up status: ${title}.`,
        statusOn: on(days),
      },
    }),
  };
}

/** The id of the *n*-th matter of a recorded case. */
export function matterOf(receipt: string, n: number): InquiryId {
  return `00000000-0000-7000-8001-${receipt.slice(-8)}${String(n).padStart(4, '0')}` as InquiryId;
}
