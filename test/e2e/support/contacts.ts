import type { Locator, Page } from '@playwright/test';
import { expect, type Extension } from './extension.ts';
import { readEntries, type StoredEntry } from './journal.ts';

/** The part of a noted contact that tests look at. */
export type StoredContact = Omit<StoredEntry, 'fact'> & {
  readonly fact: {
    readonly contactId: string;
    readonly inquiryId: string;
    readonly outcome: string;
    readonly startedAt: string;
    readonly durationInSeconds?: number;
    readonly caller?: { readonly capacity: string; readonly name?: string };
    readonly callBack?: { readonly when?: string; readonly attempts?: number };
    readonly serviceRequest?: { readonly number: string };
    readonly sharedBy?: readonly string[];
  };
};

/** What was noted of calls and letters, in the order it was recorded. */
export async function readContacts(page: Page): Promise<StoredContact[]> {
  const entries = await readEntries(page);
  return entries.filter(({ fact }) => fact.type === 'contact-made') as unknown as StoredContact[];
}

/** The file of a case in which something is recorded. */
export async function openCase(extension: Extension, receipt: string): Promise<Page> {
  const desk = await extension.openDesk(`#/case/${receipt}`);
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  return desk;
}

/** The contacts in the record of a case. */
export function contactsOf(desk: Page): Locator {
  return desk.locator('[data-testid="timeline-entry"][data-type="contact-made"]');
}

/** Says in the case file that Form I-797 names this office. */
export async function confirmOffice(desk: Page, office: string): Promise<void> {
  await desk.getByTestId('edit-office').click();
  await desk.getByTestId('office-select').selectOption(office);
  await desk.getByTestId('confirm-office').click();
  await expect(desk.getByTestId('office-select')).toHaveCount(0);
}
