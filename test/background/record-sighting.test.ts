import { beforeEach, expect, test } from 'vitest';
import { recordSighting } from '../../src/background/record-sighting.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { sighting, uuid, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

let storage: MemoryStorage;
let nextId: number;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  nextId = 100;
});

async function see(seen: Sighting): Promise<boolean> {
  const newEntryId = () => uuid((nextId += 1)) as EntryId;
  return recordSighting({ storage, zone: () => 'America/New_York', newEntryId }, seen);
}

async function recorded(): Promise<readonly string[]> {
  const { history } = await readCaseFile(storage, VERMONT_CASE);
  return history.told.map(({ rawFact }) => rawFact.type);
}

test('the page of a case that is not kept records nothing', async () => {
  expect(await see(sighting())).toBe(false);
  expect(await recorded()).toEqual([]);
});

test('a kept case records its first status, then once a day that it was looked at', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  expect(await see(sighting())).toBe(true);
  expect(await see(sighting())).toBe(false);
  storage.setNow('2026-11-22T15:00:00Z');
  expect(await see(sighting())).toBe(true);
  expect(await see(sighting())).toBe(false);
  expect(await recorded()).toEqual(['case-kept', 'status-seen', 'status-checked']);
});

test('a status that differs is recorded', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  await see(sighting());
  expect(await see(sighting({ title: 'Case Was Approved', text: 'We approved it.' }))).toBe(true);
  expect(await recorded()).toEqual(['case-kept', 'status-seen', 'status-seen']);
});

test('a title that was missing before is recorded when it is there', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const { title: _missing, ...untitled } = sighting();
  await see(untitled);
  expect(await see(sighting())).toBe(true);
  const { status } = await readCaseFile(storage, VERMONT_CASE);
  expect(status?.sighting.title).toBe('Case Was Received');
});

test('another language is compared with itself only', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const spanish = sighting({
    language: 'es',
    title: 'Caso fue recibido',
    text: 'Recibimos su caso.',
  });
  await see(sighting());
  expect(await see(spanish)).toBe(true);
  expect(await see(sighting())).toBe(false);
  expect(await see(spanish)).toBe(false);
});

test('a page with several numbers, or without a status, records nothing', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const { text: _none, title: _neither, ...withoutStatus } = sighting();
  expect(await see(sighting({ receiptCount: 2 }))).toBe(false);
  expect(await see(withoutStatus)).toBe(false);
  expect(await see(sighting({ receiptNumbers: [], receiptCount: 0 }))).toBe(false);
});

test('a card that gives a title only is recorded, and its sentence when a page has it', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const { text: _notOnCards, ...titleOnly } = sighting();
  expect(await see(titleOnly)).toBe(true);
  expect(await see(titleOnly)).toBe(false);
  expect(await see(sighting())).toBe(true);
  expect(await see(titleOnly)).toBe(false);
  expect(await recorded()).toEqual(['case-kept', 'status-seen', 'status-seen']);
});
