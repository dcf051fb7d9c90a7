import { describe, expect, test } from 'vitest';
import { beginFields } from '../../src/desk/begun-fields.ts';
import {
  areDifferent,
  asksAddressee,
  fieldsOfOffices,
  readOffices,
  rebaseOffices,
  withOffice,
} from '../../src/desk/office-fields.ts';
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

  test('that another window read since the form was opened stay, unless she chose others', () => {
    const before = { issuingOffice: vermont };
    const begun = beginFields(fieldsOfOffices(before), undefined);
    const now = { issuingOffice: texas, presentOffice: vermont, addressee: 'present' } as const;
    const shown = (change: Partial<typeof begun>) => rebaseOffices({ ...begun, ...change }, now);
    expect(shown({})).toEqual(fields('texas', 'vermont', 'present'));
    expect(shown({ present: 'california' })).toEqual(fields('texas', 'california'));
    const chosen = fields('texas', 'california', 'issuing');
    expect(shown(chosen)).toEqual(chosen);
    expect(read(shown(chosen), now)).toEqual({
      type: 'case-described',
      patch: { presentOffice: { code: 'california', confirmedOn: TODAY }, addressee: 'issuing' },
    });
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

  test('re-date only the one that was read anew', () => {
    expect(read(fields('vermont', 'texas', 'present'), { issuingOffice: vermont })).toEqual({
      type: 'case-described',
      patch: { presentOffice: { code: 'texas', confirmedOn: TODAY }, addressee: 'present' },
    });
    const known = { issuingOffice: vermont, presentOffice: texas, addressee: 'present' } as const;
    expect(read(fields('vermont', 'texas', 'present'), known)).toMatchObject({
      patch: { office: { confirmedOn: TODAY }, presentOffice: { confirmedOn: TODAY } },
    });
  });

  test('can be taken back altogether, once one was confirmed', () => {
    expect(read(fields(''), { issuingOffice: vermont })).toEqual({
      type: 'case-described',
      patch: { office: null },
    });
  });

  test('of which one is changed want the choice between them anew', () => {
    const known = { issuingOffice: vermont, presentOffice: texas, addressee: 'present' } as const;
    const changed = withOffice(fieldsOfOffices(known), { present: 'nebraska' }, known);
    expect(changed).toEqual(fields('vermont', 'nebraska', ''));
    expect(withOffice(changed, { present: 'texas' }, known)).toEqual(fieldsOfOffices(known));
  });

  test('of a protected case are read without asking whom to write to', () => {
    const known = { isProtected: true };
    expect(asksAddressee(fields('vermont', 'texas'), known)).toBe(false);
    expect(asksAddressee(fields('vermont', 'texas'), {})).toBe(true);
    expect(read(fields('vermont', 'texas'), known)).toEqual({
      type: 'case-described',
      patch: {
        office: { code: 'vermont', confirmedOn: TODAY },
        presentOffice: { code: 'texas', confirmedOn: TODAY },
      },
    });
  });
});
