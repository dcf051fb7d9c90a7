import { describe, expect, it } from 'vitest';
import type { HintFacts } from '../../src/domain/hints.ts';
import { hintsOn } from '../../src/domain/hints.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayHint } from '../../src/locales/say-hint.ts';
import { day } from '../support/given.ts';

const words = createWords('en-US');

function say(today: string, facts: Partial<HintFacts>): string {
  const [hint] = hintsOn(day(today), { contacts: [], ...facts });
  if (hint === undefined) throw new Error('Expected a hint.');
  const { title, sentences } = sayHint(hint, words);
  return [`${title}:`, ...sentences].join('\n');
}

describe('a hint says the dates compared, the rule and its source', () => {
  const contacts = [{ on: day('2026-09-01'), kind: 'delay' }] as const;

  it('for the CIS Ombudsman, and that the office’s own words decide', () => {
    expect(say('2026-11-21', { contacts })).toBe(
      [
        'CIS Ombudsman:',
        'The contact of Sep 1, 2026 was 60 days old on Oct 31, 2026 and is 90 days old on Nov 30, 2026. Until then you may ask the CIS Ombudsman for help.',
        'The rule: you must have contacted USCIS within the last 90 days and given it at least 60 days. Here it is read strictly: one contact has to meet both.',
        'The office’s own words decide; look there first. Whether the office takes requests in 2026 is not known to Followthrough.',
        'Source: Office of the Citizenship and Immigration Services Ombudsman, “Case assistance (Form DHS-7001)”, dhs.gov/case-assistance. No date is known for it.',
      ].join('\n'),
    );
    expect(say('2026-10-01', { contacts })).toContain('60 days old on Oct 31, 2026. From then');
    expect(say('2026-12-10', { contacts })).toContain('contact USCIS again first');
  });

  it('for the processing time, and that the posted date moves', () => {
    const postedInquiryDate = { date: day('2026-03-02'), lookedOn: day('2026-11-20') };
    const facts = { receivedOn: day('2026-02-01'), postedInquiryDate };
    expect(say('2026-11-21', facts)).toBe(
      [
        'Outside normal processing time:',
        'Received Feb 1, 2026, before Mar 2, 2026, the receipt date for a case inquiry that you read on Nov 20, 2026. By that date the case is outside normal processing time.',
        'The posted date moves without notice; look again before you ask.',
        'The rule: a case is outside normal processing time when it was received before the posted date.',
        'Source: USCIS, “Check Case Processing Times”, egov.uscis.gov/processing-times. No date is known for it. Last seen Nov 20, 2026.',
      ].join('\n'),
    );
    expect(say('2026-11-21', { ...facts, receivedOn: day('2026-03-02') })).toContain(
      'the case is within normal processing time',
    );
  });

  it('for a change of address, before the move, in its days and after them', () => {
    const movedOn = day('2026-11-21');
    expect(say('2026-11-21', { movedOn })).toBe(
      [
        'Change of address:',
        'You moved on Nov 21, 2026. Give USCIS the new address within 10 days of moving: by Dec 1, 2026.',
        'The rule: an address is to be changed within 10 days of moving.',
        'Naming another address in an inquiry does not change it.',
        'Source: USCIS, “Policy Manual, Volume 1, Part A, Chapter 10”, uscis.gov/policy-manual. No date is known for it.',
      ].join('\n'),
    );
    expect(say('2026-11-20', { movedOn })).toContain('You move on Nov 21, 2026.');
    expect(say('2026-12-02', { movedOn })).toContain('ended on Dec 1, 2026');
  });

  it('and the age of the source, where it is known', () => {
    const [hint] = hintsOn(day('2026-11-21'), { contacts });
    if (hint === undefined) throw new Error('Expected a hint.');
    const source = {
      ...hint.source,
      publishedOn: day('2024-12-05'),
      lastSeenOn: day('2026-10-01'),
    };
    expect(sayHint({ ...hint, source }, words).sentences.at(-1)).toMatch(
      / Published Dec 5, 2024\. Last seen Oct 1, 2026\.$/,
    );
  });
});
