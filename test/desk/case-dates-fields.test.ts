import { describe, expect, test } from 'vitest';
import { beginFields } from '../../src/desk/begun-fields.ts';
import {
  fieldsOfCaseDates,
  readCaseDates,
  rebaseCaseDates,
  withPosted,
} from '../../src/desk/case-dates-fields.ts';
import { day } from '../support/given.ts';

const TODAY = day('2026-11-21');
const KNOWN = {
  receivedOn: day('2026-01-05'),
  postedInquiryDate: { date: day('2026-03-01'), lookedOn: day('2026-11-19') },
  movedOn: day('2026-11-15'),
};
const known = fieldsOfCaseDates(KNOWN, TODAY);
const empty = fieldsOfCaseDates({}, TODAY);

describe('the dates of a case', () => {
  test('left as they were say nothing anew', () => {
    expect(readCaseDates(known, KNOWN, TODAY)).toBeUndefined();
    expect(readCaseDates(empty, {}, TODAY)).toBeUndefined();
  });

  test('that another window changed since the form was opened stay, unless she changed them too', () => {
    const begun = beginFields(known, undefined);
    const now = {
      receivedOn: day('2026-01-09'),
      postedInquiryDate: { date: day('2026-04-01'), lookedOn: day('2026-11-20') },
      movedOn: day('2026-11-16'),
    };
    const read = (change: Partial<typeof known>) =>
      readCaseDates(
        rebaseCaseDates({ ...begun, ...change }, fieldsOfCaseDates(now, TODAY)),
        now,
        TODAY,
      );
    expect(read({})).toBeUndefined();
    expect(read({ moved: '2026-11-18' })).toEqual({
      type: 'case-described',
      patch: { movedOn: '2026-11-18' },
    });
    expect(read({ looked: '2026-11-21' })).toEqual({
      type: 'case-described',
      patch: { postedInquiryDate: { date: '2026-03-01', lookedOn: '2026-11-21' } },
    });
  });

  test('say only what changed, and take back what was emptied', () => {
    expect(readCaseDates({ ...known, received: '2026-01-06' }, KNOWN, TODAY)).toEqual({
      type: 'case-described',
      patch: { receivedOn: '2026-01-06' },
    });
    expect(readCaseDates({ ...known, posted: '', moved: '' }, KNOWN, TODAY)).toEqual({
      type: 'case-described',
      patch: { postedInquiryDate: null, movedOn: null },
    });
  });

  test('take the posted date with the day she looked, which is today unless she says another', () => {
    expect(readCaseDates({ ...empty, posted: '2026-03-01' }, {}, TODAY)).toEqual({
      type: 'case-described',
      patch: { postedInquiryDate: { date: '2026-03-01', lookedOn: TODAY } },
    });
    const again = { ...known, looked: TODAY };
    expect(readCaseDates(again, KNOWN, TODAY)).toMatchObject({
      patch: { postedInquiryDate: { lookedOn: TODAY } },
    });
  });

  test('take another posted date as looked at today, unless she says another day', () => {
    const moved = withPosted(known, '2026-04-01', KNOWN, TODAY);
    expect(moved).toEqual({ ...known, posted: '2026-04-01', looked: TODAY });
    expect(withPosted(moved, '2026-03-01', KNOWN, TODAY)).toEqual(known);
    const hers = { ...known, looked: '2026-11-20' };
    expect(withPosted(hers, '2026-04-01', KNOWN, TODAY)).toEqual({ ...hers, posted: '2026-04-01' });
  });

  test('that can’t be are to be mended; a move may lie ahead', () => {
    expect(readCaseDates({ ...empty, received: '2026-11-22' }, {}, TODAY)).toBe('received-future');
    expect(readCaseDates({ ...empty, received: '0026-11-22' }, {}, TODAY)).toBe('received');
    expect(readCaseDates({ ...empty, posted: '2026-03-01', looked: '' }, {}, TODAY)).toBe('looked');
    const ahead = { ...empty, posted: '2026-03-01', looked: '2026-11-22' };
    expect(readCaseDates(ahead, {}, TODAY)).toBe('looked-future');
    expect(readCaseDates({ ...empty, moved: '2026-12-01' }, {}, TODAY)).toMatchObject({
      patch: { movedOn: '2026-12-01' },
    });
  });
});
