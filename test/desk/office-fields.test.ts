import { describe, expect, test } from 'vitest';
import { areDifferent, fieldsOfOffices, readOffices } from '../../src/desk/office-fields.ts';
import { day } from '../support/given.ts';

const TODAY = day('2026-11-21');
const vermont = { code: 'vermont', confirmedOn: day('2026-01-02') } as const;
const texas = { code: 'texas', confirmedOn: day('2026-02-03') } as const;
const fields = (office: string, present = '', addressee = '') => ({ office, present, addressee });
const read = (typed: ReturnType<typeof fields>, known = {}) => readOffices(typed, known, TODAY);

describe('the offices that notices name', () => {
  test('start as they were last read, with nothing preselected before', () => {
    expect(fieldsOfOffices({})).toEqual(fields(''));
    const known = { issuingOffice: vermont, presentOffice: texas, addressee: 'present' } as const;
    expect(fieldsOfOffices(known)).toEqual(fields('vermont', 'texas', 'present'));
  });

  test('are read today, one or both, in one entry', () => {
    const readToday = { code: 'vermont', confirmedOn: TODAY };
    expect(read(fields('vermont'))).toEqual({
      type: 'case-described',
      patch: { office: readToday },
    });
    expect(read(fields('', 'vermont'))).toEqual({
      type: 'case-described',
      patch: { presentOffice: readToday },
    });
    expect(read(fields('vermont', 'vermont'))).toEqual({
      type: 'case-described',
      patch: { office: readToday, presentOffice: readToday },
    });
  });

  test('that differ want to be chosen between', () => {
    expect(areDifferent(fields('vermont', 'texas'))).toBe(true);
    expect(areDifferent(fields('vermont', 'vermont'))).toBe(false);
    expect(read(fields('vermont', 'texas'))).toBe('addressee');
    expect(read(fields('vermont', 'texas', 'issuing'))).toMatchObject({
      patch: { addressee: 'issuing' },
    });
  });

  test('that no longer differ take the choice back, and an emptied one the office', () => {
    const known = { issuingOffice: vermont, presentOffice: texas, addressee: 'present' } as const;
    expect(read(fields('vermont', '', 'present'), known)).toMatchObject({
      patch: { presentOffice: null, addressee: null },
    });
  });

  test('are not saved without one, nor with one that a form can’t name', () => {
    expect(read(fields(''))).toBe('office');
    expect(read(fields('electronic'))).toBe('office');
  });
});
