import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { statusMeaning } from '../../src/domain/status-meaning.ts';
import { day, entryId } from '../support/given.ts';
import { denied, done, noted, occasionsOf, requested, seen } from '../support/dates.ts';

describe('a notice that names a date', () => {
  it.each([requested, denied])('is asked for its date from the day $title was seen', (page) => {
    expect(statusMeaning(page)).toBeDefined();
    expect(occasionsOf(seen('2026-12-02', page))).toEqual([
      `2026-12-02 noted-date ${entryId(1)}/date-on-notice`,
    ]);
  });

  it('is asked for it no more once such a date was noted, was dealt with, or something was decided or taken back', () => {
    const page = seen('2026-11-21', requested);
    const ids = (...facts: Fact[]) =>
      occasionsOf(page, ...facts).filter((each) => each.includes('date-on-notice'));
    const approved = { title: 'Case Was Approved', text: 'On December 9, 2026, we approved it.' };
    expect(ids(noted('2027-01-20', 'response-due'))).toEqual([]);
    expect(ids(noted('2027-01-20', 'appeal'))).toEqual([]);
    expect(ids(noted('2027-01-20', 'biometrics'))).toHaveLength(1);
    expect(ids(done(`${entryId(1)}/date-on-notice`))).toEqual([]);
    expect(ids(seen('2026-12-10', { statusOn: day('2026-12-09') }))).toHaveLength(1);
    expect(ids(seen('2026-12-10', approved))).toEqual([]);
    const reopened = { title: 'Case Was Reopened', text: 'On December 9, 2026, we did it.' };
    expect(ids(seen('2026-12-10', reopened))).toEqual([]);
    expect(ids(seen('2026-12-10', denied))).toEqual([
      `2026-12-10 noted-date ${entryId(2)}/date-on-notice`,
    ]);
  });

  it('is not asked for it where it was noted from the paper first, nor again when the page is looked at again', () => {
    const page = seen('2026-11-21', requested);
    expect(occasionsOf(noted('2027-01-20', 'response-due'), page)).toHaveLength(1);
    const again = seen('2026-12-02', { ...requested, language: 'es' });
    expect(occasionsOf(page, noted('2027-01-20', 'response-due'), again)).toHaveLength(1);
  });

  it('is asked for it though a date was noted that is not its own', () => {
    const page = seen('2026-11-21', requested);
    const second = seen('2026-12-05', { ...requested, statusOn: day('2026-12-04') });
    const asked = (...facts: Fact[]) =>
      occasionsOf(...facts).filter((each) => each.includes('date-on-notice'));
    expect(asked(noted('2026-11-01', 'response-due'), page)).toHaveLength(1);
    expect(asked(noted('2027-01-20', 'response-due'), seen('2026-12-02', denied))).toHaveLength(1);
    expect(asked(page, noted('2027-01-20', 'response-due'), second)).toHaveLength(1);
  });
});
