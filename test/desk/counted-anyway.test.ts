import { describe, expect, test } from 'vitest';
import { countedAnyway } from '../../src/desk/counted-anyway.ts';
import { call, entry, entryId, fileOf } from '../support/given.ts';

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
