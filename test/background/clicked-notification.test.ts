import { beforeEach, expect, it } from 'vitest';
import { openWhatWasClicked } from '../../src/background/clicked-notification.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import { TEST_ID } from '../../src/background/test-notification.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { DatabaseUnavailableError } from '../../src/storage/connection.ts';
import { recordClaims } from '../../src/storage/deliveries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { day, uuid, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const rang: Delivery = {
  id: `${uuid(0x5000)}:lapsed:2026-12-22`,
  caseId: VERMONT_CASE,
  subject: uuid(0x5000),
  kind: 'lapsed',
  dueOn: day('2026-12-22'),
  state: 'claimed',
  claimedAt: '2026-12-22T14:00:00Z',
  passed: [],
};

let storage: MemoryStorage;
let opened: string[];
const openDesk = async (hash: string) => {
  opened.push(hash);
};

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  opened = [];
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  await recordClaims(storage, [rang], []);
});

it.each([
  [rang.id, `#/case/${VERMONT_CASE}`],
  [SUMMARY_ID, '#/agenda'],
  [TEST_ID, '#/settings'],
  ['one of an earlier version', '#/agenda'],
])('a click on %s opens %s', async (id, route) => {
  await openWhatWasClicked(storage, openDesk, id);
  expect(opened).toEqual([route]);
});

it('a click opens the agenda where the record can’t be read, and that is told of', async () => {
  const connection = () =>
    Promise.reject(new DatabaseUnavailableError('timed-out', { cause: new Error('Held.') }));
  await openWhatWasClicked({ ...storage, connection }, openDesk, rang.id);
  expect(opened).toEqual(['#/agenda']);
  expect(storage.problems).toMatchObject([{ where: 'notification clicked' }]);
});
