import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Fact } from '../../src/domain/fact.ts';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  journalOf,
  RULES,
  VERMONT_CASE,
} from '../support/given.ts';
import { denied, done, noted, occasionsOf, requested, seen } from '../support/dates.ts';

describe('what there is to do about a case', () => {
  it('comes by day, and of one day the dates come first', () => {
    expect(
      occasionsOf(call(), noted('2026-12-22'), noted('2026-12-01'), noted('2027-01-02')),
    ).toEqual([
      `2026-12-01 noted-date ${entryId(3)}`,
      `2026-12-22 noted-date ${entryId(2)}`,
      `2026-12-22 write-service-center ${entryId(1)}`,
      `2027-01-02 noted-date ${entryId(4)}`,
    ]);
  });

  it('is nothing once the case is closed, and nothing of one that is protected', () => {
    const facts = [call({ neededBy: day('2026-12-01') }), noted('2026-12-22')];
    const page = seen('2026-11-21', { actBy: day('2026-12-10') });
    const closed: Fact = { type: 'case-closed', on: day('2026-11-30') };
    const hidden: Fact = { type: 'case-described', patch: { isProtected: true } };
    expect(occasionsOf(...facts, page)).toHaveLength(4);
    expect(occasionsOf(...facts, page, closed)).toEqual([]);
    const file = fileOf(...facts, page, hidden);
    expect(file.occasions).toEqual([]);
    expect(file.notedDates).toHaveLength(1);
  });

  it('is not what the person said she dealt with', () => {
    expect(occasionsOf(noted('2026-12-22'), done(entryId(1)))).toEqual([]);
    expect(occasionsOf(call(), done(entryId(1)))).toEqual([]);
    const struck: Fact = { type: 'entry-struck', entryId: entryId(2) };
    expect(occasionsOf(noted('2026-12-22'), done(entryId(1)), struck)).toHaveLength(1);
  });

  it('says until when it was put off, the last time', () => {
    const putOff = (until: string): Fact => ({
      type: 'window-snoozed',
      subject: entryId(1),
      on: day('2026-11-21'),
      until: day(until),
    });
    const file = fileOf(noted('2026-12-22'), putOff('2026-12-01'), putOff('2026-12-03'));
    expect(file.occasions[0]?.snooze).toMatchObject({ entryId: entryId(3), until: '2026-12-03' });
  });
});

describe('a date by which a matter has to be settled', () => {
  it('is the last one said of an open inquiry, known from the day it was said', () => {
    const needed = call({ neededBy: day('2026-12-10') });
    const file = fileOf(needed, {
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { neededBy: day('2026-12-05') },
    });
    expect(file.occasions[0]).toMatchObject({
      id: `${inquiryId(1)}/needed-by`,
      step: 'noted-date',
      dueOn: '2026-12-05',
      knownOn: '2026-11-21',
    });
  });

  it('is none when it was taken back or the matter is settled', () => {
    const needed = call({ neededBy: day('2026-12-10') });
    const back: Fact = {
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { neededBy: null },
    };
    expect(occasionsOf(needed, back)).toHaveLength(1);
    expect(occasionsOf(needed, answer('2026-11-22', 'settles'))).toEqual([]);
  });
});

