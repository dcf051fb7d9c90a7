import { describe, expect, test } from 'vitest';
import { LONGEST_NOTE } from '../../src/domain/contact.ts';
import { emptyAnswer, fieldsOfAnswer, readAnswer } from '../../src/ui/answer-fields.ts';
import { answer, day, inquiryId } from '../support/given.ts';

const TODAY = day('2026-11-22');

describe('the fields of an answer', () => {
  test('judge nothing by themselves', () => {
    expect(readAnswer(emptyAnswer(day('2026-11-21')), inquiryId(1), TODAY)).toBe('verdict');
  });

  test.each([
    answer('2026-11-21', 'settles'),
    answer('2026-11-21', { waitUntil: '2026-12-24' }),
    { ...answer('2026-11-21', 'nothing-new'), notes: 'a\nb' },
  ])('read back as the answer that was recorded', (recorded) => {
    expect(readAnswer(fieldsOfAnswer(recorded), inquiryId(1), TODAY)).toEqual(recorded);
  });

  test('ask for the days they need', () => {
    const fields = fieldsOfAnswer(answer('2026-11-21', { waitUntil: '2026-12-24' }));
    expect(readAnswer({ ...fields, on: '' }, inquiryId(1), TODAY)).toBe('on');
    expect(readAnswer({ ...fields, until: '2026-02-30' }, inquiryId(1), TODAY)).toBe('until');
  });

  test('take no answer that is still to come, and no wait that ends before its answer', () => {
    const fields = fieldsOfAnswer(answer('2026-11-21', { waitUntil: '2026-12-24' }));
    expect(readAnswer({ ...fields, on: '2026-11-23' }, inquiryId(1), TODAY)).toBe('future');
    expect(readAnswer({ ...fields, until: '2026-11-20' }, inquiryId(1), TODAY)).toBe(
      'until-before',
    );
    expect(readAnswer({ ...fields, until: '2026-11-21' }, inquiryId(1), TODAY)).toMatchObject({
      waitUntil: '2026-11-21',
    });
  });

  test('are not cut when the notes are too long: that is a problem to be mended', () => {
    const fields = fieldsOfAnswer(answer('2026-11-21', 'settles'));
    const longest = 'n'.repeat(LONGEST_NOTE);
    expect(readAnswer({ ...fields, notes: longest }, inquiryId(1), TODAY)).toMatchObject({
      notes: longest,
    });
    expect(readAnswer({ ...fields, notes: `${longest}n` }, inquiryId(1), TODAY)).toBe('notes');
  });

  test('forget the date to wait for when that is no longer what was said', () => {
    const fields = fieldsOfAnswer(answer('2026-11-21', { waitUntil: '2026-12-24' }));
    expect(readAnswer({ ...fields, verdict: 'settles' }, inquiryId(1), TODAY)).toEqual(
      answer('2026-11-21', 'settles'),
    );
  });
});
