import { describe, expect, test } from 'vitest';
import type { CaseDescribed } from '../../../src/domain/case-described.ts';
import type { CaseFile } from '../../../src/domain/case-file.ts';
import { toCaseFile } from '../../../src/domain/case-file.ts';
import { toDocketRow } from '../../../src/domain/docket.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { guessColumns } from '../../../src/domain/import/import-column.ts';
import type { KnownCases } from '../../../src/domain/import/plan-import.ts';
import { planImport, readLines } from '../../../src/domain/import/plan-import.ts';
import { DEFAULT_RULES } from '../../../src/domain/journal-rules.ts';
import { toWaitingCases } from '../../../src/domain/waiting-cases.ts';
import { entry, RULES } from '../../support/given.ts';
import { NOTHING_KNOWN } from '../../support/known-cases.ts';

const MADE_UP = 'EAC2190012345';

describe('a number that is not kept, where cases wait for theirs', () => {
  const [LUIS, ROSA] = [1, 2].map(
    (n) => `pending:0f8fad5b-d9cb-469f-a165-7086772895${n}0` as CaseId,
  ) as [CaseId, CaseId];

  function knownWaiting(): KnownCases {
    const files = [
      waitingFile(LUIS, { label: 'Luis', form: 'I-589' }),
      waitingFile(ROSA, { label: 'Rosa', matterNumber: 'M-7' }),
    ];
    return {
      ...NOTHING_KNOWN,
      waiting: toWaitingCases(files.flatMap((file) => toDocketRow(file, [], DEFAULT_RULES) ?? [])),
      waitingFiles: new Map(files.map((file) => [file.caseId, file])),
    };
  }

  function waitingFile(caseId: CaseId, patch: CaseDescribed['patch']): CaseFile {
    const facts = [{ type: 'case-kept' } as const, { type: 'case-described', patch } as const];
    return toCaseFile(
      caseId,
      facts.map((fact, n) => entry(n, fact, { caseId })),
      RULES,
    );
  }

  const rows = (...table: readonly (readonly string[])[]) =>
    readLines(table, guessColumns(['Receipt', 'Label', 'Matter no']), 'month-first', 1);

  test('is that of the one whose matter number or label it says exactly', () => {
    const lines = rows(
      [MADE_UP, 'Luis', ''],
      ['EAC2190012346', 'R.', 'M-7'],
      ['EAC2190012347', 'luis', ''],
    );
    expect(planImport(lines, knownWaiting())).toMatchObject([
      { becomes: 'joined', caseId: LUIS, changed: [] },
      { becomes: 'joined', caseId: ROSA, changed: ['label'], before: { label: 'Rosa' } },
      { becomes: 'added' },
    ]);
  });

  test('is a new case where two lines mean the same waiting one, or the person says so', () => {
    const two = rows([MADE_UP, 'Luis', ''], ['EAC2190012346', 'Luis', '']);
    expect(planImport(two, knownWaiting()).map(({ becomes }) => becomes)).toEqual([
      'added',
      'added',
    ]);
    const one = rows([MADE_UP, 'Luis', '']);
    expect(planImport(one, knownWaiting(), new Map([[1, 'new']]))).toMatchObject([
      { becomes: 'added' },
    ]);
    const other = rows([MADE_UP, 'Luis', 'M-8'], ['EAC2190012346', 'Rosa', 'M-8']);
    expect(planImport(other, knownWaiting())).toMatchObject([
      { becomes: 'joined', caseId: LUIS },
      { becomes: 'added' },
    ]);
  });

  test('is refused where the one that was chosen for it was not read', () => {
    const lines = rows([MADE_UP, 'L.', '']);
    const known = { ...knownWaiting(), waitingFiles: new Map() };
    expect(planImport(lines, known, new Map([[1, LUIS]]))).toMatchObject([
      { becomes: 'refused', refusals: [{ problem: 'not-read' }] },
    ]);
  });

  test('is that of the one which the person chose, and no other line takes it', () => {
    const lines = rows([MADE_UP, 'Luis', ''], ['EAC2190012346', 'L.', '']);
    const planned = planImport(lines, knownWaiting(), new Map([[2, LUIS]]));
    expect(planned).toMatchObject([{ becomes: 'added' }, { becomes: 'joined', caseId: LUIS }]);
  });
});
