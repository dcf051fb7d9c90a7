import { beforeEach, describe, expect, test } from 'vitest';
import type { EntryCorrected } from '../../src/domain/fact.ts';
import { reconcile } from '../../src/background/reconcile.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordSeen } from '../../src/storage/deliveries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const ZONE = 'America/New_York';
/** Before anything that these tests do. */
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const words = createWords('en-US');

let storage: MemoryStorage;
let desktop: MemoryDesktop;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
});

/** Reconciles at a local time in New York. */
async function at(local: string): Promise<void> {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
  storage.setNow(now.toString());
  await reconcile({ storage, desktop, words, zone: () => ZONE, builtAt: () => BUILT_AT });
}

/** The case kept, and a call on 1 Oct 2026: last day 31 Oct, next step from 1 Nov. */
async function calledOnOctoberFirst(): Promise<void> {
  storage.setNow('2026-10-01T15:00:00Z');
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ on: day('2026-10-01') })));
}

function titles(): readonly string[] {
  return desktop.everShown.map(({ title }) => title);
}

function corrected(on: string): EntryCorrected {
  return { type: 'entry-corrected', entryId: entryId(2), fact: call({ on: day(on) }) };
}

describe('one window', () => {
  beforeEach(calledOnOctoberFirst);

  test('is announced three days before its last day, on the day after it, and every week from then', async () => {
    for (const local of ['2026-10-27T09:00', '2026-10-28T09:00', '2026-10-31T09:00'])
      await at(local);
    expect(titles()).toEqual(['Case ending 0001: the wait ends Oct 31, 2026']);
    await at('2026-11-01T09:00');
    expect(titles().slice(1)).toEqual(['Case ending 0001: no answer after 30 days']);
    for (const local of ['2026-11-07T09:00', '2026-11-08T09:00', '2026-11-15T10:00'])
      await at(local);
    expect(titles().slice(2)).toEqual([
      'Case ending 0001: still no answer',
      'Case ending 0001: still no answer',
    ]);
  });

  test('rings at nine in the morning of the machine’s own zone, not before', async () => {
    await at('2026-11-01T00:30');
    expect(titles()).toEqual(['Case ending 0001: the wait ends Oct 31, 2026']);
    await at('2026-11-01T08:59');
    expect(titles()).toHaveLength(1);
    expect(desktop.alarms?.next?.toString()).toBe('2026-11-01T14:00:00Z');
    await at('2026-11-01T09:00');
    expect(titles()).toHaveLength(2);
  });

  test('rings once however often it is looked at', async () => {
    await Promise.resolve();
    for (let times = 0; times < 5; times += 1) await at('2026-11-02T10:00');
    expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
  });

  test('shows one notification at a time: a later one takes the place of an earlier', async () => {
    await at('2026-11-01T09:00');
    await at('2026-11-08T09:00');
    expect([...desktop.standing.values()].map(({ title }) => title)).toEqual([
      'Case ending 0001: still no answer',
    ]);
  });

  test('names the next step, and the office to be confirmed first', async () => {
    await at('2026-11-01T09:00');
    expect(desktop.everShown[0]?.message).toBe(
      'Next: Write to the service center. Confirm the office from Form I-797 first.',
    );
  });

  test('says nothing of the agency, a name or the full number', async () => {
    await at('2026-10-28T09:00');
    await at('2026-11-01T09:00');
    const said = desktop.everShown.map(({ title, message }) => `${title} ${message}`).join(' ');
    expect(said).not.toMatch(/USCIS|EAC|Vermont|@/);
  });

  test('is no longer announced once an answer settles it, and what stands is taken back', async () => {
    await at('2026-11-01T09:00');
    await recordEntries(storage, [newEntry(3, answer('2026-11-02', 'settles'))]);
    await at('2026-11-02T10:00');
    expect(desktop.standing.size).toBe(0);
    expect(desktop.badge).toBe('');
    await at('2026-11-30T10:00');
    expect(titles()).toHaveLength(1);
  });

  test('moved to a later day takes its notification back and rings on the new day', async () => {
    await at('2026-11-01T09:00');
    await recordEntries(storage, [newEntry(3, corrected('2026-10-20'))]);
    await at('2026-11-01T10:00');
    expect(desktop.standing.size).toBe(0);
    expect(desktop.badge).toBe('');
    await at('2026-11-20T09:00');
    expect(titles().at(-1)).toBe('Case ending 0001: no answer after 30 days');
    expect(desktop.badge).toBe('1');
  });

  test('moved away and back again rings again for the day it was taken back from', async () => {
    await at('2026-11-01T09:00');
    await recordEntries(storage, [newEntry(3, corrected('2026-10-30'))]);
    await at('2026-11-01T10:00');
    await recordEntries(storage, [
      newEntry(4, { ...corrected('2026-10-01'), entryId: entryId(3) }),
    ]);
    await at('2026-11-01T11:00');
    expect([...desktop.standing.values()].map(({ title }) => title)).toEqual([
      'Case ending 0001: no answer after 30 days',
    ]);
  });

  test('is tried again when the browser refused to show it, and counts on the badge meanwhile', async () => {
    desktop.refuses = true;
    await at('2026-11-01T09:00');
    expect(desktop.standing.size).toBe(0);
    expect(desktop.badge).toBe('1');
    expect(storage.problems.map(({ where }) => where)).toEqual(['notification']);
    desktop.refuses = false;
    await at('2026-11-01T09:30');
    expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
  });

  test('that was seen is not shown again, but stays on the badge', async () => {
    await at('2026-11-01T09:00');
    const [id] = desktop.standing.keys();
    expect(await recordSeen(storage, id ?? '')).toBe(VERMONT_CASE);
    desktop.standing.clear();
    await at('2026-11-02T09:00');
    expect(titles()).toHaveLength(1);
    expect(desktop.badge).toBe('1');
  });

  test('wakes at most a day ahead, and at the hour the next reminder rings', async () => {
    await at('2026-10-02T12:00');
    expect(desktop.alarms?.next?.toString()).toBe('2026-10-03T16:00:00Z');
    await at('2026-10-27T12:00');
    expect(desktop.alarms?.next?.toString()).toBe('2026-10-28T13:00:00Z');
  });
});

