import type { Locator, Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import { call, contactId, inquiryId, sighting } from '../../support/given.ts';
import { readEntries } from './journal.ts';
import { recordFacts } from './record-facts.ts';
import { dateFromToday, RECEIPT } from './steps.ts';

export const WORK_PERMIT = 'LIN2690012345';
const RETURNED = 'WAC2190012346';
export const NOTICED = 'SRC2190054321';

/** The calendar date so many days from the browser's today. */
export async function day(page: Page, ahead: number): Promise<CalendarDate> {
  return (await dateFromToday(page, ahead)) as CalendarDate;
}

/** The line of a case, by what it asks for. */
export function line(page: Page, receipt: string, step: string): Locator {
  return page.locator(
    `[data-testid="agenda-item"][data-receipt="${receipt}"][data-step="${step}"]`,
  );
}

/** What was recorded last. */
export async function lastFact(page: Page) {
  return (await readEntries(page)).at(-1)?.fact;
}

/** A call so many days ago, so that its 30 days are over on the 31st. */
export async function recordCall(page: Page, receipt: string, daysAgo: number): Promise<void> {
  await recordFacts(page, receipt, call({ on: await day(page, -daysAgo) }));
}

/** A call in which a call back within three days was promised, so many days ago. */
export async function recordPromise(page: Page, receipt: string, daysAgo: number): Promise<void> {
  const wait = { unit: 'calendar-days', amount: 3 } as const;
  const promised = call({
    on: await day(page, -daysAgo),
    inquiryId: inquiryId(2),
    contactId: contactId(2),
    promises: [{ of: 'call-back', wait }],
  });
  await recordFacts(page, receipt, promised);
}

/** A status that was seen so many days ago. */
export async function recordStatus(
  page: Page,
  receipt: string,
  daysAgo: number,
  change: Parameters<typeof sighting>[0] = {},
): Promise<void> {
  const on = await day(page, -daysAgo);
  const seen = sighting({ receiptNumbers: [], statusOn: on, ...change });
  await recordFacts(page, receipt, { type: 'status-seen', on, sighting: seen });
}

/** One line of every kind. */
export async function recordEverything(page: Page): Promise<void> {
  await recordCall(page, RECEIPT, 40);
  await recordPromise(page, WORK_PERMIT, 6);
  await recordStatus(page, RETURNED, 1, { actBy: await day(page, 6), text: 'Returned to us.' });
  await recordStatus(page, NOTICED, 20, { askIfNotArrivedBy: await day(page, -1) });
  const interview = { type: 'date-noted', kind: 'interview', on: await day(page, 9) } as const;
  await recordFacts(page, NOTICED, interview);
}

/** The popup, once it shows so many lines. */
export async function openPopup(extension: Extension, lines: number): Promise<Page> {
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByTestId('agenda-item')).toHaveCount(lines);
  return popup;
}
