import { expect, test } from 'vitest';
import type { CallBackFields } from '../../src/ui/call-back-fields.ts';
import { askedOfCallBack } from '../../src/ui/call-back-fields.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall } from '../../src/ui/call-fields.ts';

const NOW = Temporal.Instant.from('2026-11-21T20:00:00Z');

function asked(change: Partial<CallFields>): readonly (keyof CallBackFields)[] {
  return [...askedOfCallBack({ ...emptyCall('', NOW, 'UTC'), ...change })];
}

test('nothing is asked of a call back where none was promised, came or was missed', () => {
  expect(asked({})).toEqual([]);
  expect(asked({ promised: 'answer' })).toEqual([]);
  expect(asked({ reached: 'no', notReached: 'dropped', isCallBack: 'yes' })).toEqual([]);
});

test('of a promised one it is asked when and under which numbers', () => {
  const expected = ['callBackWhen', 'callBackNumber', 'serviceItemNumber'];
  expect(asked({ promised: 'call-back' })).toEqual(expected);
  expect(asked({ promised: 'answer', promised2: 'call-back' })).toEqual(expected);
});

test('of one that came or was missed it is asked how often they tried', () => {
  const expected = ['callBackNumber', 'serviceItemNumber', 'attempts'];
  expect(asked({ isCallBack: 'yes' })).toEqual(expected);
  expect(asked({ reached: 'no', notReached: 'call-back-missed' })).toEqual(expected);
});

test('what was typed stays in sight when the promise is taken back', () => {
  expect(asked({ callBackNumber: '+1 555 0100' })).toEqual(['callBackNumber']);
});
