import { describe, expect, test } from 'vitest';
import { toAgendaItems } from '../../src/domain/agenda.ts';
import { gatherLinked, sectionOf } from '../../src/domain/agenda-sections.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { call, day, fileOf, groupId, inquiryId, journalOf, RULES } from '../support/given.ts';

/** The wait is over after 21 December, and there is something to do from the 22nd. */
const waits = call();
const today = day('2026-12-22');

function sectionsOn(on: string, ...facts: readonly Fact[]) {
  const file = fileOf(waits, ...facts);
  return toAgendaItems(file, day(on)).map((item) => sectionOf(item, day(on)));
}

describe('a line of the agenda', () => {
  test.each([
    ['2026-12-23', 'overdue'],
    ['2026-12-22', 'today'],
    ['2026-12-15', 'week'],
    ['2026-12-14', 'later'],
  ])('stands on %s under “%s”', (on, section) => {
    expect(sectionsOn(on)).toEqual([section]);
  });

  test('that is put off stands where it comes back', () => {
    const [occasion] = fileOf(waits).occasions;
    const subject = occasion?.id ?? '';
    const putOff = (until: string): Fact => ({
      type: 'window-snoozed',
      subject,
      on: today,
      until: day(until),
    });
    expect(sectionsOn('2026-12-22', putOff('2026-12-29'))).toEqual(['week']);
    expect(sectionsOn('2026-12-22', putOff('2026-12-30'))).toEqual(['later']);
  });

  test('that is a date from a notice stands on top when it is near', () => {
    const noted: Fact = { type: 'date-noted', kind: 'interview', on: day('2026-12-24') };
    expect(sectionsOn('2026-12-20', noted)).toEqual(['week', 'dates']);
  });
});

describe('lines of linked cases', () => {
  const family: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  const filing: Fact = { type: 'case-linked', groupId: groupId(2), kind: 'filing' };
  const itemsOf = (caseId: string, ...facts: readonly Fact[]) =>
    toAgendaItems(toCaseFile(caseId as CaseId, journalOf(...facts), RULES), today);
  const [one, two, three] = ['EAC9990000001', 'EAC9990000002', 'EAC9990000003'] as const;

  test('are one line where they ask for the same on the same day', () => {
    const items = [
      ...itemsOf(one, waits, family),
      ...itemsOf(two, waits, family, filing),
      ...itemsOf(three, waits, filing),
    ];
    const [line, ...more] = gatherLinked(items);
    expect(more).toEqual([]);
    expect(line?.item.caseId).toBe(one);
    expect(line?.others.map(({ caseId }) => caseId)).toEqual([two, three]);
  });

  test('are one line on the first of several days, and none of another part', () => {
    const earlier = call({ on: day('2026-11-20') });
    const items = [...itemsOf(two, earlier, family), ...itemsOf(one, waits, family)];
    expect(gatherLinked(items).map(({ item, others }) => [item.caseId, others.length])).toEqual([
      [two, 1],
    ]);
    const running = itemsOf(three, call({ on: day('2026-12-15') }), family);
    expect(gatherLinked([...items, ...running])).toHaveLength(2);
  });

  test('are lines of their own where the day of a notice is another', () => {
    const interview = (on: string): Fact => ({
      type: 'date-noted',
      kind: 'interview',
      on: day(on),
    });
    const items = [
      ...itemsOf(one, interview('2026-12-23'), family),
      ...itemsOf(two, interview('2026-12-24'), family),
      ...itemsOf(three, interview('2026-12-24'), family),
    ];
    expect(gatherLinked(items).map(({ item, others }) => [item.caseId, others.length])).toEqual([
      [one, 0],
      [two, 1],
    ]);
  });

  test('are lines of their own where the group is another', () => {
    const items = [...itemsOf(one, waits, family), ...itemsOf(three, waits, filing)];
    expect(gatherLinked(items).map(({ item, others }) => [item.caseId, others])).toEqual([
      [one, []],
      [three, []],
    ]);
  });

  test('are two lines where they are two matters of one case', () => {
    const missing = call({ inquiryId: inquiryId(2), inquiryKind: 'not-received' });
    expect(gatherLinked(itemsOf(one, waits, missing, family))).toHaveLength(2);
  });
});
