import { describe, expect, it } from 'vitest';
import type { CaseDescribed } from '../../src/domain/case-described.ts';
import { toChecklist } from '../../src/domain/preparation.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import {
  sayEnter,
  sayFinding,
  sayPoint,
  sayWordOfCaller,
} from '../../src/locales/say-preparation.ts';
import { seen } from '../support/dates.ts';
import { day, fileOf, receipt } from '../support/given.ts';

const words = createWords('en-US');
const TODAY = day('2026-11-21');
const OWN = receipt('EAC9990000001');

/** What is said of the seven points. */
function sayAll(patch: CaseDescribed['patch'], ...looks: Parameters<typeof seen>[0][]) {
  const facts = looks.map((on) => seen(on, {}));
  const kept = { type: 'case-kept', receiptNumber: OWN } as const;
  const file = fileOf(kept, ...facts, { type: 'case-described', patch });
  return toChecklist(file, TODAY).map((point) => sayFinding(point, TODAY, words));
}

describe('what is said of the preparation', () => {
  it('where nothing is known', () => {
    expect(sayAll({})).toEqual([
      'Not on file: the form, the day it was filed or received, and the people and their roles.',
      'Not looked at yet.',
      'Not looked up yet.',
      'Not said yet.',
      '1 number is on file. Is that all?',
      'Not said yet.',
      'Is it at hand?',
    ]);
  });

  it('where all is known, with the days', () => {
    const patch = {
      filedOn: day('2026-01-02'),
      people: [{ role: 'applicant', name: 'Rosa Made-Up' }],
      postedInquiryDate: { date: day('2026-03-01'), lookedOn: day('2026-11-19') },
      priorityDate: day('2019-05-06'),
      otherReceipts: [receipt('EAC9990000007')],
      receiptsCompleteOn: day('2026-11-20'),
      aNumber: 'A001234567' as never,
      correspondenceOn: day('2026-11-20'),
    } as const;
    expect(sayAll(patch, '2026-11-21')).toEqual([
      'Form, date and people are on file.',
      'Looked at today, Nov 21, 2026.',
      'On Nov 19, 2026 you read Mar 1, 2026 as the receipt date for a case inquiry. It moves without notice.',
      'May 6, 2019.',
      '2 numbers are on file: all, as you said on Nov 20, 2026.',
      'A001-234-567.',
      'At hand, as you said on Nov 20, 2026.',
    ]);
  });

  it('where there is none', () => {
    const patch = {
      noProcessingTimeOn: day('2026-11-20'),
      priorityDate: 'not-applicable',
      aNumber: 'none',
    } as const;
    expect(sayAll(patch, '2026-11-20')).toMatchObject([
      'Not on file: the day it was filed or received and the people and their roles.',
      'Last looked at on Nov 20, 2026.',
      'On Nov 20, 2026 none was posted. That may change without notice.',
      'It does not apply, as you said.',
      {},
      'There is none, as you said.',
      {},
    ]);
  });

  it('is another word for each way to settle a point', () => {
    const { receiptNumber: _, ...pending } = fileOf();
    const said = toChecklist(pending, TODAY).flatMap(({ point, settledBy }) => [
      sayPoint(point, words),
      ...settledBy.flatMap((way) => {
        if (way.by === 'form') return [sayEnter(point, way.form, words)];
        return way.by === 'word' ? [sayWordOfCaller(way.word, words)] : [];
      }),
    ]);
    expect(new Set(said).size).toBe(said.length);
  });
});
