import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/domain/case-file.ts';
import { toCaseFile } from '../../../src/domain/case-file.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { guessColumns } from '../../../src/domain/import/import-column.ts';
import { toPatch } from '../../../src/domain/import/import-fields.ts';
import type { KnownCases } from '../../../src/domain/import/plan-import.ts';
import { planImport, readLines } from '../../../src/domain/import/plan-import.ts';
import { day, entry, fileOf, receipt, RULES, VERMONT_CASE } from '../../support/given.ts';
import { NOTHING_KNOWN } from '../../support/known-cases.ts';

const NOTHING: KnownCases = NOTHING_KNOWN;
const MADE_UP = 'EAC2190012345';

/** What becomes of the lines of a table, whose first names its columns. */
function plan(table: readonly (readonly string[])[], known: KnownCases = NOTHING) {
  const [header = [], ...rows] = table;
  return planImport(readLines(rows, guessColumns(header), 'month-first', 2), known);
}

function knownAs(file: CaseFile): KnownCases {
  return {
    ...NOTHING_KNOWN,
    byReceipt: new Map([[receipt(VERMONT_CASE), file]]),
    byLabel: new Map(),
  };
}

describe('a line of a table', () => {
  test('with a number that is not kept adds a case, with everything it says', () => {
    const [line] = plan([
      ['Receipt', 'Label', 'Form', 'Tags', 'Beneficiary', 'Petitioner', 'Matter no', 'Category'],
      [
        'eac-21-900-12345',
        'Rosa',
        'I-130',
        'urgent; family',
        'Rosa M.; Luis M.',
        'Ana M.',
        'M-7',
        'F2A',
      ],
    ]);
    expect(line).toEqual({
      row: 2,
      receiptNumber: MADE_UP,
      becomes: 'added',
      changed: ['label', 'form', 'tags', 'people', 'matterNumber', 'category'],
      after: {
        label: 'Rosa',
        form: 'I-130',
        tags: ['urgent', 'family'],
        people: [
          { role: 'petitioner', name: 'Ana M.' },
          { role: 'beneficiary', name: 'Rosa M.' },
          { role: 'beneficiary', name: 'Luis M.' },
        ],
        matterNumber: 'M-7',
        category: 'F2A',
      },
    });
  });

  test('gives its dates, office and A-number as they are recorded', () => {
    const [line] = plan([
      ['Receipt', 'Received', 'Filed', 'Priority date', 'Office', 'A-number'],
      [MADE_UP, '3/4/2026', '1 Mar 2026', 'N/A', 'Vermont Service Center', 'A 012 345 678'],
    ]);
    expect(line?.after).toEqual({
      receivedOn: '2026-03-04',
      filedOn: '2026-03-01',
      priorityDate: 'not-applicable',
      office: 'vermont',
      aNumber: 'A012345678',
    });
  });

  test.each([
    ['Vermont', 'vermont'],
    ['vermont', 'vermont'],
    ['Texas Service Center', 'texas'],
    ['National Benefits Center', 'national-benefits-center'],
    ['A field office', 'field-office'],
    ['Potomac Service Center', 'potomac'],
    ['Another office', 'other'],
  ])('names the office “%s”: %s', (written, office) => {
    const [line] = plan([
      ['Receipt', 'Office'],
      [MADE_UP, written],
    ]);
    expect(line?.after.office).toBe(office);
  });

  test.each(['EAC', 'vsc', 'NBC', 'IOE'])(
    'is refused where it names an office by the prefix of receipt numbers: %s',
    (written) => {
      const [line] = plan([
        ['Receipt', 'Office'],
        [MADE_UP, written],
      ]);
      expect(line).toMatchObject({
        refusals: [{ column: 'office', problem: 'office-prefix', written }],
      });
    },
  );

  test('gives the day on which its office was read, none to come, and today where it says none', () => {
    const confirmed = (...cells: readonly string[]) => {
      const [line] = plan([
        ['Receipt', 'Office', 'Office read on'],
        [MADE_UP, 'Vermont', ...cells],
      ]);
      if (line?.becomes !== 'added') throw new Error('Not added.');
      expect(line.changed).toEqual(['office']);
      return toPatch(line.after, line.changed, day('2026-11-21'));
    };
    const on = (confirmedOn: string) => ({ office: { code: 'vermont', confirmedOn } });
    expect(confirmed('3/4/2026')).toEqual(on('2026-03-04'));
    expect(confirmed('')).toEqual(on('2026-11-21'));
    expect(confirmed('3/4/2027')).toEqual(on('2026-11-21'));
  });

  test('of a case that is kept says field by field what changes; an empty cell takes nothing back', () => {
    const file = fileOf({
      type: 'case-described',
      patch: { label: 'Rosa', form: 'I-130', tags: ['urgent'], receivedOn: day('2026-03-04') },
    });
    const [line] = plan(
      [
        ['Receipt', 'Label', 'Form', 'Tags', 'Received'],
        [VERMONT_CASE, 'Rosa M.', '', 'urgent, family', '3/4/2026'],
      ],
      knownAs(file),
    );
    expect(line).toMatchObject({
      becomes: 'updated',
      caseId: VERMONT_CASE,
      changed: ['label', 'tags'],
      before: { label: 'Rosa', tags: ['urgent'] },
      after: { label: 'Rosa M.', tags: ['urgent', 'family'], form: 'I-130' },
    });
  });

  test('of a case that has all of it already changes nothing', () => {
    const file = fileOf({ type: 'case-described', patch: { label: 'Rosa' } });
    const table = [
      ['Receipt', 'Label'],
      [VERMONT_CASE, 'Rosa'],
    ];
    expect(plan(table, knownAs(file))).toMatchObject([{ becomes: 'unchanged' }]);
  });

  test('of a protected case is refused, and nothing of the case is said', () => {
    const file = fileOf({ type: 'case-described', patch: { label: 'Rosa', isProtected: true } });
    const [line] = plan(
      [
        ['Receipt', 'Label'],
        [VERMONT_CASE, 'Ana'],
      ],
      knownAs(file),
    );
    expect(line).toMatchObject({ becomes: 'refused', refusals: [{ problem: 'protected' }] });
    expect(JSON.stringify(line)).not.toContain('Rosa');
  });

  test('without a number adds a case that waits for one, if it has a label', () => {
    const lines = plan([
      ['Receipt', 'Label', 'Form'],
      ['', 'Rosa', 'I-130'],
      ['', '', 'I-485'],
    ]);
    expect(lines).toMatchObject([
      { row: 2, becomes: 'added', after: { label: 'Rosa' } },
      { row: 3, becomes: 'refused', refusals: [{ problem: 'nameless' }] },
    ]);
    expect(lines[0]).not.toHaveProperty('receiptNumber');
  });

  test('without a number is of the one case without a number that has its label', () => {
    const caseId = 'pending:0f8fad5b-d9cb-469f-a165-70867728950e' as CaseId;
    const file = toCaseFile(
      caseId,
      [
        entry(1, { type: 'case-kept' }, { caseId }),
        entry(2, { type: 'case-described', patch: { label: 'Rosa' } }, { caseId }),
      ],
      RULES,
    );
    const table = [
      ['Label', 'Form'],
      ['Rosa', 'I-130'],
    ];
    const one = { ...NOTHING_KNOWN, byReceipt: new Map(), byLabel: new Map([['Rosa', [file]]]) };
    expect(plan(table, one)).toMatchObject([{ becomes: 'updated', caseId, changed: ['form'] }]);
    const two = {
      ...NOTHING_KNOWN,
      byReceipt: new Map(),
      byLabel: new Map([['Rosa', [file, file]]]),
    };
    expect(plan(table, two)).toMatchObject([{ refusals: [{ problem: 'ambiguous' }] }]);
  });

  test('without a number is refused where a case with one bears its label', () => {
    const known = { ...NOTHING_KNOWN, numberedLabels: new Set(['Rosa']) };
    expect(plan([['Label'], ['Rosa'], ['Luis']], known)).toMatchObject([
      { becomes: 'refused', refusals: [{ problem: 'numbered' }] },
      { becomes: 'added' },
    ]);
  });

  test('with a number, or a label alone, that stood in an earlier line is refused and says which', () => {
    const lines = plan([
      ['Receipt', 'Label'],
      [MADE_UP, 'Rosa'],
      ['EAC 21 900 12345', 'Luis'],
      ['', ''],
      ['', 'Ana'],
      ['', 'Ana'],
    ]);
    expect(lines.map(({ row, becomes }) => [row, becomes])).toEqual([
      [2, 'added'],
      [3, 'refused'],
      [5, 'added'],
      [6, 'refused'],
    ]);
    expect(lines[1]).toMatchObject({ refusals: [{ problem: 'twice', row: 2 }] });
    expect(lines[3]).toMatchObject({ refusals: [{ problem: 'twice', row: 5 }] });
  });

  test('that can’t be read is refused with every reason', () => {
    const [line] = plan([
      ['Receipt', 'Label', 'Received', 'Office', 'A-number'],
      ['EAC21900', 'x'.repeat(201), 'soon', 'Nowhere', '12'],
    ]);
    expect(line).toMatchObject({
      becomes: 'refused',
      refusals: [
        { column: 'receipt', of: { problem: 'too-short', digitCount: 5 } },
        { column: 'label', problem: 'too-long', longest: 200 },
        { column: 'office', problem: 'no-office', written: 'Nowhere' },
        { column: 'receivedOn', problem: 'no-date', written: 'soon' },
        { column: 'aNumber', problem: 'no-a-number', written: '12' },
      ],
    });
  });

  test('that would give a case more people or tags than it can have is refused', () => {
    const names = Array.from({ length: 11 }, (_, at) => `Person ${at}`).join(';');
    const tags = Array.from({ length: 21 }, (_, at) => `tag${at}`).join(';');
    const lines = plan([
      ['Receipt', 'Applicant', 'Tags'],
      [MADE_UP, names, ''],
      ['EAC2190012346', '', tags],
    ]);
    expect(lines).toMatchObject([
      { refusals: [{ problem: 'too-many', field: 'people' }] },
      { refusals: [{ problem: 'too-many', field: 'tags' }] },
    ]);
  });

  test('of our own export loses its safety prefix, and no other apostrophe', () => {
    const lines = plan([
      ['Receipt', 'Label', 'Tags'],
      [MADE_UP, "'=Rosa", "O'Brien"],
    ]);
    expect(lines[0]?.after).toEqual({ label: '=Rosa', tags: ["O'Brien"] });
  });
});
