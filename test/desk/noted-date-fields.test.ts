import { describe, expect, test } from 'vitest';
import {
  EMPTY_NOTED_DATE,
  fieldsOfNotedDate,
  readNotedDate,
} from '../../src/desk/noted-date-fields.ts';
import type { DateNoted } from '../../src/domain/reminder-fact.ts';
import { LONGEST_NOTE } from '../../src/domain/contact.ts';
import { day } from '../support/given.ts';

const full: DateNoted = {
  type: 'date-noted',
  kind: 'interview',
  on: day('2027-02-01'),
  noticeOn: day('2026-11-10'),
  notes: 'Bring the passport',
};

describe('a date from a notice', () => {
  test('is read back as it was noted', () => {
    expect(readNotedDate(fieldsOfNotedDate(full))).toEqual(full);
    const bare: DateNoted = { type: 'date-noted', kind: 'other', on: day('2020-01-01') };
    expect(readNotedDate(fieldsOfNotedDate(bare))).toEqual(bare);
  });

  test('needs what it is for and the date itself, and nothing else', () => {
    expect(readNotedDate(EMPTY_NOTED_DATE)).toBe('kind');
    expect(readNotedDate({ ...EMPTY_NOTED_DATE, kind: 'expiry' })).toBe('on');
    expect(readNotedDate({ ...fieldsOfNotedDate(full), noticeOn: '0026-01-01' })).toBe('notice-on');
    const long = 'x'.repeat(LONGEST_NOTE + 1);
    expect(readNotedDate({ ...fieldsOfNotedDate(full), notes: long })).toBe('notes');
  });
});
