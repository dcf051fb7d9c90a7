import { changeRules, DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { describe, expect, it } from 'vitest';
import { docketBasis, prepareBasis, toDocketRow } from '../../src/domain/docket.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { claim } from '../../src/domain/delivery.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { parseKeyOfStart } from '../../src/domain/occasion-key.ts';
import { nextReminder } from '../../src/domain/reminder.ts';
import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import {
  RULES,
  VERMONT_CASE,
  answer,
  call,
  day,
  entry,
  entryId,
  fileOf,
  inquiryId,
  officeRead,
  sighting,
  uuid,
} from '../support/given.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { CaseId } from '../../src/domain/ids.ts';

const BASIS = docketBasis(DEFAULT_RULES);
const rowOf = (...facts: Fact[]) => toDocketRow(fileOf(...facts), [], DEFAULT_RULES);
const described: Fact = { type: 'case-described', patch: { label: 'Maria, work permit' } };
const noted = (on: string): Fact => ({ type: 'date-noted', kind: 'interview', on: day(on) });
const seen: Fact = { type: 'status-seen', on: day('2026-11-21'), sighting: sighting() };

describe('the basis of a docket row', () => {
  const basisOf = (amount: number) =>
    docketBasis({
      ...DEFAULT_RULES,
      ladders: [
        {
          id: `custom:${uuid(7)}`,
          version: 1,
          name: 'Own',
          basedOn: { id: 'service-center', version: 1 },
          waits: [{ unit: 'calendar-days', amount }],
        },
      ],
    });

  it('changes with the lengths of a ladder, whatever its id and version', () => {
    expect(basisOf(15)).toBe(basisOf(15));
    expect(new Set([BASIS, basisOf(15), basisOf(16)]).size).toBe(3);
  });

  it('is that of the ladders that are given, whichever it was asked for before', () => {
    const withOwn = basisOf(15);
    prepareBasis();
    expect(docketBasis(DEFAULT_RULES)).toBe(BASIS);
    expect(basisOf(15)).toBe(withOwn);
    expect(docketBasis(DEFAULT_RULES)).toBe(BASIS);
  });
});

describe('the docket row of a case', () => {
  it('is all that lists and reminders need', () => {
    expect(rowOf(described, officeRead('vermont'), seen, call())).toEqual({
      caseId: VERMONT_CASE,
      receiptNumber: VERMONT_CASE,
      label: 'Maria, work permit',
      form: 'I-765',
      title: 'Case Was Received',
      statusOn: '2026-11-02',
      office: { kind: 'confirmed', code: 'vermont', confirmedOn: '2026-11-20' },
      lookedAtOn: '2026-11-21',
      openInquiries: 1,
      nextDue: { on: '2026-12-22', step: 'write-service-center' },
      nextReminderOn: '2026-12-18',
      occasionKeys: [`2026-12-22 ${entryId(4)}`],
      listKeys: ['round 2026-11-21'],
      basis: BASIS,
    });
  });

  it('says of a protected case that it is, so that no list names it', () => {
    const isProtected: Fact = { type: 'case-described', patch: { isProtected: true } };
    expect(rowOf(isProtected)).toMatchObject({ isProtected: true });
    expect(rowOf()).not.toHaveProperty('isProtected');
  });

  it('of a case just kept proposes the office by its prefix and has nothing to remind of', () => {
    expect(rowOf()).toEqual({
      caseId: VERMONT_CASE,
      receiptNumber: VERMONT_CASE,
      office: { kind: 'proposed', code: 'vermont' },
      openInquiries: 0,
      occasionKeys: [],
      listKeys: ['round -'],
      basis: BASIS,
    });
  });

  it('is not there when the case was not kept, or its keeping was struck', () => {
    const file = toCaseFile(VERMONT_CASE, [entry(1, call())], RULES);
    expect(toDocketRow(file, [], DEFAULT_RULES)).toBeUndefined();
    expect(rowOf({ type: 'entry-struck', entryId: entryId(0) })).toBeUndefined();
  });

  it('moves on to the reminder after the last one shown', () => {
    const [occasion] = fileOf(call()).occasions;
    const ring = occasion && nextReminder(occasion, new Set());
    if (ring === undefined) throw new Error('Nothing is to ring.');
    const claimed = claim(ring, [], VERMONT_CASE, Temporal.Instant.from('2026-12-18T15:00:00Z'));
    const row = (state: Delivery['state']) =>
      toDocketRow(fileOf(call()), [{ ...claimed, state }], DEFAULT_RULES);
    expect(row('claimed')).toMatchObject({ nextReminderOn: '2026-12-18' });
    expect(row('claimed')?.occasionKeys).toHaveLength(1);
    expect(row('shown')).toMatchObject({ nextReminderOn: '2026-12-22' });
    expect(row('shown')?.occasionKeys).toContain('stamp 2026-12-18T15:00:00.000Z');
  });

  it('holds the earliest reminder of all its windows, and a key for each', () => {
    const other = call({ inquiryId: inquiryId(2), on: day('2026-11-02') });
    expect(rowOf(call(), other)).toMatchObject({
      nextReminderOn: '2026-11-29',
      openInquiries: 2,
      occasionKeys: [`2026-12-03 ${entryId(2)}`, `2026-12-22 ${entryId(1)}`],
    });
  });

  it('reminds of nothing once the matter is settled or the case closed', () => {
    const settled = rowOf(call(), answer('2026-12-01', 'settles'));
    expect(settled).toMatchObject({ openInquiries: 0, occasionKeys: [] });
    expect(settled?.nextReminderOn).toBeUndefined();
    const closed = rowOf(call(), { type: 'case-closed', on: day('2026-12-01') });
    expect(closed).toMatchObject({ closedOn: '2026-12-01', occasionKeys: [] });
    expect(closed?.nextReminderOn).toBeUndefined();
  });

  it('has the keys of dates apart from those of waits, and of what is put off', () => {
    const putOff = (subject: string, end: object): Fact => ({
      type: 'window-snoozed',
      subject,
      on: day('2026-11-21'),
      ...(end as { until: CalendarDate }),
    });
    const row = rowOf(
      call(),
      noted('2026-12-01'),
      noted('2026-12-02'),
      noted('2026-12-03'),
      putOff(entryId(1), { until: '2026-12-24' }),
      putOff(entryId(3), { until: '2026-11-30' }),
      putOff(entryId(4), { duringStart: 'the first start' }),
    );
    expect(row?.occasionKeys).toEqual([
      `date 2026-12-01 ${entryId(2)}`,
      `off 2026-11-30 ${entryId(3)}`,
      `over 2026-12-02 ${entryId(3)}`,
      `start date 2026-12-03 ${entryId(4)} 2026-12-03 the first start`,
      `2026-12-24 ${entryId(1)}`,
      'stamp 2026-11-21T15:07:00.000Z',
    ]);
    expect(parseKeyOfStart(row?.occasionKeys[3] ?? '')).toEqual({
      isDate: true,
      dueOn: '2026-12-03',
      lastCallOn: '2026-12-03',
      duringStart: 'the first start',
    });
  });

  it('of a case whose date is put off until another start is looked at from the day it was put off', () => {
    const untilStart: Fact = {
      type: 'window-snoozed',
      subject: entryId(1),
      on: day('2026-11-24'),
      duringStart: 'now',
    };
    expect(rowOf(call(), untilStart)?.nextReminderOn).toBe('2026-11-24');
    const until: Fact = {
      type: 'window-snoozed',
      subject: entryId(1),
      on: day('2026-11-24'),
      until: day('2026-11-29'),
    };
    expect(rowOf(call(), until)?.nextReminderOn).toBe('2026-11-29');
  });

  it('of a muted case rings nothing and keeps its place on the agenda', () => {
    const row = rowOf(call(), { type: 'case-described', patch: { isMuted: true } });
    expect(row).not.toHaveProperty('nextReminderOn');
    expect(row?.occasionKeys).toHaveLength(1);
  });

  it('of a protected case has nothing that a list or a reminder could tell', () => {
    const hidden: Fact = { type: 'case-described', patch: { isProtected: true } };
    expect(
      rowOf(described, officeRead('vermont'), seen, call(), noted('2026-12-01'), hidden),
    ).toEqual({
      caseId: VERMONT_CASE,
      receiptNumber: VERMONT_CASE,
      isProtected: true,
      openInquiries: 0,
      occasionKeys: [],
      listKeys: ['out protected'],
      basis: BASIS,
    });
  });

  it('names the Monday after a weekend that is to be quiet', () => {
    const quiet = changeRules(DEFAULT_RULES, {
      type: 'setting-changed',
      name: 'quietWeekends',
      value: true,
    });
    // The heads-up of this call falls on Saturday, 19 Dec 2026.
    const file = fileOf(call({ on: day('2026-11-22') }));
    expect(toDocketRow(file, [], quiet)?.nextReminderOn).toBe('2026-12-21');
    expect(docketBasis(quiet)).not.toBe(BASIS);
  });

  it('of a case kept before it had a number gets the number when it is known', () => {
    const pending = 'pending:00000000-0000-4000-8000-000000000009' as CaseId;
    const number = 'WAC9990000003' as ReceiptNumber;
    const before = toCaseFile(pending, [entry(0, { type: 'case-kept' })], RULES);
    expect(toDocketRow(before, [], DEFAULT_RULES)).not.toHaveProperty('receiptNumber');
    const known = entry(1, { type: 'number-known', receiptNumber: number });
    const after = toCaseFile(pending, [entry(0, { type: 'case-kept' }), known], RULES);
    expect(toDocketRow(after, [], DEFAULT_RULES)).toMatchObject({
      caseId: pending,
      receiptNumber: number,
      office: { kind: 'proposed', code: 'california' },
    });
  });

  it('is computed anew when a setting that moves dates changes', () => {
    expect(
      docketBasis(
        changeRules(DEFAULT_RULES, { type: 'setting-changed', name: 'rollPolicy', value: 'none' }),
      ),
    ).not.toBe(BASIS);
  });
});

describe('the status of a case', () => {
  it('is the newest seen, and the form is what the person says before what the page says', () => {
    const later = sighting({ title: 'Case Was Approved', form: 'I-131' });
    const file = fileOf(seen, { type: 'status-seen', on: day('2026-12-01'), sighting: later });
    expect(file).toMatchObject({ form: 'I-131', lookedAtOn: '2026-12-01' });
    expect(file.status?.sighting.title).toBe('Case Was Approved');
    const patched = fileOf({ type: 'case-described', patch: { form: 'I-90' } }, seen);
    expect(patched.form).toBe('I-90');
  });

  it('keeps the last look in each language to compare with, and the day of the last look', () => {
    const spanish = sighting({ language: 'es', title: 'Caso recibido' });
    const file = fileOf(
      seen,
      { type: 'status-seen', on: day('2026-11-25'), sighting: spanish },
      { type: 'status-checked', on: day('2026-11-28') },
      { type: 'status-checked', on: day('2026-11-26') },
    );
    expect(file.lastStatusIn.en?.sighting.title).toBe('Case Was Received');
    expect(file.lastStatusIn.es?.on).toBe('2026-11-25');
    expect(file.lookedAtOn).toBe('2026-11-28');
  });

  it('takes back what the person takes back', () => {
    const back: Fact = { type: 'case-described', patch: { label: null } };
    expect(fileOf(described, back)).not.toHaveProperty('label');
  });
});
