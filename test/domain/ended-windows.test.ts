import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { answer, call, contactId, day, entryId, fileOf, letter } from '../support/given.ts';

function ended(...facts: readonly Fact[]) {
  return fileOf(...facts).endedWindows.map(({ window: { openedOn, lastDayOn }, endedOn }) => ({
    openedOn,
    lastDayOn,
    endedOn,
  }));
}

const first = call({ on: day('2026-08-03'), serviceRequest: { number: 'SR-made-up-1' } });

describe('a window that is over', () => {
  test('is none while it runs', () => {
    expect(ended(first)).toEqual([]);
  });

  test('was ended by the next step', () => {
    expect(ended(first, letter('2026-09-04', { contactId: contactId(2) }))).toEqual([
      { openedOn: '2026-08-03', lastDayOn: '2026-09-02', endedOn: '2026-09-04' },
    ]);
  });

  test('was ended by an answer, also before its last day', () => {
    expect(ended(first, answer('2026-08-20', 'settles'))).toEqual([
      { openedOn: '2026-08-03', lastDayOn: '2026-09-02', endedOn: '2026-08-20' },
    ]);
  });

  test('was ended on the day on which the person dealt with it', () => {
    const done = { type: 'reminder-done', subject: entryId(1), on: day('2026-09-10') } as const;
    expect(ended(first, done)).toEqual([
      { openedOn: '2026-08-03', lastDayOn: '2026-09-02', endedOn: '2026-09-10' },
    ]);
  });

  test('was ended by a contact that started the wait again', () => {
    const again = call({ ...first, on: day('2026-08-20'), startsWait: 'again' });
    const { startedAt: _, ...rest } = again;
    expect(ended(first, { ...rest, startedAt: '2026-08-20T15:00:00Z' })).toEqual([
      { openedOn: '2026-08-03', lastDayOn: '2026-09-02', endedOn: '2026-08-20' },
    ]);
  });

  test('was ended by the closing of its case, and is open again with that', () => {
    const closed = { type: 'case-closed', on: day('2026-08-10') } as const;
    expect(ended(first, closed)).toEqual([
      { openedOn: '2026-08-03', lastDayOn: '2026-09-02', endedOn: '2026-08-10' },
    ]);
    expect(ended(first, closed, { type: 'case-reopened', on: day('2026-08-12') })).toEqual([]);
  });

  test('is shown of no protected case', () => {
    const isProtected = { type: 'case-described', patch: { isProtected: true } } as const;
    expect(ended(first, answer('2026-08-20', 'settles'), isProtected)).toEqual([]);
  });
});
