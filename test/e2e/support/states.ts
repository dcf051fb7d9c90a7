import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { readFixturePage } from './fixture-page.ts';
import { RECEIPT } from './steps.ts';

/** Something a surface shows, and how to bring it there. */
export type State = readonly [name: string, open: (extension: Extension) => Promise<Page>];

/** The fixture page, of another case. */
export function toStatusOf(receipt: string): string {
  return readFixturePage('status-received').replaceAll(RECEIPT, receipt);
}
