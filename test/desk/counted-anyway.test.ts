import { describe, expect, test } from 'vitest';
import { countedAnyway, uncountedContact } from '../../src/desk/counted-anyway.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { call, contactId, day, entry, entryId, fileOf, letter } from '../support/given.ts';

/** A request to move an appointment, of which no number was noted. */
const unnumbered = call({ inquiryKind: 'rescheduling' });

describe('a call that is counted from all the same', () => {
  test('opens the wait that it did not open by itself', () => {
    const before = fileOf(unnumbered);
    expect(before.windows).toEqual([]);
    const told = before.history.told.find((each) => each.entryId === entryId(1));
    const corrected = told && countedAnyway(told);
    if (corrected === undefined) throw new Error('There is nothing to correct.');
    const [window] = fileOf(unnumbered, corrected).windows;
    expect(window).toMatchObject({ id: entryId(1), lastDayOn: '2026-12-21' });
  });

  test('keeps what a newer version wrote of it', () => {
    const newer = { ...entry(1, unnumbered).fact, mood: 'kind' };
    const [, told] = fileOf(newer).history.told;
    expect(told && countedAnyway(told)?.fact).toEqual({
      ...unnumbered,
      startsWait: 'anyway',
      mood: 'kind',
    });
  });
});

describe('the contact that can be counted from all the same', () => {
  const found = (...facts: Fact[]) => {
    const file = fileOf(...facts);
    const [inquiry] = file.inquiries;
    return inquiry && uncountedContact(file, inquiry)?.contact.entryId;
  };
  const later = { contactId: contactId(2), on: day('2026-11-25') };

  test('is the first one, not the last', () => {
    expect(found(unnumbered, call({ ...unnumbered, ...later }))).toBe(entryId(1));
  });

  test('is found while a call-back is waited for, and may be an e-Request', () => {
    const wait = { unit: 'hours', amount: 72 } as const;
    expect(found({ ...unnumbered, promises: [{ of: 'call-back', wait }] })).toBe(entryId(1));
    expect(found(letter('2026-11-21', { step: 'call' }))).toBe(entryId(1));
  });

  test('is none while a wait runs', () => {
    expect(found(call())).toBeUndefined();
    expect(found({ ...unnumbered, startsWait: 'anyway' })).toBeUndefined();
  });
});
