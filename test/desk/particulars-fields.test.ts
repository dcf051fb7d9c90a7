import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParticularsFields } from '../../src/desk/particulars-fields.ts';
import { fieldsOfParticulars, readParticulars, rebase } from '../../src/desk/particulars-fields.ts';
import { fromPersonRows, toPersonRows, withoutRow } from '../../src/desk/particulars-rows.ts';
import { parseANumber } from '../../src/domain/a-number.ts';
import { describeParticulars, ROLES } from '../../src/domain/particulars.ts';
import { day, receipt } from '../support/given.ts';

const TODAY = day('2026-11-21');
const OWN = receipt('EAC9990000001');
const rosa = { role: 'applicant', name: 'Rosa Made-Up' } as const;
const NOTHING = { receiptNumber: OWN, particulars: {} };
const KNOWN = {
  receiptNumber: OWN,
  form: 'I-765',
  particulars: {
    aNumber: parseANumber('A001234567') ?? ('none' as const),
    filedOn: day('2026-01-02'),
    priorityDate: day('2019-05-06'),
    noProcessingTimeOn: day('2026-11-01'),
    people: [rosa, { role: 'petitioner', name: 'Ana Made-Up' }],
    otherReceipts: [receipt('EAC9990000007'), receipt('EAC9990000008')],
    receiptsCompleteOn: day('2026-11-01'),
    correspondenceOn: day('2026-11-01'),
  },
} as const;
const known = fieldsOfParticulars(KNOWN);
const empty = fieldsOfParticulars(NOTHING);

/** What the fields say of a case of which nothing is known. */
const read = (change: Partial<ParticularsFields>) =>
  readParticulars({ ...empty, ...change }, NOTHING, TODAY);
/** What they say of one of which everything is. */
const readKnown = (change: Partial<ParticularsFields>) =>
  readParticulars({ ...known, ...change }, KNOWN, TODAY);
/** What has to be mended. */
const problemsOf = (change: Partial<ParticularsFields>) => {
  const found = read(change);
  return found !== undefined && 'problems' in found ? found.problems : undefined;
};

describe('what a caller has ready', () => {
  test('left as it was says nothing anew', () => {
    expect(readKnown({})).toBeUndefined();
    expect(read({})).toBeUndefined();
    expect(fieldsOfParticulars({ particulars: { aNumber: 'none' } }).hasNoANumber).toBe('yes');
  });

  test('says only what changed', () => {
    expect(readKnown({ aNumber: 'A 001-234-568' })).toEqual({
      type: 'case-described',
      patch: { aNumber: 'A001234568' },
    });
    expect(readKnown({ people: 'applicant  Rosa Made-Up ' })).toEqual({
      type: 'case-described',
      patch: { people: [rosa] },
    });
    expect(readKnown({ form: 'I-130', receipts: 'eac-99-900-00008' })).toEqual({
      type: 'case-described',
      patch: { form: 'I-130', otherReceipts: ['EAC9990000008'] },
    });
  });

  test('takes back what was emptied or is no longer ticked', () => {
    expect(readKnown({ ...empty, begun: known.begun })).toEqual({
      type: 'case-described',
      patch: {
        aNumber: null,
        form: null,
        filedOn: null,
        priorityDate: null,
        noProcessingTimeOn: null,
        people: null,
        otherReceipts: null,
        receiptsCompleteOn: null,
        correspondenceOn: null,
      },
    });
  });

  test('has what is ticked anew said today, and what was ticked before on its day', () => {
    const ticks = {
      isNonePosted: 'yes',
      areReceiptsComplete: 'yes',
      isCorrespondenceAtHand: 'yes',
    };
    expect(read(ticks)).toEqual({
      type: 'case-described',
      patch: { noProcessingTimeOn: TODAY, receiptsCompleteOn: TODAY, correspondenceOn: TODAY },
    });
    expect(readKnown(ticks)).toBeUndefined();
  });

  test('takes “has none” and “does not apply” for an answer, whatever was typed beside it', () => {
    const none = { hasNoANumber: 'yes', hasNoPriority: 'yes' };
    expect(read({ ...none, aNumber: 'A00', priority: '2026-13-01' })).toEqual({
      type: 'case-described',
      patch: { aNumber: 'none', priorityDate: 'not-applicable' },
    });
  });

  test('that can’t be is to be mended, all of it at once', () => {
    const problems = problemsOf({
      aNumber: OWN,
      filed: '2026-11-22',
      priority: '0026-01-01',
      people: 'applicant \n Rosa Made-Up\n',
      receipts: 'EAC999000000\n\nEAC9990000007\nEAC 99 900 00007\nEAC9990000001',
    });
    expect(problems).toMatchObject({ aNumber: 'shape', filed: 'future', priority: 'date' });
    expect([...(problems?.people ?? [])]).toEqual([
      [0, 'name'],
      [1, 'role'],
    ]);
    expect([...(problems?.receipts ?? [])]).toMatchObject([
      [0, { problem: 'too-short' }],
      [3, 'twice'],
      [4, 'twice'],
    ]);
    expect(problemsOf({ priority: '2026-11-22' })).toMatchObject({ priority: 'future' });
  });

  test('takes back nothing that was said since the form was begun', () => {
    const since = { ...NOTHING, particulars: { correspondenceOn: TODAY } };
    expect(readParticulars({ ...empty, filed: '2026-01-02' }, since, TODAY)).toEqual({
      type: 'case-described',
      patch: { filedOn: '2026-01-02' },
    });
    expect(rebase({ ...empty, filed: '2026-01-02' }, since)).toMatchObject({
      filed: '2026-01-02',
      isCorrespondenceAtHand: 'yes',
    });
    expect(rebase({ filed: '2026-01-02', begun: 'torn' }, since)).toMatchObject({
      filed: '2026-01-02',
    });
  });

  test('recorded as the form says it is shown by the form again', () => {
    const typed = { ...known, begun: empty.begun };
    const said = readParticulars(typed, NOTHING, day('2026-11-01'));
    if (said === undefined || 'problems' in said) throw new Error('Expected a description.');
    const particulars = describeParticulars({}, said.patch);
    expect(fieldsOfParticulars({ ...KNOWN, particulars })).toEqual(known);
  });
});

describe('the rows of people', () => {
  const row = fc.record({
    role: fc.constantFrom('' as const, ...ROLES),
    name: fc.string().filter((name) => !/[\r\n]/.test(name)),
  });

  test('are read back as they were typed', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(toPersonRows(fromPersonRows(rows))).toEqual(rows);
      }),
    );
  });

  test('never run out: the last one is emptied', () => {
    expect(withoutRow(['one', 'two'], 0, '')).toEqual(['two']);
    expect(withoutRow(['one'], 0, '')).toEqual(['']);
  });
});
