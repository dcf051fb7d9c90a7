import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test, vi } from 'vitest';
import type { CaseFile } from '../../src/domain/case-file.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { fromSafeCell } from '../../src/domain/export/cell-safety.ts';
import { toHeldText } from '../../src/domain/export/csv.ts';
import { guessColumns } from '../../src/domain/import/import-column.ts';
import { planImport, readLines } from '../../src/domain/import/plan-import.ts';
import type { Detail, ExportKind } from '../../src/desk/exporting/make-export.ts';
import { createCaseWriter } from '../../src/desk/exporting/make-export.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { NOTHING_KNOWN } from '../support/known-cases.ts';
import {
  answer,
  call,
  day,
  entryId,
  fileOf,
  receipt,
  sighting,
  VERMONT_CASE,
} from '../support/given.ts';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

const NOW = Temporal.Instant.from('2026-11-21T15:00:00Z');

/** The file of cases, as text. */
function write(
  kind: Exclude<ExportKind, 'copy'>,
  files: readonly CaseFile[],
  {
    detail = 'discreet',
    now = NOW,
  }: {
    readonly detail?: Detail;
    readonly now?: Temporal.Instant;
  } = {},
): string {
  const context = {
    words: createWords('en-US'),
    now,
    zone: 'America/New_York',
    rules: DEFAULT_RULES,
    others: new Map(),
  };
  const writer = createCaseWriter(kind, detail, context);
  return [writer.head, ...files.map(writer.write), writer.end].join('');
}

/** The rows of a CSV file by the names of its columns, read by another library. */
function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true });
}

const anyText = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r\n=1',
    "'=1",
    '"',
    ',',
    'Rosa\n=2',
    '\u0000=1',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

describe('cases as CSV', () => {
  test('hold what is recorded, and dates as they are counted', () => {
    const file = fileOf(
      { type: 'status-seen', on: day('2026-11-03'), sighting: sighting() },
      {
        type: 'case-described',
        patch: {
          label: 'Rosa',
          tags: ['urgent', 'family'],
          office: { code: 'vermont', confirmedOn: day('2026-11-20') },
          priorityDate: 'not-applicable',
          people: [{ role: 'beneficiary', name: 'Rosa M.' }],
        },
      },
      { type: 'date-noted', kind: 'interview', on: day('2026-12-01') },
      call(),
    );
    expect(read(write('cases', [file]))).toMatchObject([
      {
        'Receipt number': VERMONT_CASE,
        Label: 'Rosa',
        Form: 'I-765',
        Tags: 'urgent; family',
        Beneficiary: 'Rosa M.',
        Office: 'Vermont Service Center',
        'Priority date': 'not applicable',
        'Last status': 'Case Was Received',
        'Status date': '2026-11-02',
        'Open inquiries': '1',
        'Next due': '2026-12-01',
        'Dates noted': '2026-12-01 Interview',
      },
    ]);
  });

  test('have cells that are no formulas and are read back, whatever was typed', () => {
    const words = createWords('en-US');
    const context = {
      words,
      now: NOW,
      zone: 'America/New_York',
      rules: DEFAULT_RULES,
      others: new Map(),
    };
    const writer = createCaseWriter('cases', 'discreet', context);
    fc.assert(
      fc.property(anyText, anyText, (label, form) => {
        const file = fileOf({ type: 'case-described', patch: { label, form } });
        const [row = {}, ...others] = read(writer.head + writer.write(file));
        expect(others).toEqual([]);
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
        expect(fromSafeCell(row['Label'] ?? '')).toBe(toHeldText(label));
        expect(fromSafeCell(row['Form'] ?? '')).toBe(toHeldText(form));
      }),
      { numRuns: 300 },
    );
  });

  test('are read in again without a change', () => {
    const file = fileOf({
      type: 'case-described',
      patch: {
        label: '=Rosa',
        form: 'I-130',
        tags: ['+1', 'family'],
        matterNumber: '@7',
        category: '-F2A',
        office: { code: 'field-office', confirmedOn: day('2026-11-20') },
        receivedOn: day('2026-03-04'),
        filedOn: day('2026-03-01'),
        priorityDate: day('2025-01-31'),
        aNumber: 'none',
        people: [
          { role: 'applicant', name: "O'Hara, Ana" },
          { role: 'representative', name: 'Ms. Made-Up' },
        ],
      },
    });
    const [header = [], ...rows] = parse(write('cases', [file]), { bom: true });
    const lines = readLines(rows, guessColumns(header), 'month-first', 2);
    const known = {
      ...NOTHING_KNOWN,
      byReceipt: new Map([[receipt(VERMONT_CASE), file]]),
      byLabel: new Map(),
    };
    expect(planImport(lines, known)).toMatchObject([{ becomes: 'unchanged' }]);
  });
});

