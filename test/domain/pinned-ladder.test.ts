import { describe, expect, it } from 'vitest';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { LadderPin, LadderRef } from '../../src/domain/ladder-pin.ts';
import { pinFor } from '../../src/domain/new-contact.ts';
import type { Wait } from '../../src/domain/wait.ts';
import {
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  journalOf,
  letter,
  officeRead,
  RULES,
  uuid,
  VERMONT_CASE,
  windowOf,
} from '../support/given.ts';

const inDays = (amount: number): Wait => ({ unit: 'calendar-days', amount });
const SERVICE_CENTER = { id: 'service-center', version: 1 };
const FIELD_OFFICE = { id: 'field-office', version: 1 };
const HANDOUT = { id: 'handout-variant', version: 1 };
const GOAL = { id: 'service-request-goal', version: 1 };
const OWN: CustomLadder = {
  id: `custom:${uuid(7)}`,
  version: 1,
  name: 'What our office does',
  basedOn: SERVICE_CENTER,
  waits: [inDays(45), inDays(15), inDays(10)],
};
const pinned = (ref: LadderRef, by: LadderPin['by'] = 'choice') => ({
  ladder: { id: ref.id, version: ref.version, by },
});
const chosen = (ladder: LadderRef | null, ...moves: number[]): Fact => ({
  type: 'ladder-chosen',
  ladder,
  moves: moves.map(entryId),
});
const withOwn = (...facts: Fact[]) =>
  toCaseFile(VERMONT_CASE, journalOf(...facts), { ...RULES, ladders: [OWN] });
const request = { serviceRequest: { number: 'SR-made-up-1' } };

describe('the lengths of a contact', () => {
  it.each([
    ['a published variant', HANDOUT, '2026-12-06'],
    ['the goal for service requests, in business days', GOAL, '2026-12-14'],
    ['a ladder of one’s own', OWN, '2027-01-05'],
    ['one that is not known: that of the office', { id: 'not-known', version: 1 }, '2026-12-21'],
    ['a later version of one: that of the office', { ...HANDOUT, version: 2 }, '2026-12-21'],
    ['one that no case can follow', { id: 'tier-2-call-back', version: 1 }, '2026-12-21'],
  ])('are those of the ladder that it was recorded under: %s', (_, ref, lastDayOn) => {
    expect(withOwn(call({ ...pinned(ref), ...request })).windows).toMatchObject([{ lastDayOn }]);
  });

  it('stay when the case gets another ladder, unless its wait was moved', () => {
    expect(windowOf(call(), chosen(HANDOUT)).lastDayOn).toBe('2026-12-21');
    expect(windowOf(call(), chosen(HANDOUT, 1)).lastDayOn).toBe('2026-12-06');
    expect(windowOf(call(), chosen(HANDOUT, 1), chosen(null)).lastDayOn).toBe('2026-12-06');
    expect(windowOf(call(), chosen(HANDOUT, 1), chosen(null, 1)).lastDayOn).toBe('2026-12-21');
  });

  it('are those of 2009 for a step that a variant takes over, and so is their source', () => {
    const { explanation } = windowOf(letter('2026-12-22', pinned(GOAL)));
    expect(explanation).toMatchObject({
      wait: inDays(21),
      ladder: GOAL,
      source: { published: '2009-08-06' },
    });
  });

  it('have today’s goal beside them, unless the person’s own ladder is a copy of it', () => {
    const goalOf = (basedOn: LadderRef) => {
      const rules = { ...RULES, ladders: [{ ...OWN, basedOn }] };
      const entries = journalOf(call({ ...pinned(OWN), ...request }));
      return toCaseFile(VERMONT_CASE, entries, rules).windows[0]?.explanation.goalOn;
    };
    expect(goalOf(SERVICE_CENTER)).toBe('2026-12-14');
    expect(goalOf(GOAL)).toBeUndefined();
  });

  it('come with the name of a ladder of one’s own', () => {
    const [window] = withOwn(call(pinned(OWN))).windows;
    expect(window?.explanation).toMatchObject({
      waitFrom: 'own-ladder',
      ladder: { id: OWN.id, version: 1, name: 'What our office does' },
    });
  });

  it('keep running when a wait is moved to the ladder of field offices without a service request', () => {
    const moved = [call(pinned(SERVICE_CENTER, 'office')), chosen(FIELD_OFFICE, 1)];
    expect(windowOf(...moved)).toMatchObject({ lastDayOn: '2026-12-21', next: 'call-again' });
  });
});

describe('a ladder that followed from the office', () => {
  const atCenter = call({ ...pinned(SERVICE_CENTER, 'office'), ...request });
  const atField = call({ ...pinned(FIELD_OFFICE, 'office'), ...request });

  it('follows it when it turns out to be another', () => {
    expect(windowOf(atCenter, officeRead('field-office')).explanation.ladder).toEqual(FIELD_OFFICE);
    expect(windowOf(atField, officeRead('vermont')).explanation.ladder).toEqual(SERVICE_CENTER);
    expect(windowOf(atField, officeRead('vermont')).next).toBe('write-service-center');
  });

  it('opens a wait without a service request once the office turns out to be a center', () => {
    const asked = call(pinned(FIELD_OFFICE, 'office'));
    expect(fileOf(officeRead('field-office'), asked).windows).toEqual([]);
    expect(windowOf(officeRead('field-office'), asked, officeRead('vermont')).next).toBe(
      'write-service-center',
    );
  });

  it('does not follow it where the person chose it', () => {
    const bound = call({ ...pinned(SERVICE_CENTER), ...request });
    expect(windowOf(bound, officeRead('field-office')).explanation.ladder).toEqual(SERVICE_CENTER);
  });
});

