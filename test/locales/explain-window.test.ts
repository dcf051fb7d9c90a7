import { describe, expect, it } from 'vitest';
import type { FoldRules } from '../../src/domain/case-file.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { Fact, RawFact } from '../../src/domain/fact.ts';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { explainWindow } from '../../src/locales/explain-window.ts';
import {
  answer,
  call,
  contactId,
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
} from '../support/given.ts';

const OWN: CustomLadder = {
  id: `custom:${uuid(7)}`,
  version: 1,
  name: 'What our office does',
  basedOn: { id: 'service-center', version: 1 },
  waits: [45, 15, 10].map((amount) => ({ unit: 'calendar-days', amount })),
};
const pinned = (id: string): Partial<ContactMade> => ({
  ladder: { id, version: 1, by: 'choice' },
});

const words = createWords('en-US');
const saidWith = (rules: FoldRules, ...facts: Fact[]) => {
  const { windows, office } = toCaseFile(VERMONT_CASE, journalOf(...facts), rules);
  return windows.flatMap((window) => explainWindow(window, office, words));
};
const said = (...facts: Fact[]) => saidWith(RULES, ...facts);
/** Of facts that a newer version may have written, in one text. */
const saidOf = (...facts: (Fact | RawFact)[]) => {
  const { windows, office } = fileOf(...facts);
  return windows.flatMap((window) => explainWindow(window, office, words)).join('\n');
};

