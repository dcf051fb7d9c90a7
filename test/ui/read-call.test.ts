import { describe, expect, test } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import { LONGEST_NOTE, parseContactMade } from '../../src/domain/contact.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall, identityOf } from '../../src/ui/call-fields.ts';
import type { ReadCall } from '../../src/ui/read-call.ts';
import { readCall } from '../../src/ui/read-call.ts';
import { entryId } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-21T20:00:00Z');
const ZONE = 'America/New_York';

function read(change: Partial<CallFields>): ReadCall {
  return readCall({ ...emptyCall('', NOW, ZONE), ...change }, identityOf(entryId(1)), NOW, ZONE);
}

function expectCall(result: ReadCall): ContactMade {
  if ('problems' in result) throw new Error(`Not read: ${result.problems.join(', ')}`);
  return result.call;
}

describe('texts that are longer than the journal takes', () => {
  test.each<readonly [keyof CallFields, number]>([
    ['representativeName', 200],
    ['representativeId', 200],
    ['secondName', 200],
    ['secondId', 200],
    ['serviceRequest', 200],
    ['refusal', LONGEST_NOTE],
    ['answerGiven', LONGEST_NOTE],
    ['readOut', LONGEST_NOTE],
    ['nextStep', LONGEST_NOTE],
    ['callBackWhen', 200],
    ['callBackNumber', 200],
    ['serviceItemNumber', 200],
    ['callerName', 200],
  ])('are a problem, and nothing of them is cut: %s', (name, longest) => {
    const asked = { isTransferred: 'yes', callerCapacity: 'helper' };
    const kept = expectCall(read({ ...asked, [name]: ` ${'x'.repeat(longest)} ` }));
    expect(JSON.stringify(kept)).toContain('x'.repeat(longest));
    expect(parseContactMade(kept)).toEqual(kept);
    expect(read({ ...asked, [name]: 'x'.repeat(longest + 1) })).toEqual({ problems: ['too-long'] });
  });
});

describe('how often USCIS tried to call back', () => {
  test.each(['0', '10', 'twice', '1.5', '-1'])(
    'is a number of times, 1 to 9, not %j',
    (attempts) => {
      expect(read({ attempts })).toEqual({ problems: ['attempts'] });
    },
  );

  test('is asked of a call back that was missed, and of no other call that reached no one', () => {
    const missed = { reached: 'no', notReached: 'call-back-missed', attempts: ' 2 ' };
    expect(expectCall(read(missed)).callBack).toEqual({ attempts: 2 });
    expect(expectCall(read({ ...missed, notReached: 'dropped' }))).not.toHaveProperty('callBack');
  });
});

test('a name alone says nothing of the capacity, and so not who called', () => {
  expect(expectCall(read({ callerName: 'Pat Made-Up' }))).not.toHaveProperty('caller');
});
