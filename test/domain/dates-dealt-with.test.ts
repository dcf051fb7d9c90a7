import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import type { InquiryId } from '../../src/domain/ids.ts';
import type { NotedKind } from '../../src/domain/reminder-fact.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import {
  answer,
  call,
  contactId,
  day,
  entry,
  entryId,
  fileOf,
  inquiryId,
  RULES,
  sighting,
  VERMONT_CASE,
} from '../support/given.ts';

function noted(on: string, kind: NotedKind = 'interview'): Fact {
  return { type: 'date-noted', kind, on: day(on) };
}

function seen(on: string, change: Partial<Sighting>): Fact {
  return { type: 'status-seen', on: day(on), sighting: sighting(change) };
}

const requested = {
  title: 'Request for Additional Evidence Was Sent',
  text: 'On November 20, 2026, we sent a request for additional evidence for your Form I-765.',
  statusOn: day('2026-11-20'),
};
const done = (subject: string): Fact => ({
  type: 'reminder-done',
  subject,
  on: day('2026-12-01'),
});

/** What there is to do after facts recorded one after another, the first of them as entry 1. */
function occasionsOf(...facts: readonly Fact[]): readonly string[] {
  return fileOf(...facts).occasions.map(({ id, step, dueOn }) => `${dueOn} ${step} ${id}`);
}

describe('the day by which a matter is needed', () => {
  it('stays dealt with when the call is corrected whose id the matter bears', () => {
    const id = entryId(1) as string as InquiryId;
    const first = call({ inquiryId: id, neededBy: day('2026-12-10') });
    const subject = `${id}/needed-by`;
    const corrected: Fact = {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: { ...first, on: day('2026-11-20') },
    };
    const needed = (...facts: readonly Fact[]) =>
      occasionsOf(first, ...facts).filter((each) => each.includes('needed-by'));
    expect(needed()).toHaveLength(1);
    expect(needed(done(subject))).toEqual([]);
    expect(needed(done(subject), corrected)).toEqual([]);
  });
});

describe('the dates on the page', () => {
  it.each(['not-reached', 'came-back'] as const)(
    'are still asked about when the attempt to ask for it ended as %s',
    (outcome) => {
      const page = seen('2026-11-21', { askIfNotArrivedBy: day('2026-12-02') });
      const attempt = call({ on: day('2026-12-03'), inquiryKind: 'not-received', outcome });
      expect(occasionsOf(page, attempt)).toContain(`2026-12-03 did-it-arrive ${entryId(1)}/ask-by`);
    },
  );

  it('are asked about though another paper was asked for, and settled, on the day they were seen', () => {
    const other = call({ inquiryKind: 'not-received' });
    const page = seen('2026-11-21', { askIfNotArrivedBy: day('2026-12-02') });
    const settled = (on: string) => occasionsOf(other, answer(on, 'settles'), page);
    expect(settled('2026-11-21')).toEqual([`2026-12-03 did-it-arrive ${entryId(3)}/ask-by`]);
    expect(settled('2026-11-22')).toEqual([]);
  });

  it.each([
    ['act-by', { actBy: day('2026-12-09') }],
    ['ask-by', { askIfNotArrivedBy: day('2026-12-09') }],
    ['date-on-notice', requested],
  ])(
    'stay dealt with or put off (%s) when an older sighting of the same comes from another copy',
    (name, page) => {
      const subject = `${entryId(2)}/${name}`;
      const older = seen('2026-11-20', page);
      const own = seen('2026-11-21', page);
      expect(occasionsOf(older, own, done(subject))).toEqual([]);
      const on = day('2026-12-01');
      const putOff: Fact = { type: 'window-snoozed', subject, on, until: day('2026-12-05') };
      expect(fileOf(older, own, putOff).occasions).toMatchObject([
        { id: `${entryId(1)}/${name}`, snooze: { until: '2026-12-05' } },
      ]);
      const next = seen('2026-12-02', { ...page, statusOn: day('2026-11-30') });
      expect(occasionsOf(older, own, done(subject), next)).toHaveLength(1);
    },
  );
});