describe('the ladder of a case', () => {
  it('follows from the office until the person chooses', () => {
    expect(fileOf()).toMatchObject({ ladder: SERVICE_CENTER, isLadderChosen: false });
    expect(fileOf(officeRead('potomac'))).toMatchObject({ ladder: FIELD_OFFICE });
    expect(fileOf(officeRead('texas'))).toMatchObject({ ladder: SERVICE_CENTER });
  });

  it('is the one chosen last, or that of the office again', () => {
    expect(fileOf(chosen(HANDOUT))).toMatchObject({ ladder: HANDOUT, isLadderChosen: true });
    expect(fileOf(chosen(HANDOUT), chosen(GOAL)).ladder).toMatchObject(GOAL);
    expect(fileOf(chosen(HANDOUT), chosen(null))).toMatchObject({
      ladder: SERVICE_CENTER,
      isLadderChosen: false,
    });
  });

  it('is that of the office while the one chosen is not here', () => {
    expect(fileOf(chosen(OWN))).toMatchObject({ ladder: SERVICE_CENTER, isLadderChosen: false });
    expect(withOwn(chosen(OWN))).toMatchObject({ ladder: { id: OWN.id }, isLadderChosen: true });
  });

  it('is what a contact recorded now is pinned to', () => {
    expect(pinFor(fileOf())).toEqual({ ...SERVICE_CENTER, by: 'office' });
    expect(pinFor(fileOf(officeRead('field-office')))).toEqual({ ...FIELD_OFFICE, by: 'office' });
    expect(pinFor(fileOf(chosen(HANDOUT)))).toEqual({ ...HANDOUT, by: 'choice' });
  });
});

describe('writing', () => {
  it.each([SERVICE_CENTER, HANDOUT, GOAL, OWN])(
    'is never the next step of an office confirmed elsewhere, whatever the ladder: $id',
    (ref) => {
      const elsewhere = officeRead('field-office');
      const [called] = withOwn(
        elsewhere,
        chosen(ref),
        call({ ...pinned(ref), ...request }),
      ).windows;
      expect(called?.next).toBe('call-again');
      const [wrote] = withOwn(elsewhere, chosen(ref), letter('2026-12-22', pinned(ref))).windows;
      expect(wrote?.next).toBe('call-again');
      const until: Fact = {
        type: 'answer-received',
        inquiryId: inquiryId(1),
        on: day('2026-11-22'),
        verdict: 'told-to-wait',
        waitUntil: day('2027-01-31'),
      };
      const beside = call({ ...pinned(ref), step: 'beside' });
      expect(withOwn(elsewhere, chosen(ref), beside, until).windows[0]?.next).toBe('call-again');
    },
  );

  it('is followed by a call where the person chose the order of field offices', () => {
    const facts = [officeRead('vermont'), letter('2026-12-22', pinned(FIELD_OFFICE))];
    expect(windowOf(...facts)).toMatchObject({ lastDayOn: '2027-01-12', next: 'call-again' });
  });

  it('to headquarters ends the order also where the person chose that of field offices', () => {
    const letters = [letter('2026-12-22', { ...pinned(FIELD_OFFICE), step: 'write-headquarters' })];
    expect(windowOf(officeRead('vermont'), ...letters)).toMatchObject({
      lastDayOn: '2027-01-01',
      next: 'ladder-ends',
    });
  });

  it('is followed by calls as far apart as the first wait of a chosen ladder', () => {
    const again = call({ ...pinned(HANDOUT), on: day('2026-12-07') });
    expect(windowOf(officeRead('field-office'), call(pinned(HANDOUT)), again)).toMatchObject({
      openedOn: '2026-12-07',
      lastDayOn: '2026-12-22',
      next: 'call-again',
    });
  });

  it('is the next step while the office is only proposed by the prefix, and is not rolled', () => {
    // 5 Nov + 31 days = Sunday, 6 Dec 2026.
    expect(windowOf(call({ on: day('2026-11-05') }))).toMatchObject({
      next: 'write-service-center',
      countedOn: '2026-12-06',
      dueOn: '2026-12-06',
    });
  });

  it('gives way to a call, which is rolled, when the office is confirmed elsewhere', () => {
    for (const code of ['field-office', 'potomac'] as const) {
      expect(windowOf(call({ on: day('2026-11-05') }), officeRead(code))).toMatchObject({
        next: 'call-again',
        countedOn: '2026-12-06',
        dueOn: '2026-12-07',
      });
    }
  });

  it('is the next step again when the office is taken back', () => {
    const takenBack = { type: 'case-described', patch: { office: null } } as const;
    expect(windowOf(officeRead('potomac'), call(), takenBack).next).toBe('write-service-center');
  });
});
