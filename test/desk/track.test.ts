import { describe, expect, test } from 'vitest';
import { toTrack } from '../../src/desk/track.ts';
import type { Ladder } from '../../src/domain/ladder.ts';
import { FIELD_OFFICE_LADDER, SERVICE_CENTER_LADDER } from '../../src/domain/published-ladders.ts';
import type { Window } from '../../src/domain/window.ts';
import {
  answer,
  call,
  contactId,
  day,
  fileOf,
  letter,
  officeRead,
  windowOf,
} from '../support/given.ts';

const states = (
  ladder: Ladder,
  window: Window,
  isOver: boolean,
  contacts: Parameters<typeof toTrack>[3] = [],
) => toTrack(ladder, window, isOver, contacts).map(({ rung, state }) => `${rung.step} ${state}`);

describe('where a wait stands in the order of steps', () => {
  test('is the step that opened it, waiting or over', () => {
    expect(states(SERVICE_CENTER_LADDER, windowOf(call()), false)).toEqual([
      'call waiting',
      'write-service-center later',
      'write-headquarters later',
    ]);
    expect(
      states(SERVICE_CENTER_LADDER, windowOf(call(), letter('2026-12-22')), true, [call()]),
    ).toEqual(['call taken', 'write-service-center over', 'write-headquarters later']);
  });

  test('says of a step before it whether it was taken, or skipped', () => {
    const window = windowOf(letter('2026-12-22'));
    const dropped = call({ outcome: 'not-reached' });
    expect(states(SERVICE_CENTER_LADDER, window, false, [dropped])[0]).toBe('call skipped');
    expect(states(SERVICE_CENTER_LADDER, window, false, [call({ step: 'call-again' })])[0]).toBe(
      'call taken',
    );
  });

  test('stays on its step when USCIS names a date to wait for', () => {
    const window = windowOf(call(), answer('2026-11-25', { waitUntil: '2026-12-31' }));
    expect(states(SERVICE_CENTER_LADDER, window, false)[0]).toBe('call waiting');
  });

  test('tells a first call from a repeated one at a field office', () => {
    const window = windowOf(officeRead('field-office'), call());
    expect(states(FIELD_OFFICE_LADDER, window, false)).toEqual([
      'call waiting',
      'call-again later',
    ]);
  });

  test('is nowhere for a promise that runs beside the order', () => {
    const window = windowOf(call({ promises: [] }));
    expect(toTrack(SERVICE_CENTER_LADDER, { ...window, next: 'call-back' }, false, [])).toEqual([]);
  });

  test('is nowhere for a call back that was missed for good, though a call follows it', () => {
    const missed = call({
      on: day('2026-12-05'),
      contactId: contactId(2),
      outcome: 'not-reached',
      notReached: 'call-back-missed',
    });
    const promises = [{ of: 'call-back', wait: { unit: 'hours', amount: 72 } }] as const;
    const { windows } = fileOf(officeRead('field-office'), call({ promises }), missed);
    const beside = windows.find(({ id }) => id.includes('/'));
    expect(beside?.next).toBe('call-again');
    expect(beside && toTrack(FIELD_OFFICE_LADDER, beside, true, [])).toEqual([]);
  });
});
