import type { Page } from '@playwright/test';
import type { LanguageChoice } from '../../../src/domain/language.ts';
import { expect } from './extension.ts';

/**
 * Has all pages speak a language, and waits until this one does. Nothing is recorded: tests count what
 * stands in the journal, so only what the setting folds to is changed, as no user could.
 */
export async function speak(ownPage: Page, language: LanguageChoice): Promise<void> {
  await ownPage.evaluate(setLanguage, language);
  const spoken = language === 'browser' ? 'en' : language;
  await expect(ownPage.locator('html')).toHaveAttribute('lang', new RegExp(`^${spoken}`));
}

/** Runs in a page of the extension. */
async function setLanguage(language: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('followthrough');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction('settings', 'readwrite');
  const store = transaction.objectStore('settings');
  const reading = store.get('settings');
  reading.addEventListener('success', () => {
    store.put({ ...(reading.result as object | undefined), language }, 'settings');
  });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  database.close();
  const channel = new BroadcastChannel('journal');
  channel.postMessage('changed');
  channel.close();
}
