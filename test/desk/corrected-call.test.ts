import { describe, expect, test } from 'vitest';
import { correctedCall } from '../../src/desk/corrected-call.ts';
import type { ContactMade } from '../../src/domain/contact.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { fieldsOfCall } from '../../src/ui/call-fields.ts';
import { call, day, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');

function corrected(original: ContactMade, change: Partial<CallFields> = {}) {
  const fields = { ...fieldsOfCall(original, ''), ...change };
  return correctedCall(original, fields, NOW, 'Europe/Berlin');
}

describe('a corrected call', () => {
  test('is the same call when nothing was changed', () => {
    const original = call({
      step: 'call-again',
      startedAt: '2026-11-21T15:00:31Z',
      tier: 1,
      serviceRequest: { refusedBecause: 'Within normal time' },
      promises: [
        { of: 'answer', wait: { unit: 'hours', amount: 72 } },
        { of: 'notice', wait: { unit: 'calendar-days', amount: 10 } },
      ],
    });
    expect(corrected(original)).toEqual({ call: original });
  });

  test('keeps its ladder, its other cases, and the promises that the form does not ask', () => {
    const original = call({
      ladder: { id: 'service-center', version: 1, by: 'office' },
      sharedBy: [VERMONT_CASE, TEXAS_CASE],
      promises: [
        { of: 'answer', wait: { unit: 'hours', amount: 72 } },
        { of: 'call-back', wait: { unit: 'hours', amount: 48 } },
        { of: 'notice', wait: { unit: 'calendar-days', amount: 10 } },
      ],
    });
    expect(corrected(original)).toEqual({ call: original });
    const [answer, , notice] = original.promises ?? [];
    expect(corrected(original, { promised2: '' })).toEqual({
      call: { ...original, promises: [answer, notice] },
    });
  });

  test('keeps the second of two hours that a clock shows twice', () => {
    const original = call({ startedAt: '2026-11-01T06:30:00Z', on: day('2026-11-01') });
    expect(corrected(original, { notes: 'More' })).toEqual({
      call: { ...original, notes: 'More' },
    });
  });

  test('reads a new time in the zone the call was noted in', () => {
    expect(corrected(call(), { startedAt: '2026-11-20T23:30' })).toEqual({
      call: call({ startedAt: '2026-11-21T04:30:00Z', on: day('2026-11-20') }),
    });
  });

  test('reads a new time in the zone here when the one it was noted in is not known', () => {
    const original = call({ zone: 'Mars/Olympus' });
    expect(corrected(original)).toEqual({ call: original });
    expect(corrected(original, { startedAt: '2026-11-20T10:00' })).toEqual({
      call: call({
        startedAt: '2026-11-20T09:00:00Z',
        on: day('2026-11-20'),
        zone: 'Europe/Berlin',
      }),
    });
  });

  test('keeps what names it, whatever the fields say', () => {
    const original = call({ step: 'call-again' });
    const read = corrected(original, { inquiry: '' });
    expect(read).toEqual({ call: original });
  });

  test('loses all promises when it turns out that no one was reached', () => {
    const original = call({
      promises: [
        { of: 'answer', wait: { unit: 'hours', amount: 72 } },
        { of: 'notice', wait: { unit: 'calendar-days', amount: 10 } },
      ],
    });
    expect(corrected(original, { reached: 'no' })).toEqual({
      call: call({ outcome: 'not-reached' }),
    });
  });

  test('keeps what was said in it, its length and its caller, or says what they should be', () => {
    const original = call({
      durationInSeconds: 754,
      caller: { capacity: 'helper', name: 'Pat Made-Up' },
      callBack: { when: 'Tuesday', number: '+1 555 0100', serviceItemNumber: 'SI-made-up' },
      answerGiven: 'It is with an officer.',
      readOut: 'The notice of 3 August.',
      nextStep: 'Wait for the notice.',
    });
    expect(corrected(original)).toEqual({ call: original });
    const change = { lengthMinutes: '', lengthSeconds: '', callerName: '', nextStep: 'Write.' };
    const { durationInSeconds: _, ...rest } = original;
    expect(corrected(original, change)).toEqual({
      call: { ...rest, caller: { capacity: 'helper' }, nextStep: 'Write.' },
    });
  });

  test('has to be mended like a new one', () => {
    expect(corrected(call(), { startedAt: '' })).toEqual({ problems: ['time'] });
  });
});