describe('contacts as CSV', () => {
  test('have a row for each contact and answer, with everything that was noted', () => {
    const file = fileOf(
      call({
        tier: 2,
        representativeName: 'Ms. Made-Up',
        representativeId: '=TX1',
        durationInSeconds: 725,
        caller: { capacity: 'paralegal', name: 'Ana' },
        serviceRequest: { number: '0012345' },
        promises: [{ of: 'answer', wait: { unit: 'calendar-days', amount: 30 } }],
        notes: 'Line one\nline two',
      }),
      answer('2026-11-25', { waitUntil: '2026-12-24' }),
    );
    expect(read(write('contacts', [file]))).toMatchObject([
      {
        'Receipt number': VERMONT_CASE,
        What: 'Contact',
        Date: '2026-11-21',
        Time: '10:00',
        'Time zone': 'America/New_York',
        Matter: 'Delay beyond posted times',
        Outcome: 'reached',
        Tier: '2',
        'Representative’s name': 'Ms. Made-Up',
        'Representative’s ID': "'=TX1",
        'Length in seconds': '725',
        'In what capacity': 'paralegal',
        'Service request number': '0012345',
        Promised: 'An answer, within 30 days',
        Notes: 'Line one\nline two',
      },
      {
        What: 'Answer',
        Date: '2026-11-25',
        Verdict: 'told to wait',
        'Told to wait until': '2026-12-24',
      },
    ]);
  });
});

describe('dates as a calendar', () => {
  const noted = { type: 'date-noted', kind: 'interview', on: day('2026-12-01') } as const;

  test('have one event for each wait and each date, named the same whenever they are made', () => {
    const file = fileOf(call(), { ...noted, notes: 'Bring the passport' });
    const events = (now: Temporal.Instant, detail: Detail) =>
      convertIcsCalendar(undefined, write('calendar', [file], { now, detail })).events ?? [];
    const first = events(NOW, 'discreet');
    expect(first.map(({ uid, start }) => [uid, start.date.toISOString().slice(0, 10)])).toEqual([
      [`${entryId(2)}@followthrough`, '2026-12-01'],
      [`${entryId(1)}@followthrough`, '2026-12-22'],
    ]);
    expect(JSON.stringify(first)).not.toMatch(/Interview|passport|EAC/);
    const later = events(NOW.add({ minutes: 5 }), 'full');
    expect(later.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(later[0]?.sequence ?? 0).toBeGreaterThan(first[0]?.sequence ?? 0);
    expect(later[0]?.summary).toContain('Interview');
    expect(later[0]?.description).toBe('Bring the passport');
  });

  test('have no event of what is closed or was dealt with', () => {
    const closed = fileOf(call(), noted, { type: 'case-closed', on: day('2026-11-22') });
    expect(write('calendar', [closed])).not.toContain('VEVENT');
  });
});

describe('a case as plain text', () => {
  test('says what is known, what comes next, and all that happened', () => {
    const file = fileOf(
      { type: 'case-described', patch: { label: 'Rosa' } },
      call({ notes: 'She said to wait.' }),
    );
    const text = write('text', [file]);
    expect(text).toContain('EAC 99 900 00001\n================');
    expect(text).toContain('Label: Rosa');
    expect(text).toContain('Dec 22, 2026: Write to the service center');
    expect(text).toContain('Nov 21, 2026  Called the Contact Center');
    expect(text).toContain('    Notes: She said to wait.'.trim());
  });
});
