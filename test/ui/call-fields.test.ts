import { describe, expect, test } from 'vitest';
import type { ContactMade } from '../../src/domain/contact.ts';
import { LONGEST_NOTE, parseContactMade } from '../../src/domain/contact.ts';
import type { CallFields } from '../../src/ui/call-fields.ts';
import { emptyCall, fieldsOfCall, fieldsOfDraft, identityOf } from '../../src/ui/call-fields.ts';
import type { ReadCall } from '../../src/ui/read-call.ts';
import { readCall } from '../../src/ui/read-call.ts';
import {
  chooseRefusal,
  NO_REQUEST,
  readRequest,
  typeRefusal,
} from '../../src/ui/request-fields.ts';
import { call, contactId, day, entryId, inquiryId } from '../support/given.ts';

const NOW = Temporal.Instant.from('2026-11-21T20:00:00Z');
const ZONE = 'America/New_York';
const IDENTITY = { contactId: contactId(1), inquiryId: inquiryId(1) };

function read(change: Partial<CallFields> = {}, zone = ZONE): ReadCall {
  return readCall({ ...emptyCall('', NOW, zone), ...change }, IDENTITY, NOW, zone);
}

function expectCall(result: ReadCall): ContactMade {
  if ('problems' in result) throw new Error(`Not read: ${result.problems.join(', ')}`);
  return result.call;
}

describe('a call that is begun', () => {
  test('needs nothing but the time, which is now', () => {
    expect(read()).toEqual({
      call: call({ startedAt: '2026-11-21T20:00:00Z', on: day('2026-11-21'), zone: ZONE }),
    });
  });

  test('is named by the id that was minted with its draft, so that a retry can’t double it', () => {
    expect(identityOf(entryId(7))).toEqual({ contactId: entryId(7), inquiryId: entryId(7) });
  });

  test('continues the inquiry that was chosen', () => {
    expect(expectCall(read({ inquiry: inquiryId(9) })).inquiryId).toBe(inquiryId(9));
    expect(expectCall(read({ inquiry: 'no id' })).inquiryId).toBe(IDENTITY.inquiryId);
  });

  test('takes what a draft kept, and the rest as it begins', () => {
    const fresh = emptyCall('EAC2190012345', NOW, ZONE);
    expect(fieldsOfDraft({ notes: 'Said so', unknown: 'dropped' }, fresh)).toEqual({
      ...fresh,
      notes: 'Said so',
    });
  });
});

describe('the fields of a recorded call', () => {
  test.each<readonly [string, Partial<ContactMade>]>([
    ['nothing but the time', {}],
    ['a number', { tier: 2, serviceRequest: { number: '22019345' } }],
    ['a refusal', { tier: 1, serviceRequest: { refusedBecause: 'Within normal time' } }],
    ['names and notes', { representativeName: 'Ms. H.', representativeId: '7', notes: 'a\nb' }],
    ['days', { promises: [{ of: 'answer', wait: { unit: 'calendar-days', amount: 30 } }] }],
    ['hours', { promises: [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] }],
    ['a date', { promises: [{ of: 'notice', wait: { unit: 'date', until: day('2026-12-24') } }] }],
    ['no one reached', { outcome: 'not-reached', notes: 'Dropped after 40 minutes' }],
    ['another matter', { inquiryKind: 'expedite' }],
    ['why no one was reached', { outcome: 'not-reached', notReached: 'call-back-missed' }],
    ['a call back', { isCallBack: true, tier: 2 }],
    ['a transfer', { secondRepresentative: { tier: 2, name: 'Mr. Made-Up', id: 'TX5678' } }],
    [
      'an answer and a call back',
      {
        promises: [
          { of: 'answer', wait: { unit: 'calendar-days', amount: 30 } },
          { of: 'call-back', wait: { unit: 'hours', amount: 72 } },
        ],
      },
    ],
    [
      'a refusal without a reason',
      { serviceRequest: { refusedBecause: 'No reason given', refusal: 'unexplained' } },
    ],
    [
      'a refusal as within normal time',
      {
        serviceRequest: {
          refusedBecause: 'Within normal processing time',
          refusal: 'within-normal-time',
          askAgainFrom: day('2027-01-15'),
        },
      },
    ],
    ['a date by which it is needed', { neededBy: day('2026-12-24') }],
    ['a wait started again', { serviceRequest: { number: '22019345' }, startsWait: 'again' }],
    ['a wait counted anyway', { startsWait: 'anyway' }],
    ['a length', { durationInSeconds: 754 }],
    ['a length of whole minutes', { durationInSeconds: 3600 }],
    ['a length of a call that reached no one', { outcome: 'not-reached', durationInSeconds: 0 }],
    ['who called', { caller: { capacity: 'paralegal', name: 'Pat Made-Up' } }],
    ['in what capacity somebody called', { caller: { capacity: 'applicant' } }],
    ['what was said', { answerGiven: 'It is\nbeing looked at.', readOut: 'The notice.' }],
    ['what comes next', { nextStep: 'Send the form again.' }],
    [
      'a call back',
      { callBack: { when: 'Tuesday', number: '+1 555 0100', serviceItemNumber: 'SI-made-up' } },
    ],
    [
      'a missed call back',
      { outcome: 'not-reached', notReached: 'call-back-missed', callBack: { attempts: 2 } },
    ],
  ])('read back as the same call: %s', (_, change) => {
    const recorded = call(change);
    const fields = fieldsOfCall(recorded, 'EAC2190012345');
    expect(readCall(fields, IDENTITY, NOW, recorded.zone)).toEqual({ call: recorded });
    // What is read is what the journal can read.
    expect(parseContactMade(recorded)).toEqual(recorded);
  });

  test('show the time where the call was noted, and noon where its zone is not known', () => {
    expect(fieldsOfCall(call(), '').startedAt).toBe('2026-11-21T10:00');
    expect(fieldsOfCall(call({ zone: 'Mars/Olympus' }), '').startedAt).toBe('2026-11-21T12:00');
  });
});

