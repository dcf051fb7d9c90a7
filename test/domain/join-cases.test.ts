import { describe, expect, test } from 'vitest';
import { MOST_TAGS } from '../../src/domain/bookkeeping.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { countJoined, withoutRoom } from '../../src/domain/join-cases.ts';
import { MOST_PEOPLE } from '../../src/domain/particulars.ts';
import {
  answer,
  call,
  contactId,
  day,
  entryId,
  groupId,
  inquiryId,
  letter,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import { join, WAITING } from '../support/joined.ts';

describe('joining a case that waits for its number to the one that has it', () => {
  const told: readonly Fact[] = [
    call({ on: day('2026-10-01') }),
    { type: 'inquiry-described', inquiryId: inquiryId(1), patch: { neededBy: day('2027-02-01') } },
    answer('2026-10-05', 'nothing-new'),
    letter('2026-11-10', { contactId: contactId(2) }),
    { type: 'date-noted', kind: 'interview', on: day('2026-12-24') },
  ];

  test('makes one record of all contacts, answers and dates, with the same waits', () => {
    const { before, here, there } = join(told);
    expect(countJoined(before)).toEqual({ contacts: 2, answers: 1, dates: 1 });
    expect(here.inquiries).toEqual([]);
    expect(here.notedDates).toEqual([]);
    expect(there.inquiries).toMatchObject([
      { id: inquiryId(1), kind: 'delay', neededBy: '2027-02-01' },
    ]);
    expect(there.inquiries[0]?.contacts.map(({ on }) => on)).toEqual(['2026-10-01', '2026-11-10']);
    expect(there.inquiries[0]?.answers).toHaveLength(1);
    const dates = ({ windows }: CaseFile) =>
      windows.map(({ lastDayOn, dueOn }) => [lastDayOn, dueOn]);
    expect(dates(there)).toEqual(dates(before));
    expect(dates(there)).not.toEqual([]);
    expect(there.notedDates.map(({ on }) => on)).toEqual(['2026-12-24']);
  });

  test('ends the waiting case, which leads to the other one; each entry says where it came from', () => {
    const { here, there } = join(told);
    expect(here.isKept).toBe(false);
    expect(here.history.told[0]?.struck).toMatchObject({ isMoved: true, movedTo: VERMONT_CASE });
    expect(there.isKept).toBe(true);
    const [contact] = there.history.told.filter(({ fact }) => fact?.type === 'contact-made');
    expect(contact?.rawFact['movedFrom']).toEqual({ caseId: WAITING });
  });

  test('takes along what was put off and dealt with', () => {
    const { before, there } = join([
      call({ on: day('2026-10-01') }),
      {
        type: 'window-snoozed',
        subject: entryId(2),
        on: day('2026-11-21'),
        until: day('2026-12-01'),
      },
      { type: 'date-noted', kind: 'interview', on: day('2026-11-01') },
      { type: 'reminder-done', subject: entryId(4), on: day('2026-11-02') },
    ]);
    const putOff = ({ occasions }: CaseFile) =>
      occasions.map(({ step, dueOn, snooze }) => [step, dueOn, snooze && 'until' in snooze]);
    expect(putOff(there)).toEqual(putOff(before));
    expect(putOff(there)).toEqual([['write-service-center', '2026-11-01', true]]);
  });

  test('adds what the other case does not say, and takes nothing back there', () => {
    const { there } = join(
      [
        {
          type: 'case-described',
          patch: {
            label: 'Luis',
            form: 'I-589',
            tags: ['asylum', 'urgent'],
            people: [{ role: 'applicant', name: 'Luis M.' }],
          },
        },
        { type: 'case-linked', groupId: groupId(1), kind: 'family' },
      ],
      [{ type: 'case-described', patch: { label: 'L.', tags: ['urgent'] } }],
    );
    expect(there).toMatchObject({ label: 'L.', form: 'I-589', links: [{ groupId: groupId(1) }] });
    expect(there.bookkeeping.tags).toEqual(['urgent', 'asylum']);
    expect(there.particulars.people).toEqual([{ role: 'applicant', name: 'Luis M.' }]);
  });

  test('silences nothing there, and says which tags and people find no room', () => {
    const here: Fact = {
      type: 'case-described',
      patch: {
        isMuted: true,
        tags: ['asylum', 'urgent'],
        people: [
          { role: 'applicant', name: 'Luis M.' },
          { role: 'applicant', name: 'P 1' },
        ],
      },
    };
    const full: Fact = {
      type: 'case-described',
      patch: {
        tags: Array.from({ length: MOST_TAGS - 1 }, (_, n) => `t${n}`),
        people: Array.from({ length: MOST_PEOPLE }, (_, n) => ({
          role: 'applicant',
          name: `P ${n}`,
        })),
      },
    };
    const { before, there, kept } = join([here], [full]);
    expect(withoutRoom(before, kept)).toEqual(['urgent', 'Luis M.']);
    expect(there.isMuted).toBe(false);
    expect(there.bookkeeping.tags?.at(-1)).toBe('asylum');
    expect(there.particulars.people).toHaveLength(MOST_PEOPLE);
    expect(withoutRoom(before, join([]).kept)).toEqual([]);
  });

  test('leaves a call the one that its other cases share', () => {
    const shared = call({ sharedBy: [WAITING, TEXAS_CASE], contactId: contactId(9) });
    const [contact] = join([shared]).there.inquiries.flatMap(({ contacts }) => contacts);
    expect(contact).toMatchObject({
      contactId: contactId(9),
      sharedBy: [VERMONT_CASE, TEXAS_CASE],
    });
  });

  test('of a protected case protects the other one too', () => {
    const { there } = join([{ type: 'case-described', patch: { isProtected: true } }]);
    expect(there.isProtected).toBe(true);
  });

  test('does not double a call that was about both of them', () => {
    const shared = { sharedBy: [WAITING, VERMONT_CASE] };
    const { there, here } = join(
      [
        call({ ...shared, inquiryId: inquiryId(1) }),
        letter('2026-11-23', { contactId: contactId(2) }),
      ],
      [call({ ...shared, inquiryId: inquiryId(5) })],
    );
    expect(here.inquiries).toEqual([]);
    expect(there.inquiries).toMatchObject([{ id: inquiryId(5) }]);
    expect(there.inquiries[0]?.contacts).toHaveLength(2);
  });
});
