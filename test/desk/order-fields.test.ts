import { describe, expect, test } from 'vitest';
import {
  answerMove,
  BY_OFFICE,
  EMPTY_ORDER,
  movableWindows,
  nameOf,
  offeredRungs,
  readOrder,
} from '../../src/desk/order-fields.ts';
import { FOLLOWED_LADDERS, SERVICE_CENTER_LADDER } from '../../src/domain/published-ladders.ts';
import { answer, call, contactId, day, entryId, fileOf, inquiryId } from '../support/given.ts';

const [, , handout = SERVICE_CENTER_LADDER] = FOLLOWED_LADDERS;
const second = call({ contactId: contactId(2), inquiryId: inquiryId(2) });
const promised = call({
  contactId: contactId(3),
  inquiryId: inquiryId(3),
  promises: [{ of: 'answer', wait: { unit: 'calendar-days', amount: 9 } }],
});
const file = fileOf(call(), second, promised);
const read = (fields: typeof EMPTY_ORDER) =>
  readOrder(fields, file, FOLLOWED_LADDERS, SERVICE_CENTER_LADDER);

describe('the choice of an order of steps', () => {
  test('asks of every wait whose length another order would change, and of no promise', () => {
    const asked = movableWindows(file, handout).map(({ contactEntryId }) => contactEntryId);
    expect(asked).toEqual([entryId(1), entryId(2)]);
    expect(movableWindows(file, SERVICE_CENTER_LADDER)).toEqual([]);
    expect(movableWindows(file, undefined)).toEqual([]);
    const told = fileOf(call(), answer('2026-11-22', { waitUntil: '2026-12-30' }));
    expect(movableWindows(told, handout)).toEqual([]);
  });

  test('is read once each of them is answered', () => {
    expect(read(EMPTY_ORDER)).toBe('ladder');
    const chosen = { ...EMPTY_ORDER, ladder: nameOf(handout) };
    expect(read(chosen)).toBe('moves');
    const one = { ...chosen, ...answerMove(chosen, entryId(1), true) };
    expect(read(one)).toBe('moves');
    const both = { ...one, ...answerMove(one, entryId(2), false) };
    expect(read(both)).toEqual({
      type: 'ladder-chosen',
      ladder: { id: 'handout-variant', version: 1 },
      moves: [entryId(1)],
    });
    expect(read({ ...both, ...answerMove(both, entryId(1), false) })).toMatchObject({ moves: [] });
  });

  test('can be given back to the office', () => {
    expect(read({ ...EMPTY_ORDER, ladder: BY_OFFICE })).toEqual({
      type: 'ladder-chosen',
      ladder: null,
      moves: [],
    });
  });

  test('gives the moved wait its new length, and the other the one it had', () => {
    const chosen = { ...EMPTY_ORDER, ladder: nameOf(handout) };
    const moved = { ...chosen, ...answerMove(chosen, entryId(1), true) };
    const fact = read({ ...moved, ...answerMove(moved, entryId(2), false) });
    if (typeof fact === 'string') throw new Error(fact);
    const lastDays = fileOf(call(), second, promised, fact).windows.map((window) => [
      window.id,
      window.lastDayOn,
    ]);
    expect(Object.fromEntries(lastDays)).toEqual({
      [entryId(1)]: day('2026-12-06'),
      [entryId(2)]: day('2026-12-21'),
      [entryId(3)]: day('2026-11-30'),
    });
  });
});

describe('the steps that are offered of a chosen order', () => {
  test('are no letters at an office that is none of the four centers', () => {
    const steps = (office?: 'texas' | 'field-office') =>
      offeredRungs(SERVICE_CENTER_LADDER, office).map(({ step }) => step);
    expect(steps('field-office')).toEqual(['call']);
    expect(steps('texas')).toEqual(['call', 'write-service-center', 'write-headquarters']);
    expect(steps()).toEqual(steps('texas'));
  });
});