describe('the time of a call', () => {
  test('counts on the local date, whatever day it is in Greenwich', () => {
    const late = expectCall(read({ startedAt: '2026-11-20T23:30' }));
    expect(late).toMatchObject({ on: '2026-11-20', startedAt: '2026-11-21T04:30:00Z', zone: ZONE });
    const early = expectCall(read({ startedAt: '2026-11-21T01:00' }, 'Pacific/Auckland'));
    expect(early).toMatchObject({ on: '2026-11-21', startedAt: '2026-11-20T12:00:00Z' });
  });

  test('may lie in an hour that the clock skipped', () => {
    const skipped = expectCall(read({ startedAt: '2026-03-08T02:30' }));
    expect(skipped).toMatchObject({ on: '2026-03-08', startedAt: '2026-03-08T07:30:00Z' });
  });

  test.each(['', '2026-02-30T10:00', '0026-11-20T10:00', 'yesterday'])(
    'is asked for: %j',
    (text) => {
      expect(read({ startedAt: text })).toEqual({ problems: ['time'] });
    },
  );

  test('cannot be in the future, but for a clock that is a little off', () => {
    expect(read({ startedAt: '2026-11-21T15:06' })).toEqual({ problems: ['future'] });
    expect(read({ startedAt: '2026-11-21T15:05' })).toHaveProperty('call');
  });
});

describe('a promise', () => {
  test.each<Partial<CallFields>>([
    {},
    { amount: '30' },
    { unit: 'calendar-days' },
    { unit: 'calendar-days', amount: 'thirty' },
    { unit: 'calendar-days', amount: '1.5' },
    { unit: 'calendar-days', amount: '-1' },
    { unit: 'date', amount: '30' },
  ])('needs its unit and its length, neither is assumed: %j', (change) => {
    expect(read({ promised: 'answer', ...change })).toEqual({ problems: ['promise'] });
  });

  test('is none when nothing was promised, whatever stands in its fields', () => {
    expect(expectCall(read({ amount: '30', unit: 'hours' }))).not.toHaveProperty('promises');
  });

  test('is told of the second as of the first, each at its own field', () => {
    const two = { promised: 'answer', unit: 'hours', amount: '72', promised2: 'call-back' };
    expect(read(two)).toEqual({ problems: ['promise-2'] });
    const until = { ...two, unit2: 'date', until2: '2026-11-19' };
    expect(read(until)).toEqual({ problems: ['promise-2-before'] });
  });

  test('is told with every other problem at once', () => {
    expect(read({ startedAt: '', promised: 'answer' })).toEqual({ problems: ['time', 'promise'] });
  });
});