describe('the dates on the page', () => {
  it('are asked about from the day after, where something was to arrive', () => {
    expect(occasionsOf(seen('2026-11-21', { askIfNotArrivedBy: day('2026-12-02') }))).toEqual([
      `2026-12-03 did-it-arrive ${entryId(1)}/ask-by`,
    ]);
  });

  it('stand on their day, where something is to be done by it', () => {
    expect(occasionsOf(seen('2026-11-21', { actBy: day('2026-12-02') }))).toEqual([
      `2026-12-02 act-by ${entryId(1)}/act-by`,
    ]);
  });

  it('are over with a newer status', () => {
    const first = seen('2026-11-21', {
      actBy: day('2026-12-02'),
      askIfNotArrivedBy: day('2026-12-02'),
    });
    const newer = seen('2026-11-30', { title: 'Case Was Approved', statusOn: day('2026-11-29') });
    expect(occasionsOf(first, newer)).toEqual([]);
  });

  it('keep their id when the page is looked at again, also in the other language', () => {
    const page = { askIfNotArrivedBy: day('2026-12-02'), actBy: day('2026-12-09') };
    const spanish = { ...page, language: 'es' as const, title: 'Caso recibido' };
    const twice = occasionsOf(seen('2026-11-21', page), seen('2026-11-23', spanish));
    expect(twice).toEqual(occasionsOf(seen('2026-11-21', page)));
    const withTitle = occasionsOf(seen('2026-11-21', page), seen('2026-11-23', page));
    expect(withTitle).toEqual(twice);
  });

  it('stay when the page in the other language leaves them out', () => {
    const page = seen('2026-11-21', { actBy: day('2026-12-09') });
    expect(occasionsOf(page, seen('2026-11-23', { language: 'es' }))).toEqual(occasionsOf(page));
  });

  it('are new ones when the page names another day', () => {
    const first = seen('2026-11-21', { actBy: day('2026-12-09') });
    expect(occasionsOf(first, seen('2026-11-23', { actBy: day('2026-12-19') }))).toEqual([
      `2026-12-19 act-by ${entryId(2)}/act-by`,
    ]);
  });

  it('are asked about no more once the person has asked for what did not arrive', () => {
    const page = seen('2026-11-21', { askIfNotArrivedBy: day('2026-12-02') });
    const about = (on: string, inquiryKind: 'not-received' | 'delay') =>
      occasionsOf(page, call({ on: day(on), inquiryKind })).filter((each) =>
        each.includes('ask-by'),
      );
    expect(about('2026-12-03', 'not-received')).toEqual([]);
    expect(about('2026-11-21', 'not-received')).toEqual([]);
    expect(about('2026-11-20', 'not-received')).toHaveLength(1);
    expect(about('2026-12-03', 'delay')).toHaveLength(1);
    expect(occasionsOf(page, done(`${entryId(1)}/ask-by`))).toEqual([]);
  });
});

describe('of any journal', () => {
  const fact: fc.Arbitrary<Fact> = fc.oneof(
    fc
      .record({ on: fc.nat({ max: 60 }) })
      .map(({ on }) => call({ on: addDays(day('2026-10-01'), on) })),
    fc.nat({ max: 90 }).map((on) => noted(addDays(day('2026-10-01'), on), 'response-due')),
    fc
      .record({
        on: fc.nat({ max: 60 }),
        page: fc.constantFrom(requested, denied, {}),
        language: fc.constantFrom('en' as const, 'es' as const),
        actBy: fc.option(fc.constantFrom(day('2026-12-01'), day('2026-12-20')), { nil: undefined }),
        askBy: fc.option(fc.constantFrom(day('2026-12-01'), day('2026-12-20')), { nil: undefined }),
      })
      .map(({ on, page, language, actBy, askBy }) =>
        seen(addDays(day('2026-10-01'), on), {
          ...page,
          language,
          ...(actBy && { actBy }),
          ...(askBy && { askIfNotArrivedBy: askBy }),
        }),
      ),
    fc
      .constantFrom('', '/act-by', '/ask-by', '/date-on-notice')
      .chain((end) => fc.nat({ max: 6 }).map((n) => done(`${entryId(n)}${end}`))),
  );

  it('the order of the entries changes nothing, ids differ, days never go back', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (facts, keys) => {
        const entries = journalOf(...facts);
        const shuffled = entries
          .map((entry) => ({ entry, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ entry }) => entry);
        const { occasions } = toCaseFile(VERMONT_CASE, entries, RULES);
        expect(toCaseFile(VERMONT_CASE, shuffled, RULES).occasions).toEqual(occasions);
        expect(new Set(occasions.map(({ id }) => id)).size).toBe(occasions.length);
        const days = occasions.map(({ dueOn }) => dueOn);
        expect(days.toSorted()).toEqual(days);
        const ofPage = occasions.filter(({ id }) => id.includes('/'));
        const kinds = ofPage.map(({ subject }) => subject.kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });

  it('looking at the newest page again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 8 }), (facts) => {
        const newest = facts.findLast((each) => each.type === 'status-seen');
        if (newest === undefined) return;
        // Nobody deals with what is seen only later.
        const added = entryId(facts.length + 1);
        fc.pre(!facts.some((each) => 'subject' in each && each.subject.startsWith(added)));
        const ids = (all: readonly Fact[]) => fileOf(...all).occasions.map(({ id }) => id);
        expect(ids([...facts, newest])).toEqual(ids(facts));
      }),
    );
  });
});
