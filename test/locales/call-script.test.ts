import { describe, expect, it } from 'vitest';
import { CAPACITIES, needsApplicantOnLine } from '../../src/domain/caller.ts';
import { INQUIRY_KINDS } from '../../src/domain/contact.ts';
import { callScript, SCRIPT_PARTS } from '../../src/locales/call-script.ts';
import { createWords } from '../../src/locales/catalogue.ts';

const saidOf = (change: Partial<Parameters<typeof callScript>[0]> = {}) =>
  callScript({ kind: 'delay', capacity: 'applicant', ...change }).map(({ say }) => say);

describe('the lines to say in a call', () => {
  it.each(INQUIRY_KINDS)('have every part for %s, in the order of a call', (kind) => {
    const lines = callScript({ kind, capacity: 'applicant' });
    const parts = lines.map(({ part }) => part);
    expect([...new Set(parts)]).toEqual(SCRIPT_PARTS);
    expect(parts).toEqual(
      parts.toSorted((a, b) => SCRIPT_PARTS.indexOf(a) - SCRIPT_PARTS.indexOf(b)),
    );
  });

  it.each(CAPACITIES)('say in what capacity a caller calls: %s', (capacity) => {
    const [first = ''] = saidOf({ capacity, name: 'Rosa Made-Up' });
    expect(first).toMatch(/^My name is Rosa Made-Up\. I am /);
    expect(first.includes('on the line with me')).toBe(needsApplicantOnLine(capacity));
  });

  it('ask what the sources have a caller ask and note', () => {
    expect(saidOf()).toEqual([
      'I am the applicant in this case.',
      'May I have your name and your ID number, please?',
      'I have the receipt number ready. May I give it to you?',
      'This case is taking longer than the posted processing times.',
      'I can give you the date it was received, and the posted date that I read.',
      'Could you please transfer me to Tier 2?',
      'Could you please create a service request about this?',
      'What is the service request number?',
      'Could you please read the number back to me?',
      'Could you tell me the reason?',
      'Within how many days should I have an answer?',
      'Are those calendar days or business days?',
      'Will someone call me back? When, and is there a service item number?',
    ]);
  });

  it('name the initial service request where there is one', () => {
    expect(saidOf({ requestNumber: 'SR-made-up-1' })).toContain(
      'The initial service request number is SR-made-up-1.',
    );
  });

  it('are short, and each says what it is for', () => {
    const { text } = createWords('en-US');
    for (const kind of INQUIRY_KINDS) {
      for (const { say, gloss } of callScript({ kind, capacity: 'applicant' })) {
        expect(say.length).toBeLessThan(90);
        expect(text(gloss).length).toBeGreaterThan(10);
      }
    }
  });
});
