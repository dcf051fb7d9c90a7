// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readInAccount } from '../../src/content/read-in-account.ts';
import type { WatchedPage } from '../../src/content/watch-page.ts';
import { watchPage } from '../../src/content/watch-page.ts';
import type { Sighting } from '../../src/domain/sighting.ts';

const ACCOUNT = 'https://my.uscis.gov/account/applicant';
const SIGN_IN = 'https://my.uscis.gov/accounts';

let address: string;
let reports: Sighting[];
let page: WatchedPage | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  reports = [];
});
afterEach(() => {
  page?.stop();
  vi.useRealTimers();
});

function watchAt(start: string): WatchedPage {
  address = start;
  document.body.innerHTML = '<p id="case">Receipt # IOE0912345678</p>';
  page = watchPage({
    document,
    read: readInAccount(() => address),
    report: (sighting) => {
      reports.push(sighting);
      return Promise.resolve(true);
    },
    isAlive: () => true,
  });
  return page;
}

/** The app goes on without a load, and draws another case. */
async function goOnTo(next: string, receipt: string): Promise<void> {
  address = next;
  document.querySelector('#case')?.replaceChildren(`Receipt # ${receipt}`);
  await vi.advanceTimersByTimeAsync(10_000);
}

const numbers = () => reports.map(({ receiptNumbers: [number] }) => number);

test('a page is read as long as its address is in the account, and says nothing outside', async () => {
  const { look } = watchAt(ACCOUNT);
  expect(look()?.receiptNumbers).toEqual(['IOE0912345678']);
  address = SIGN_IN;
  expect(look()).toBeUndefined();
  await goOnTo(SIGN_IN, 'IOE0912345078');
  expect(look()).toBeUndefined();
  expect(numbers()).toEqual(['IOE0912345678']);
});

test('an app that comes into the account without a load is read from then on', async () => {
  const { look } = watchAt(SIGN_IN);
  expect(look()).toBeUndefined();
  await goOnTo(ACCOUNT, 'IOE0912345078');
  expect(look()?.receiptNumbers).toEqual(['IOE0912345078']);
  expect(numbers()).toEqual(['IOE0912345078']);
});