describe('the service request', () => {
  test('is its number; a reason typed before the number came does not count', () => {
    const change = { serviceRequest: ' 22019345 ', refusal: 'None yet' };
    expect(expectCall(read(change)).serviceRequest).toEqual({ number: '22019345' });
  });

  test('is the reason given when there is no number', () => {
    expect(expectCall(read({ refusal: ' Within normal time ' })).serviceRequest).toEqual({
      refusedBecause: 'Within normal time',
    });
  });

  test('is absent when neither was noted', () => {
    expect(expectCall(read({ serviceRequest: '  ', refusal: ' ' }))).not.toHaveProperty(
      'serviceRequest',
    );
  });
});

describe('the quick reasons for a refusal', () => {
  test('fill in the reason as the letter will say it, and are taken back when pressed again', () => {
    const chosen = { ...NO_REQUEST, ...chooseRefusal(NO_REQUEST, 'unexplained') };
    expect(readRequest(chosen)).toEqual({
      refusedBecause: 'No reason given',
      refusal: 'unexplained',
    });
    expect({ ...chosen, ...chooseRefusal(chosen, 'unexplained') }).toEqual(NO_REQUEST);
  });

  test('hold for a reason that is typed on only where that still says the same', () => {
    const unexplained = { ...NO_REQUEST, ...chooseRefusal(NO_REQUEST, 'unexplained') };
    expect(typeRefusal(unexplained, 'She hung up')).toMatchObject({ refusalKind: '' });
    const within = { ...NO_REQUEST, ...chooseRefusal(NO_REQUEST, 'within-normal-time') };
    expect(typeRefusal(within, 'Within normal time, until March')).toMatchObject({
      refusalKind: 'within-normal-time',
    });
    expect(typeRefusal(within, ' ')).toMatchObject({ refusalKind: '' });
  });

  test('ask from when to ask again of one kind only', () => {
    const asked = { refusal: 'So', askAgainFrom: '2027-01-15' };
    expect(readRequest({ ...NO_REQUEST, ...asked })).toEqual({ refusedBecause: 'So' });
    expect(
      readRequest({ ...NO_REQUEST, ...asked, refusalKind: 'within-normal-time' }),
    ).toMatchObject({ askAgainFrom: '2027-01-15' });
  });
});

test.each<Partial<CallFields>>([
  { startsWait: 'again' },
  { startsWait: 'anyway', serviceRequest: '22019345' },
  { startsWait: 'perhaps', serviceRequest: '22019345' },
])('a wait is counted only as the service request allows it: %j', (change) => {
  expect(expectCall(read(change))).not.toHaveProperty('startsWait');
});

test('a date by which it is needed cannot lie before the call', () => {
  expect(read({ neededBy: '2026-11-20' })).toEqual({ problems: ['needed-before'] });
  expect(expectCall(read({ neededBy: '2026-11-21' })).neededBy).toBe('2026-11-21');
});

test('notes that are too long are a problem, and nothing of them is cut', () => {
  const longest = 'n'.repeat(LONGEST_NOTE);
  expect(expectCall(read({ notes: ` ${longest} ` })).notes).toBe(longest);
  expect(read({ notes: `${longest}n` })).toEqual({ problems: ['notes'] });
});

test('a call that reached no one says nothing of what its hidden fields hold', () => {
  const change = {
    reached: 'no',
    tier: '2',
    representativeName: 'Ms. Harris',
    serviceRequest: '22019345',
    promised: 'answer',
    answerGiven: 'Soon',
    readOut: 'x'.repeat(LONGEST_NOTE + 1),
    callBackWhen: 'Tuesday',
    attempts: 'twice',
    notes: 'Dropped',
  };
  expect(read(change)).toEqual({
    call: call({ startedAt: '2026-11-21T20:00:00Z', outcome: 'not-reached', notes: 'Dropped' }),
  });
});

test('a promised date before the call is no promise', () => {
  const promised = { startedAt: '2026-11-20T10:00', promised: 'answer', unit: 'date' };
  expect(read({ ...promised, until: '2026-11-19' })).toEqual({ problems: ['promise-before'] });
  expect(read({ ...promised, until: '2026-11-20' })).toMatchObject({
    call: { promises: [{ of: 'answer' }] },
  });
});

test('an amount is written in digits', () => {
  const promised = { promised: 'answer', unit: 'hours' };
  expect(read({ ...promised, amount: '1e2' })).toEqual({ problems: ['promise'] });
  expect(read({ ...promised, amount: ' 72 ' })).toMatchObject({
    call: { promises: [{ wait: { amount: 72 } }] },
  });
});
