import { describe, expect, test } from 'vitest';
import { caseText } from '../../src/desk/exporting/case-text.ts';
import type { CaseFile } from '../../src/domain/case-file.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { call, day, entryId, fileOf, receipt, TEXAS_CASE } from '../support/given.ts';
import { row } from '../support/rows.ts';

function textOf(file: CaseFile, rows: readonly DocketRow[] = []): string {
  return caseText(file, {
    words: createWords('en-US'),
    zone: 'America/New_York',
    ownLadders: [],
    others: new Map(rows.map((each) => [each.caseId, each])),
  });
}

describe('the text of a case says of what was moved where it went', () => {
  const moved = fileOf(call(), {
    type: 'entry-struck',
    entryId: entryId(1),
    isMoved: true,
    movedTo: TEXAS_CASE,
  });

  test('by the last four digits of the number it has now', () => {
    const text = textOf(moved, [row(TEXAS_CASE, { receiptNumber: receipt('SRC9990000007') })]);
    expect(text).toMatch(/Called the Contact Center \(Moved to SRC \(… 0007\) Nov 21, 2026.*\)/);
    expect(text).not.toContain('Struck');
    expect(text).not.toContain('0000002');
  });

  test('and no more where that case is protected by now', () => {
    const text = textOf(moved, [row(TEXAS_CASE, { isProtected: true })]);
    expect(text).toContain('(Moved to another case Nov 21, 2026');
    expect(text).not.toContain('SRC');
  });

  test('and no more where that case is not here', () => {
    expect(textOf(moved)).toContain('(Moved to another case Nov 21, 2026');
  });
});

test('the text of a case says that an entry came from another one', () => {
  const text = textOf(fileOf(call({ movedFrom: { caseId: TEXAS_CASE } })));
  expect(text).toContain('Called the Contact Center (Moved here from another case)');
  expect(text).not.toContain('SRC');
});

test('the text of a case still says of what was struck that it was', () => {
  const text = textOf(fileOf(call(), { type: 'entry-struck', entryId: entryId(1) }));
  expect(text).toContain('(Struck Nov 21, 2026');
});

test('the text of a case says why something was struck', () => {
  const reason = 'It was about another case.';
  const text = textOf(fileOf(call(), { type: 'entry-struck', entryId: entryId(1), reason }));
  expect(text).toMatch(/\(Struck Nov 21, 2026.*\. Reason: It was about another case\.\)/);
});

test('the text of a case has the earlier words of what was corrected, and when they held', () => {
  const before = call({ notes: 'Line one.\nA turquoise notice.' });
  const fact = call({ notes: 'A green notice.', on: day('2026-11-20') });
  const text = textOf(fileOf(before, { type: 'entry-corrected', entryId: entryId(1), fact }));
  expect(text).toContain('Notes: A green notice.');
  expect(text).toMatch(
    /Before it was corrected, recorded Nov 21, 2026.*: Nov 21, 2026 · .*Called the Contact Center/,
  );
  expect(text).toContain('\n    Notes: Line one.\n      A turquoise notice.');
});