describe('a date by which a matter has to be settled', () => {
  it('is there again when another one is said after it was dealt with, and not for the same one', () => {
    const by = (on: string): Fact => ({
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { neededBy: day(on) },
    });
    const subject = `${inquiryId(1)}/needed-by`;
    const ids = (...facts: Fact[]) =>
      occasionsOf(...facts).filter((each) => each.includes('needed-by'));
    const facts = [call(), by('2026-12-01'), done(subject)];
    expect(ids(...facts)).toEqual([]);
    expect(ids(...facts, by('2026-12-01'))).toEqual([]);
    expect(ids(...facts, by('2026-12-09'))).toEqual([`2026-12-09 noted-date ${subject}`]);
    expect(ids(...facts, by('2026-12-09'), by('2026-12-01'))).toHaveLength(1);
    expect(ids(...facts, by('2026-12-09'), done(subject))).toEqual([]);
  });

  it('is there again when the contact that names it is corrected to another one', () => {
    const needed = call({ neededBy: day('2026-12-01') });
    const subject = `${inquiryId(1)}/needed-by`;
    const corrected = (change: Parameters<typeof call>[0]): Fact => ({
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call(change),
    });
    const ids = (change: Parameters<typeof call>[0]) =>
      occasionsOf(needed, done(subject), corrected(change)).filter((each) =>
        each.includes('needed-by'),
      );
    expect(ids({ neededBy: day('2026-12-01'), notes: 'Spelled otherwise.' })).toEqual([]);
    expect(ids({ neededBy: day('2026-12-09') })).toEqual([`2026-12-09 noted-date ${subject}`]);
  });
});

describe('a noted date that is corrected', () => {
  const corrected = (on: string, notes?: string): Fact => ({
    type: 'entry-corrected',
    entryId: entryId(1),
    fact: { ...noted(on), ...(notes !== undefined && { notes }) },
  });
  const putOff: Fact = {
    type: 'window-snoozed',
    subject: entryId(1),
    on: day('2026-12-30'),
    until: day('2027-01-08'),
  };

  it('to another day is put off no more, and no more dealt with', () => {
    const moved = fileOf(noted('2027-01-10'), putOff, corrected('2027-01-04'));
    expect(moved.occasions).toHaveLength(1);
    expect(moved.occasions[0]).not.toHaveProperty('snooze');
    const again = fileOf(noted('2027-01-10'), done(entryId(1)), corrected('2027-01-20'));
    expect(again.occasions).toHaveLength(1);
    expect(again.dealtWith.size).toBe(0);
  });

  it('in something else stays put off, and dealt with', () => {
    const noticed = corrected('2027-01-10', 'Bring the letter.');
    const file = fileOf(noted('2027-01-10'), putOff, noticed);
    expect(file.occasions[0]?.snooze).toMatchObject({ until: '2027-01-08' });
    const dealt = fileOf(noted('2027-01-10'), done(entryId(1)), noticed);
    expect([dealt.occasions.length, dealt.dealtWith.size]).toEqual([0, 1]);
  });

  it('by a clock that was put right since is moved all the same: the order of the journal decides', () => {
    const byWrongClock = { recordedAt: '2027-05-01T00:00:00.000Z' };
    const since = (n: number) => ({
      era: 1,
      recordedAt: `2026-11-21T17:0${n}:00.000Z`,
    });
    const file = toCaseFile(
      VERMONT_CASE,
      [
        entry(0, { type: 'case-kept' }),
        entry(1, noted('2027-01-10')),
        entry(2, putOff, byWrongClock),
        entry(3, corrected('2027-01-04'), since(3)),
      ],
      RULES,
    );
    expect(file.occasions[0]).not.toHaveProperty('snooze');
    const again = [
      entry(0, { type: 'case-kept' }),
      entry(1, noted('2027-01-10')),
      entry(2, corrected('2027-01-04'), byWrongClock),
      entry(3, done(entryId(1)), since(3)),
    ];
    const { occasions, dealtWith } = toCaseFile(VERMONT_CASE, again, RULES);
    expect([occasions.length, dealtWith.size]).toEqual([0, 1]);
  });

  it('before it is put off is put off for the day it is now', () => {
    const file = fileOf(noted('2027-01-10'), corrected('2027-01-20'), putOff);
    expect(file.occasions[0]?.snooze).toMatchObject({ until: '2027-01-08' });
  });
});

describe('waits that are put off, many of them in one case', () => {
  it('hold as far as the case can be read anew for them, the last ones first', () => {
    const many = 200;
    const calls = Array.from({ length: many }, (_, n) =>
      entry(n + 1, call({ contactId: contactId(n + 1), inquiryId: inquiryId(n + 1) })),
    );
    const puttingOff = calls.map(({ id }, n) =>
      entry(many + n + 1, {
        type: 'window-snoozed',
        subject: id,
        on: day('2026-11-22'),
        until: day('2026-12-30'),
      }),
    );
    const entries = [...calls, ...puttingOff];
    const file = toCaseFile(VERMONT_CASE, entries, RULES);
    expect(file.windows).toHaveLength(many);
    const putOff = file.occasions.filter(({ snooze }) => snooze !== undefined);
    const last = calls.slice(-10_000 / entries.length).map(({ id }) => id);
    expect(putOff.map(({ id }) => id).toSorted()).toEqual(last.toSorted());
    const turned = toCaseFile(VERMONT_CASE, entries.toReversed(), RULES);
    expect(turned.occasions).toEqual(file.occasions);
  });
});
