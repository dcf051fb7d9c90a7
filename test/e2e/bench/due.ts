import type { Page } from '@playwright/test';
import type { DocketRow } from '../../../src/domain/docket.ts';
import { bundleForPage, toPageFunction } from '../support/bundle.ts';
import { expect } from '../support/extension.ts';

type OwnPage = {
  readonly chrome: {
    readonly notifications: {
      readonly getAll: () => Promise<Record<string, true>>;
      readonly clear: (id: string) => Promise<boolean>;
    };
  };
};

/** Cases that can be made due as often as is measured. */
export type DueCases = {
  /** Makes them due again, with nothing of them on the desktop. */
  readonly putDue: () => Promise<void>;
  /** Fails unless every one was shown. */
  readonly expectShown: () => Promise<void>;
};

let bundle: Promise<string> | undefined;

/** So many cases of a filled journal that were due, through a page of the extension. */
export async function findDueCases(page: Page, count: number): Promise<DueCases> {
  bundle ??= bundleForPage('due-cases');
  const code = await bundle;
  const inPage = <Result>(call: string) => page.evaluate(toPageFunction<Result>(code, call));
  const rows = await inPage<readonly DocketRow[]>(`findDueRows(${count})`);
  const given = JSON.stringify(rows);
  return {
    putDue: async () => {
      await clearNotifications(page);
      await inPage(`putDue(${given})`);
    },
    expectShown: async () => {
      expect(await inPage<number>(`countShown(${given})`)).toBe(count);
    },
  };
}

async function clearNotifications(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { notifications } = (globalThis as unknown as OwnPage).chrome;
    const standing = Object.keys(await notifications.getAll());
    await Promise.all(standing.map((id) => notifications.clear(id)));
  });
}