describe('a reminder that was shown', () => {
  beforeEach(calledOnOctoberFirst);
  const shown = ['Case ending 0001: no answer after 30 days'];

  test('stays, and rings no second time, when the clock is put back before its hour', async () => {
    await at('2026-11-01T09:05');
    await at('2026-11-01T08:55');
    expect([...desktop.standing.values()].map(({ title }) => title)).toEqual(shown);
    await at('2026-11-01T09:05');
    expect(titles()).toEqual(shown);
  });

  test('stays, and rings no second time, when a later hour is set', async () => {
    await at('2026-11-01T10:00');
    await recordEntries(storage, [
      { id: entryId(9), fact: { type: 'setting-changed', name: 'reminderHour', value: 20 } },
    ]);
    await at('2026-11-01T10:01');
    await at('2026-11-01T20:01');
    expect(titles()).toEqual(shown);
    expect(desktop.standing.size).toBe(1);
  });

  test('and seen rings no second time when the answer that settled it is struck', async () => {
    await at('2026-11-01T09:00');
    const [id] = desktop.standing.keys();
    await recordSeen(storage, id ?? '');
    await recordEntries(storage, [newEntry(3, answer('2026-11-01', 'settles'))]);
    await at('2026-11-01T10:00');
    await recordEntries(storage, [newEntry(4, { type: 'entry-struck', entryId: entryId(3) })]);
    await at('2026-11-01T11:00');
    expect(titles()).toEqual(shown);
    expect(desktop.badge).toBe('1');
  });

  test('and taken back rings again when its day returns, though the browser calls that “closed”', async () => {
    await at('2026-11-01T09:00');
    const [id] = desktop.standing.keys();
    await recordEntries(storage, [newEntry(3, corrected('2026-10-30'))]);
    await at('2026-11-01T10:00');
    await recordSeen(storage, id ?? '');
    await recordEntries(storage, [
      newEntry(4, { ...corrected('2026-10-01'), entryId: entryId(3) }),
    ]);
    await at('2026-11-01T11:00');
    expect(titles()).toEqual([...shown, ...shown]);
  });
});

test('of a long absence only the latest reminder of a window rings', async () => {
  await calledOnOctoberFirst();
  await at('2027-03-01T10:00');
  expect(titles()).toEqual(['Case ending 0001: still no answer']);
});

test('every case that is due rings, each once', async () => {
  await calledOnOctoberFirst();
  const other = call({ on: day('2026-10-01'), inquiryId: call().inquiryId });
  await recordEntries(storage, keptAndCalled(11, TEXAS_CASE, other));
  await at('2026-11-02T10:00');
  await at('2026-11-02T11:00');
  expect(titles().toSorted()).toEqual([
    'Case ending 0001: no answer after 30 days',
    'Case ending 0002: no answer after 30 days',
  ]);
  expect(desktop.badge).toBe('2');
});

test('a label stands in the place of the digits', async () => {
  await calledOnOctoberFirst();
  const patch = { label: 'Rosa' };
  await recordEntries(storage, [newEntry(5, { type: 'case-described', patch })]);
  await at('2026-11-01T09:00');
  expect(titles()).toEqual(['Rosa: no answer after 30 days']);
});

test('another hour is rung at once it is set', async () => {
  await calledOnOctoberFirst();
  await recordEntries(storage, [
    { id: entryId(9), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
  ]);
  await at('2026-11-01T07:00');
  expect(titles()).toEqual(['Case ending 0001: no answer after 30 days']);
});

test('a journal in which nothing is due leaves desktop and badge empty', async () => {
  await at('2026-11-01T09:00');
  expect(desktop.everShown).toEqual([]);
  expect(desktop.badge).toBe('');
  expect(desktop.alarms).toEqual({ next: undefined });
});
