import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { toHistory } from '../../src/domain/history.ts';
import { toTimeline } from '../../src/desk/timeline.ts';
import { answer, call, day, entry, entryId, sighting } from '../support/given.ts';

function timelineOf(entries: readonly Entry[], zone = 'America/New_York') {
  return toTimeline(toHistory(entries), zone).map(({ told, on }) => `${on} ${told.rawFact.type}`);
}

describe('the timeline', () => {
  test('goes by the day things happened, newest first, not by the day they were recorded', () => {
    const entries = [
      entry(0, { type: 'case-kept' }),
      entry(1, call({ on: day('2026-10-20') })),
      entry(2, answer('2026-11-10', 'nothing-new')),
      entry(3, call({ on: day('2026-09-01') })),
    ];
    expect(timelineOf(entries)).toEqual([
      '2026-11-21 case-kept',
      '2026-11-10 answer-received',
      '2026-10-20 contact-made',
      '2026-09-01 contact-made',
    ]);
  });

  test('puts a status on its own date, or, without one, on the day it was seen', () => {
    const { statusOn: _, ...undated } = sighting();
    const entries = [
      entry(0, { type: 'status-seen', on: day('2026-11-21'), sighting: sighting() }),
      entry(1, { type: 'status-seen', on: day('2026-11-20'), sighting: undated }),
    ];
    expect(timelineOf(entries)).toEqual(['2026-11-20 status-seen', '2026-11-02 status-seen']);
  });

  test('puts what names no day of its own on the local day it was recorded', () => {
    const late = { recordedAt: '2026-11-21T03:00:00.000Z' };
    const entries = [entry(0, { type: 'case-kept' }, late)];
    expect(timelineOf(entries, 'America/New_York')).toEqual(['2026-11-20 case-kept']);
    expect(timelineOf(entries, 'Europe/Berlin')).toEqual(['2026-11-21 case-kept']);
  });

  test('orders the calls of one day by the hour, whichever was noted first', () => {
    const entries = [
      entry(0, call({ startedAt: '2026-11-21T20:00:00Z' })),
      entry(1, call({ startedAt: '2026-11-21T15:00:00Z' })),
    ];
    const { told } = toHistory(entries);
    const ids = toTimeline({ told }, 'UTC').map((happening) => happening.told.entryId);
    expect(ids).toEqual([entryId(0), entryId(1)]);
  });

  test('goes by what a correction says', () => {
    const entries = [
      entry(0, call({ on: day('2026-10-20') })),
      entry(1, {
        type: 'entry-corrected',
        entryId: entryId(0),
        fact: { ...call({ on: day('2026-10-22') }) },
      }),
    ];
    expect(timelineOf(entries)).toEqual(['2026-10-22 contact-made']);
  });

  test('keeps what this version cannot read', () => {
    expect(timelineOf([entry(0, { type: 'letter-sung' })])).toEqual(['2026-11-21 letter-sung']);
  });
});
