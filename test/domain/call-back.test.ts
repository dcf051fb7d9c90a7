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

  it('that was missed a second time, or after its last day, ends the wait for it and no other', () => {
    expect(windowOf(promised, missed('2026-11-22'), missed('2026-11-23'))).toEqual(
      windowOf(call()),
    );
    expect(windowOf(promised, missed('2026-11-25'))).toEqual(windowOf(call()));
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
