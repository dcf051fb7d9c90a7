import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canRepeat,
  guessColumns,
  isHeader,
  withColumn,
  withoutOffice,
} from '../../../src/domain/import/import-column.ts';

describe('the columns of a table', () => {
  test.each([
    ['Receipt #', 'receipt'],
    ['USCIS Receipt Number', 'receipt'],
    ['Case Number', 'receipt'],
    ['Label', 'label'],
    ['Case name', 'label'],
    ['Form Type', 'form'],
    ['Tags', 'tags'],
    ['Beneficiary Name', 'beneficiary'],
    ['Employer', 'petitioner'],
    ['Client', 'applicant'],
    ['Attorney of record', 'representative'],
    ['Our Ref.', 'matterNumber'],
    ['Matter No.', 'matterNumber'],
    ['Visa Category', 'category'],
    ['Service Center', 'office'],
    ['Office read on', 'officeReadOn'],
    ['Received', 'receivedOn'],
    ['Receipt Date', 'receivedOn'],
    ['Date filed', 'filedOn'],
    ['Priority Date', 'priorityDate'],
    ['A#', 'aNumber'],
    ['Alien Number', 'aNumber'],
    ['Número de recibo', 'receipt'],
    ['Número A', 'aNumber'],
    ['Fecha de presentación', 'filedOn'],
    ['Beneficiaria', 'beneficiary'],
    ['Etiqueta', 'label'],
    ['收据号码', 'receipt'],
    ['Ａ号码', 'aNumber'],
    ['优先日期', 'priorityDate'],
    ['申请人姓名', 'applicant'],
    ['标签', 'label'],
  ])('headed “%s” say: %s', (heading, column) => {
    expect(guessColumns([heading])).toEqual([column]);
  });

  test.each([
    '',
    'A',
    'Processing Center',
    'Processing office',
    'Next due',
    'Last status',
    'Notes',
    'Case id',
    '__proto__',
    'constructor',
  ])('headed “%s” say nothing that is taken', (heading) => {
    expect(guessColumns([heading])).toEqual([undefined]);
  });

  test('say nothing twice, but several people and tags', () => {
    expect(guessColumns(['Receipt', 'Receipt number', 'Beneficiary', 'Employee', 'Tag'])).toEqual([
      'receipt',
      undefined,
      'beneficiary',
      'beneficiary',
      'tags',
    ]);
  });

  test('are named by the first line when it names one that is known', () => {
    expect(isHeader(['Nr', 'Receipt'])).toBe(true);
    expect(isHeader(['EAC2190012345', 'Rosa'])).toBe(false);
  });

  test('can be changed: what can be said once is taken from the other', () => {
    const mapping = withColumn(['receipt', 'label', 'tags'], 1, 'receipt');
    expect(mapping).toEqual([undefined, 'receipt', 'tags']);
    expect(withColumn(mapping, 0, 'tags')).toEqual(['tags', 'receipt', 'tags']);
    expect(withColumn(mapping, 1, undefined)).toEqual([undefined, undefined, 'tags']);
  });

  test('can be taken without their offices', () => {
    expect(withoutOffice(['receipt', 'office', 'officeReadOn', 'tags'])).toEqual([
      'receipt',
      undefined,
      undefined,
      'tags',
    ]);
  });

  test('are guessed from any heading whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (header) => {
        const mapping = guessColumns(header);
        expect(mapping).toHaveLength(header.length);
        const once = mapping.filter((column) => column !== undefined && !canRepeat(column));
        expect(new Set(once).size).toBe(once.length);
      }),
    );
  });
});