describe('what is said of a wait', () => {
  const needed: Fact = {
    type: 'inquiry-described',
    inquiryId: inquiryId(1),
    patch: { neededBy: day('2026-12-10') },
  };

  it('is the count, the next step and the source with its age', () => {
    expect(said(officeRead('vermont'), call())).toEqual([
      'Called Nov 21, 2026 (day 0) + 30 days = Dec 21, 2026, last day.',
      'No answer by then? From Dec 22, 2026: Write to the Vermont Service Center.',
      'Source: USCIS, Aug 6, 2009; last seen in print Jul 26, 2017.',
      expect.stringContaining('very likely no longer read'),
    ]);
  });

  it.each<[string, Fact[], string]>([
    ['that no number was given', [officeRead('field-office'), call()], 'No service request number'],
    ['by when it is needed', [call(), needed], 'settled by Dec 10, 2026'],
    ['that the office is not confirmed', [call()], 'First confirm the office'],
    [
      'what they promised',
      [
        answer('2026-11-22', 'nothing-new'),
        call({ promises: [{ of: 'answer', wait: { unit: 'hours', amount: 72 } }] }),
      ],
      'what the representative said',
    ],
    [
      'the date that USCIS gave',
      [call(), answer('2026-11-22', { waitUntil: '2027-01-31' })],
      'the one that USCIS gave',
    ],
    [
      'a source that gives a month only',
      [call({ ...pinned('service-request-goal'), serviceRequest: { number: 'SR-made-up-1' } })],
      'Source: USCIS, Dec 2024',
    ],
    [
      'a source that bears no date',
      [call(pinned('handout-variant'))],
      'Source: A later handout, undated; when it was last seen is not known.',
    ],
    [
      'the source of a step that a variant took over',
      [letter('2026-12-22', pinned('service-request-goal'))],
      'USCIS, Aug 6, 2009',
    ],
  ])('names %s', (_, facts, text) => {
    expect(said(...facts).join('\n')).toContain(text);
  });

  it('shows today’s goal for service requests beside the published wait, where a number was given', () => {
    const goal =
      'Goal of USCIS for a service request: 15 business days, by Dec 14, 2026 (published Dec 2024).';
    const request = { serviceRequest: { number: 'SR-made-up-1' } };
    expect(said(call({ ...request, channel: 'e-request', outcome: 'submitted' }))).toContain(goal);
    expect(said(call(request))).toContain(goal);
    const promised = { of: 'answer', wait: { unit: 'hours', amount: 72 } } as const;
    for (const other of [
      call(),
      call({ ...request, ...pinned('service-request-goal') }),
      call({ ...request, promises: [promised] }),
      letter('2026-12-22', request),
    ]) {
      expect(said(other).join()).not.toContain('Goal of USCIS');
    }
  });

  it.each<[string, Partial<ContactMade>, string]>([
    ['an e-Request', { channel: 'e-request', outcome: 'submitted' }, 'Sent an e-Request'],
    [
      'an e-mail to the center',
      { step: 'write-service-center', channel: 'e-mail', outcome: 'submitted' },
      'E-mailed the service center',
    ],
    [
      'an e-mail to headquarters',
      { step: 'write-headquarters', channel: 'e-mail', outcome: 'submitted' },
      'E-mailed headquarters',
    ],
    [
      'a message, as the step to write to the center',
      { step: 'write-service-center', channel: 'account-message', outcome: 'submitted' },
      'Sent a message in the online account',
    ],
  ])('begins with how it was made: %s', (_, change, did) => {
    const [first] = said(call({ serviceRequest: { number: 'SR-made-up-1' }, ...change }));
    expect(first).toContain(`${did} Nov 21, 2026 (day 0) + `);
  });

  it('begins with the call that was made once more', () => {
    const request = { serviceRequest: { number: 'SR-made-up-1' } };
    const again = call({ on: day('2026-12-28'), contactId: contactId(2) });
    expect(said(officeRead('field-office'), call(request), again)[0]).toContain(
      'Called again Dec 28, 2026 (day 0)',
    );
  });

  it('names the holidays that business days skipped, and counts the weekends', () => {
    const promised = (amount: number) =>
      call({ promises: [{ of: 'answer', wait: { unit: 'business-days', amount } }] });
    expect(said(promised(30)).find((each) => each.startsWith('Not'))).toBe(
      "Not counted: 13 weekend days, Thanksgiving Day (Nov 26, 2026), Christmas Day (Dec 25, 2026), and New Year's Day (Jan 1, 2027).",
    );
    expect(said(promised(2))).toContain('Not counted: 1 weekend day.');
  });

  it('says that the guide of 2017 is of no known later date', () => {
    const serviceRequest = { number: 'SR-made-up-1' };
    expect(said(officeRead('field-office'), call({ serviceRequest }))).toContain(
      'Source: Capitol Immigration Law Group, May 20, 2017; when it was last seen is not known.',
    );
  });

  it('says that a promise could not be read, and takes no other length for it without a word', () => {
    const promises = [{ of: 'answer', wait: { unit: 'moons', amount: 2 } }];
    const text = 'Something was promised that a newer version of Followthrough recorded';
    expect(saidOf({ ...call(), promises })).toContain(text);
    const further = { ...call({ on: day('2026-12-01'), contactId: contactId(2) }), promises };
    expect(saidOf(call(), further)).toContain(text);
    expect(saidOf(call(), letter('2026-12-22'))).not.toContain(text);
    expect(saidOf(call({ promises: [] }))).not.toContain(text);
  });

  const sixtyDays = { of: 'answer', wait: { unit: 'calendar-days', amount: 60 } } as const;
  const replaced =
    'On Nov 21, 2026 they said 60 days, for an earlier step; the wait of the step taken since replaces it.';

  it('says that a later step replaced what was promised in the one before', () => {
    expect(said(call({ promises: [sixtyDays] }), letter('2026-12-22'))).toContain(replaced);
    const corrected: Fact = {
      type: 'entry-corrected',
      entryId: entryId(1),
      fact: call({ promises: [sixtyDays] }),
    };
    expect(said(call(), letter('2026-12-22'), corrected)).toContain(replaced);
    const lapsed = { ...sixtyDays, wait: { unit: 'calendar-days', amount: 15 } } as const;
    expect(saidOf(call({ promises: [lapsed] }), letter('2026-12-22'))).not.toContain('replaces');
  });

  it('leaves the wait for a letter as it is when something else was promised in a call since', () => {
    const late = call({ contactId: contactId(2), on: day('2026-12-28'), promises: [sixtyDays] });
    expect(said(call(), letter('2026-12-22'), late)[0]).toContain('Jan 12, 2027, last day');
    expect(saidOf(call(), letter('2026-12-22'), late)).not.toContain('replaces');
  });

  it('names the person’s own ladder by her own word for it', () => {
    const all = saidWith({ ...RULES, ladders: [OWN] }, call(pinned(OWN.id)));
    expect(all).toContain('The length is your own, from “What our office does”.');
  });

  it('of a missed call back is that a new request is needed', () => {
    const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
    const missed = { outcome: 'not-reached', notReached: 'call-back-missed' } as const;
    expect(
      said(call({ promises }), call({ ...missed, on: day('2026-11-25') })).slice(0, 3),
    ).toEqual([
      'On Nov 25, 2026 the last attempt to call back was missed. After that a new request is needed.',
      'From Nov 25, 2026: Call the Contact Center again.',
      expect.stringContaining('Tier 2 call-backs'),
    ]);
  });

  it('of a refusal as within the normal time is when one may ask again', () => {
    const serviceRequest = {
      refusedBecause: 'Within the normal time',
      refusal: 'within-normal-time',
      askAgainFrom: day('2027-01-05'),
    } as const;
    expect(said(call({ serviceRequest }))).toEqual([
      'On Nov 21, 2026 they said that the case is within the normal time and that you may ask again from Jan 5, 2027; Jan 4, 2027 is the last day.',
      'From Jan 5, 2027: Call the Contact Center again.',
    ]);
  });

  it('of an unexplained refusal is that going on at once is a variant', () => {
    const serviceRequest = { refusedBecause: 'None given', refusal: 'unexplained' } as const;
    const rules: FoldRules = { ...RULES, afterUnexplainedRefusal: 'go-on' };
    expect(saidWith(rules, officeRead('vermont'), call({ serviceRequest }))).toEqual([
      'Called Nov 21, 2026: a service request was refused and no reason given.',
      'From Nov 21, 2026: Write to the Vermont Service Center.',
      'To go on at once is a variant, and not part of the published order; you switched it on in the settings.',
      'Source: NAFSA Region XI, undated; when it was last seen is not known.',
      expect.stringContaining('very likely no longer read'),
    ]);
  });
});
