import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { toCaseAfter } from '../../src/ui/case-after.ts';
import { contactAsText, sayContactMade } from '../../src/ui/say-after.ts';
import { call, contactId, fileOf, officeRead } from '../support/given.ts';

const words = createWords('en-US');
const noted = call({ tier: 2, representativeName: 'Ms. Made-Up', notes: 'She said to wait.' });
const after = (number: string) => {
  const file = fileOf({ ...noted, serviceRequest: { number } }, officeRead('vermont'));
  const found = toCaseAfter(file, contactId(1));
  if (found === undefined) throw new Error('The call is not there.');
  return found;
};

describe('what was recorded of a call', () => {
  test('is text to keep: the facts, the case by its number, the wait and why', () => {
    const text = contactAsText({ cases: [after('SR-made-up-1')], ownLadders: [] }, words);
    const [made, whose, wait, ...more] = text.trimEnd().split('\n\n');
    expect(more).toEqual([]);
    expect(made).toMatch(/^Called the Contact Center, tier 2, Nov 21, 2026/);
    expect(made?.split('\n').slice(1)).toEqual([
      'About: Delay beyond posted times',
      'Representative: Ms. Made-Up',
      'Service request: SR-made-up-1',
      'Notes: She said to wait.',
    ]);
    expect(whose).toBe('EAC 99 900 00001');
    expect(wait).toContain('From Dec 22, 2026: Write to the Vermont Service Center.');
    expect(wait).toContain('Called Nov 21, 2026 (day 0) + 30 days = Dec 21, 2026, last day.');
    expect(wait).toContain('Source: USCIS, Aug 6, 2009');
  });

  test('is said once where several cases share it, and at each case where it is its own', () => {
    const cases = [after('SR-made-up-1'), after('SR-made-up-2')];
    const said = sayContactMade({ cases, ownLadders: [] }, words);
    expect(said?.shared.map(([name]) => name)).toEqual(['About', 'Representative', 'Notes']);
    expect(said?.own).toEqual([
      [['Service request', 'SR-made-up-1']],
      [['Service request', 'SR-made-up-2']],
    ]);
  });

  test('says why nothing is waited for', () => {
    const file = fileOf(call({ outcome: 'not-reached' }));
    const found = toCaseAfter(file, contactId(1));
    const text = contactAsText({ cases: found ? [found] : [], ownLadders: [] }, words);
    expect(text).toContain('No wait begins: nobody was reached.');
  });

  test('is nothing where no case may be shown', () => {
    expect(contactAsText({ cases: [], ownLadders: [] }, words)).toBe('');
  });
});
