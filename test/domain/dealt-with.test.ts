import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  letter,
  opened,
  windowOf,
} from '../support/given.ts';

describe('what the person has dealt with', () => {
  const done = (on: string, subject: string = entryId(1)): Fact => ({
    type: 'reminder-done',
    subject,
    on: day(on),
  });

  it('is no window any more, and nothing to do', () => {
    const file = fileOf(call(), done('2026-12-23'));
    expect(file).toMatchObject({ windows: [], occasions: [], inquiries: [{ isOpen: true }] });
  });

  it('is open again once a correction moves its date, and not by another one', () => {
    const corrected = (n: number, fact: Fact): Fact => ({
      type: 'entry-corrected',
      entryId: entryId(n),
      fact,
    });
    const moved = corrected(1, call({ on: day('2026-12-01') }));
    expect(opened(call(), done('2026-12-23'), corrected(1, call({ notes: 'Tier 2' })))).toEqual([]);
    expect(windowOf(call(), done('2026-12-23'), moved).openedOn).toBe('2026-12-01');
    expect(opened(call(), moved, done('2026-12-23'))).toEqual([]);
    expect(opened(call(), done('2026-12-23'), moved, done('2027-01-04'))).toEqual([]);

    const noted = (on: string): Fact => ({ type: 'date-noted', kind: 'interview', on: day(on) });
    const later = corrected(1, noted('2027-01-15'));
    const { occasions, dealtWith } = fileOf(noted('2026-12-01'), done('2026-11-30'), later);
    expect(occasions).toMatchObject([{ dueOn: '2027-01-15' }]);
    expect(dealtWith.size).toBe(0);

    const told = (until: string) => answer('2026-11-24', { waitUntil: until });
    const facts = [call(), told('2026-12-31'), done('2027-01-02', entryId(2))];
    expect(opened(...facts)).toEqual([]);
    expect(windowOf(...facts, corrected(2, told('2027-01-31'))).lastDayOn).toBe('2027-01-31');
  });

  it('is only that one window', () => {
    const promised = call({ promises: [{ of: 'notice', wait: { unit: 'hours', amount: 72 } }] });
    expect(windowOf(promised, done('2026-11-25', `${entryId(1)}/notice`)).id).toBe(entryId(1));
    expect(windowOf(promised, done('2026-11-25')).id).toBe(`${entryId(1)}/notice`);
  });

  it('does not keep a later contact from opening the next one', () => {
    expect(windowOf(call(), done('2026-12-23'), call({ on: day('2026-12-28') }))).toMatchObject({
      id: entryId(3),
      openedOn: '2026-12-28',
    });
    expect(windowOf(call(), done('2026-12-23'), letter('2026-12-28')).next).toBe(
      'write-headquarters',
    );
  });

  it('ends what was waited for before, and not a call made later that day', () => {
    const early = call({ on: day('2026-11-21'), startedAt: '2026-11-21T15:00:30Z' });
    const late = call({ on: day('2026-11-21'), startedAt: '2026-11-21T18:00:00Z' });
    // The third entry of a journal is recorded at 15:02.
    expect(opened(call(), done('2026-11-21'), early)).toEqual([]);
    expect(windowOf(call(), done('2026-11-21'), late).id).toBe(entryId(3));
  });

  it('counts by its day where it was recorded later', () => {
    const facts = [call({ on: day('2026-11-10') }), done('2026-11-12')];
    expect(windowOf(...facts, call({ on: day('2026-11-15') })).openedOn).toBe('2026-11-15');
    expect(opened(...facts, call({ on: day('2026-11-11') }))).toEqual([]);
  });

  it('gives way to a date that USCIS names, with the step that was next', () => {
    const told = answer('2026-12-24', { waitUntil: '2027-01-31' });
    const facts = [call(), letter('2026-11-24'), done('2026-12-20', entryId(2)), told];
    expect(windowOf(...facts)).toMatchObject({
      lastDayOn: '2027-01-31',
      next: 'write-headquarters',
    });
  });
});

describe('the day by which it is needed', () => {
  const described = (patch: { neededBy: CalendarDate | null }): Fact => ({
    type: 'inquiry-described',
    inquiryId: inquiryId(1),
    patch,
  });
  const by = (on: string) => described({ neededBy: day(on) });

  it('is said of a wait that lasts until then or longer', () => {
    expect(windowOf(call(), by('2026-12-21')).neededBy).toBe('2026-12-21');
    expect(windowOf(call(), by('2026-12-01')).neededBy).toBe('2026-12-01');
    expect(windowOf(call(), by('2026-12-22'))).toEqual(windowOf(call()));
  });

  it('is the last one said, in a contact or of the matter', () => {
    const called = call({ neededBy: day('2026-12-01') });
    expect(fileOf(called).inquiries).toMatchObject([{ neededBy: '2026-12-01' }]);
    expect(windowOf(called, by('2026-12-05')).neededBy).toBe('2026-12-05');
    const again = call({ on: day('2026-11-25'), neededBy: day('2026-12-10') });
    expect(windowOf(called, by('2026-12-05'), again).neededBy).toBe('2026-12-10');
    expect(windowOf(called, described({ neededBy: null }))).not.toHaveProperty('neededBy');
  });

  it('is that of its own inquiry', () => {
    const other = call({ inquiryId: inquiryId(2) });
    expect(fileOf(call(), other, by('2026-12-01')).windows.map(({ neededBy }) => neededBy)).toEqual(
      ['2026-12-01', undefined],
    );
  });
});
