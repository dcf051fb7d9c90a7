import { describe, expect, test } from 'vitest';
import type { TellContext } from '../../src/ui/telling.ts';
import { tell } from '../../src/desk/tell.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import {
  answer,
  call,
  day,
  entryId,
  inquiryId,
  letter,
  sighting,
  TEXAS_CASE,
  uuid,
  VERMONT_CASE,
} from '../support/given.ts';

const OWN: CustomLadder = {
  id: `custom:${uuid(7)}`,
  version: 2,
  name: 'What our office does',
  basedOn: { id: 'service-center', version: 1 },
  waits: [45, 15, 10].map((amount) => ({ unit: 'calendar-days', amount })),
};
const context: TellContext = {
  words: createWords('en'),
  kindOf: () => 'expedite',
  ownLadders: [OWN],
};
const told = (fact: Fact) => tell(fact, fact.type, context);

describe('what is told of an entry', () => {
  test('names everything that was noted of a call, and nothing that was not', () => {
    const full = call({
      tier: 2,
      representativeName: 'Ms. Harris',
      representativeId: 'TX-4471',
      serviceRequest: { number: '22019345' },
      promises: [
        { of: 'answer', wait: { unit: 'business-days', amount: 15 } },
        { of: 'notice', wait: { unit: 'date', until: day('2026-12-24') } },
      ],
      notes: 'She was kind.',
    });
    expect(told(full)).toEqual({
      title: 'Called the Contact Center, tier 2',
      facts: [
        ['About', 'Expedite request'],
        ['Representative', 'Ms. Harris, TX-4471'],
        ['Service request', '22019345'],
        ['Promised', 'An answer, within 15 business days'],
        ['Promised', 'A notice by mail, by Dec 24, 2026'],
        ['Notes', 'She was kind.'],
      ],
    });
    expect(told(call())).toEqual({
      title: 'Called the Contact Center',
      facts: [['About', 'Expedite request']],
    });
  });

  test('names everything that only some calls have', () => {
    const rare = call({
      isCallBack: true,
      secondRepresentative: { tier: 2, name: 'Mr. Made-Up', id: 'TX5678' },
      serviceRequest: {
        refusedBecause: 'Within normal processing time',
        refusal: 'within-normal-time',
        askAgainFrom: day('2027-01-15'),
      },
      startsWait: 'anyway',
      neededBy: day('2026-12-24'),
      ladder: { id: 'handout-variant', version: 1, by: 'choice' },
      sharedBy: [VERMONT_CASE, TEXAS_CASE],
    });
    expect(told(rare)).toEqual({
      title: 'USCIS called back',
      facts: [
        ['About', 'Expedite request'],
        ['Cases', 'One call about 2 cases'],
        ['Transferred to', 'Mr. Made-Up, TX5678, tier 2'],
        ['No service request', 'Within normal processing time'],
        ['May be asked again from', 'Jan 15, 2027'],
        ['Wait', 'Counted without a service request number, at your word'],
        ['Needed by', 'Dec 24, 2026'],
        ['Order of steps', 'Handout variant, undated; you had chosen it for this case'],
      ],
    });
  });

  test.each([
    [OWN, 'What our office does, version 2'],
    [{ id: 'field-office', version: 1 }, 'Capitol'],
    [{ id: OWN.id, version: 3 }, 'One of your own that is not stored here'],
  ])('names the order of steps that was chosen: %#', ({ id, version }, name) => {
    const chosen = told({ type: 'ladder-chosen', ladder: { id, version }, moves: [] });
    expect(chosen.facts).toEqual([['Order of steps', expect.stringContaining(name)]]);
    const pinned = told(call({ ladder: { id, version, by: 'choice' } }));
    expect(pinned.facts).toContainEqual(['Order of steps', expect.stringContaining(name)]);
  });

  test('says why no one was reached', () => {
    const dropped = told(call({ outcome: 'not-reached', notReached: 'dropped' }));
    expect(dropped.facts[0]).toEqual(['Why', 'The call was cut off']);
    const missed = told(call({ outcome: 'not-reached', notReached: 'call-back-missed' }));
    expect(missed.title).toBe('Missed a callback from USCIS');
  });

  test('names the way a letter or message took, and how it ended', () => {
    expect(told(letter('2026-11-21')).title).toBe('e-Request: sent or handed in');
    const visit = letter('2026-11-21', { channel: 'visit', outcome: 'reached' });
    expect(told(visit).title).toBe('Visit: reached someone');
    const cameBack = letter('2026-11-21', { channel: 'e-mail', outcome: 'came-back' });
    expect(told(cameBack).facts).toContainEqual(['How', 'E-mail']);
  });

  test('gives the reason why there is no service request', () => {
    const refused = call({ serviceRequest: { refusedBecause: 'Within normal time' } });
    expect(told(refused).facts).toContainEqual(['No service request', 'Within normal time']);
  });

  test('says when no one was reached, and when a message came back', () => {
    expect(told(call({ outcome: 'not-reached' })).title).toBe('Called, did not reach anyone');
    const cameBack = letter('2026-11-21', { outcome: 'came-back' });
    expect(told(cameBack).title).toBe('Message to USCIS came back');
    expect(told(cameBack).facts[0]).toEqual(['Step', 'Write to the service center']);
  });

  test('says what an answer does', () => {
    expect(told(answer('2026-11-21', 'settles')).title).toBe('Answer: settled or explained');
    expect(told(answer('2026-11-21', { waitUntil: '2026-12-24' })).title).toBe(
      'Answer: wait until Dec 24, 2026',
    );
    expect(told(answer('2026-11-21', 'nothing-new')).title).toBe('Answer: nothing new');
  });

  test('gives a status in its own words, with the day it was seen when that is another', () => {
    const seen = { type: 'status-seen', on: day('2026-11-21'), sighting: sighting() } as const;
    expect(told(seen)).toEqual({
      title: 'Case Was Received',
      titleLanguage: 'en',
      facts: [
        ['Form', 'I-765'],
        ['Text', 'On November 2, 2026, we received your Form I-765.', 'en'],
        ['Seen', 'Nov 21, 2026'],
      ],
    });
    expect(told({ ...seen, on: day('2026-11-02') }).facts.map(([name]) => name)).not.toContain(
      'Seen',
    );
  });

  test('says all that a description changed, also what was taken back', () => {
    const office = { code: 'vermont', confirmedOn: day('2026-11-20') } as const;
    expect(told({ type: 'case-described', patch: { label: 'Rosa', office } }).title).toBe(
      'Label: Rosa · Office confirmed: Vermont Service Center',
    );
    expect(
      told({ type: 'case-described', patch: { label: null, form: null, office: null } }).title,
    ).toBe('Label removed · Form removed · Office no longer confirmed');
  });

  test('says what was chosen and entered of offices and dates', () => {
    const presentOffice = { code: 'texas', confirmedOn: day('2026-11-20') } as const;
    const patch = { presentOffice, addressee: 'present', receivedOn: day('2026-01-05') } as const;
    expect(told({ type: 'case-described', patch }).title).toBe(
      'Transfer notice names: Texas Service Center · To be written to: the present office · Received by USCIS on Jan 5, 2026',
    );
    const taken = { postedInquiryDate: null, movedOn: null, isProtected: true, isMuted: false };
    expect(told({ type: 'case-described', patch: taken }).title).toBe(
      'Marked as protected · Its reminders ring again · Posted date removed · Day of moving removed',
    );
  });

  test('says a date from a notice, and what was said of a matter', () => {
    const noted: Fact = {
      type: 'date-noted',
      kind: 'interview',
      on: day('2027-02-01'),
      noticeOn: day('2026-11-10'),
      notes: 'Bring the passport',
    };
    expect(told(noted)).toEqual({
      title: 'Interview: Feb 1, 2027',
      facts: [
        ['Date of the notice', 'Nov 10, 2026'],
        ['Notes', 'Bring the passport'],
      ],
    });
    const described = (neededBy: CalendarDate | null): Fact => ({
      type: 'inquiry-described',
      inquiryId: inquiryId(1),
      patch: { neededBy },
    });
    expect(told(described(day('2027-03-01'))).facts).toContainEqual(['Needed by', 'Mar 1, 2027']);
    expect(told(described(null)).facts).toContainEqual(['Needed by', 'No date any more']);
  });

  test('tells a declined proposal from something that was dealt with', () => {
    const done = (subject: string): Fact => ({
      type: 'reminder-done',
      subject,
      on: day('2026-12-01'),
    });
    expect(told(done(`${entryId(1)}/close`)).title).toContain('answered no');
    expect(told(done(`${entryId(1)}/settle/${inquiryId(1)}`)).title).toContain('answered no');
    expect(told(done(entryId(1))).title).toBe('Dealt with');
  });

  test('names what a newer version wrote by its type', () => {
    expect(tell(undefined, 'letter-sung', context)).toEqual({
      title: 'Recorded by a newer version (letter-sung); kept as it is',
      facts: [],
    });
  });
});
