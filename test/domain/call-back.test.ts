import { describe, expect, it } from 'vitest';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  officeRead,
  opened,
  windowOf,
} from '../support/given.ts';

describe('a call-back', () => {
  const promised = call({ promises: [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] });
  const kept = (on: string) => call({ on: day(on), isCallBack: true });
  const missed = (on: string) =>
    call({ on: day(on), outcome: 'not-reached', notReached: 'call-back-missed' });

  it('that was kept ends the wait for it, and restarts none', () => {
    expect(windowOf(promised, kept('2026-11-23'))).toEqual(windowOf(call()));
    expect(windowOf(promised, kept('2027-01-10'))).toEqual(windowOf(call()));
  });

  it('that was kept is not the call that was due again at a field office', () => {
    const field = officeRead('field-office');
    expect(windowOf(field, promised, kept('2027-01-10'))).toMatchObject({
      openedOn: '2026-11-21',
    });
  });

  it('that was kept after the matter was settled opens nothing', () => {
    const file = fileOf(promised, answer('2026-11-22', 'settles'), kept('2026-11-23'));
    expect(file.windows).toEqual([]);
    expect(file.inquiries).toMatchObject([{ isOpen: false }]);
  });

  it('that brings a new number, or a date to ask again from, raises the matter once more', () => {
    const serviceRequest = { number: 'SR-made-up-1' };
    const withNumber = { ...kept('2026-11-23'), serviceRequest };
    const settled = answer('2026-11-22', 'settles');
    const file = fileOf(promised, settled, withNumber);
    expect(file.windows).toMatchObject([{ id: entryId(3), lastDayOn: '2026-12-23' }]);
    expect(file.inquiries).toMatchObject([{ isOpen: true }]);
    const known = fileOf({ ...promised, serviceRequest }, settled, withNumber);
    expect(known.windows).toEqual([]);
    expect(known.inquiries).toMatchObject([{ isOpen: false }]);

    const done = { type: 'reminder-done', subject: entryId(1), on: day('2026-11-22') } as const;
    expect(windowOf(call(), done, withNumber).id).toBe(entryId(3));

    const refused = {
      refusedBecause: 'Within the normal time',
      refusal: 'within-normal-time',
      askAgainFrom: day('2027-01-05'),
    } as const;
    const later = fileOf(promised, settled, { ...kept('2026-11-23'), serviceRequest: refused });
    expect(later.windows).toMatchObject([{ next: 'call-again', lastDayOn: '2027-01-04' }]);
    expect(later.inquiries).toMatchObject([{ isOpen: true }]);
  });

  it('that promises more raises the matter once more', () => {
    const promises = [{ of: 'notice', wait: { unit: 'calendar-days', amount: 14 } }] as const;
    const file = fileOf(promised, answer('2026-11-22', 'settles'), {
      ...kept('2026-11-23'),
      promises,
    });
    expect(file.windows).toMatchObject([{ id: `${entryId(3)}/notice` }]);
    expect(file.inquiries).toMatchObject([{ isOpen: true }]);
  });

  it('that is the first that got through opens the wait', () => {
    const automated = call({ outcome: 'not-reached', notReached: 'automated' });
    expect(windowOf(automated, kept('2026-11-23')).openedOn).toBe('2026-11-23');
  });

  it('may promise another one', () => {
    const more = { ...kept('2026-11-23'), promises: promised.promises ?? [] };
    expect(fileOf(promised, more).windows.map(({ id }) => id)).toEqual([
      `${entryId(2)}/call-back`,
      entryId(1),
    ]);
  });

  it('that was missed once leaves all as it is', () => {
    expect(opened(promised, missed('2026-11-23'))).toEqual(opened(promised));
  });

  it('that was missed a second time, or after its last day, is to be asked for again at once', () => {
    // 22 and 23 Nov 2026 are a Sunday and a Monday; the wait of the step goes on.
    expect(fileOf(promised, missed('2026-11-21'), missed('2026-11-22')).windows).toMatchObject([
      {
        id: `${entryId(1)}/call-back`,
        next: 'call-again',
        countedOn: '2026-11-22',
        dueOn: '2026-11-23',
        explanation: { waitFrom: 'missed-call-back', source: { title: 'Tier 2 call-backs' } },
      },
      windowOf(call()),
    ]);
    expect(fileOf(promised, missed('2026-11-25')).windows).toMatchObject([
      { next: 'call-again', dueOn: '2026-11-25' },
      { id: entryId(1) },
    ]);
  });

  it('that was missed for good is over with the call that asks for it again, or with the matter', () => {
    const asked = call({ on: day('2026-11-26') });
    expect(windowOf(promised, missed('2026-11-25'), asked)).toEqual(windowOf(call()));
    expect(windowOf(promised, missed('2026-11-25'), kept('2026-11-26'))).toEqual(windowOf(call()));
    expect(opened(promised, missed('2026-11-25'), answer('2026-11-26', 'settles'))).toEqual([]);
  });

  it('counts its misses from the promise', () => {
    const later = { ...promised, on: day('2026-11-23'), startedAt: '2026-11-23T15:00:00Z' };
    expect(opened(missed('2026-11-20'), promised, missed('2026-11-22'))).toEqual(opened(promised));
    expect(
      fileOf(promised, missed('2026-11-22'), later, missed('2026-11-24')).windows.map(
        ({ id }) => id,
      ),
    ).toEqual([`${entryId(3)}/call-back`, entryId(1)]);
  });
});
