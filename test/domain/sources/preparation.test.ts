import { describe, expect, it } from 'vitest';
import type { CaseDescribed } from '../../../src/domain/case-described.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ChecklistPoint } from '../../../src/domain/preparation.ts';
import { patchOfWord, toChecklist, WORDS_OF_CALLER } from '../../../src/domain/preparation.ts';
import { seen } from '../../support/dates.ts';
import { day, fileOf, receipt } from '../../support/given.ts';
import { PREPARE } from './prepare.ts';

const { P1, P2, P3, P4, P5, P6, P7 } = PREPARE;
const TODAY = day('2026-11-21');
const OWN = receipt('EAC9990000001');
const kept: Fact = { type: 'case-kept', receiptNumber: OWN };
const said = (patch: CaseDescribed['patch']): Fact => ({ type: 'case-described', patch });
const rosa = { role: 'applicant', name: 'Rosa Made-Up' } as const;

const particulars = { by: 'form', form: 'particulars' } as const;
const caseDates = { by: 'form', form: 'case-dates' } as const;
const word = (of: string) => ({ by: 'word', word: of });
const posted = (date: string, lookedOn: string) =>
  said({ postedInquiryDate: { date: day(date), lookedOn: day(lookedOn) } });
const noneOn = (on: string) => said({ noProcessingTimeOn: day(on) });
const lookAgain = [{ by: 'page', page: 'processing-times' }, caseDates, word('none-posted')];

type Row = readonly [sentence: string, facts: readonly Fact[], point: object];

const POINTS: readonly Row[] = [
  [
    `P1 ${P1}: nothing is known yet`,
    [],
    {
      point: 'information',
      isDone: false,
      missing: ['form', 'date', 'people'],
      settledBy: [particulars, caseDates],
    },
  ],
  [
    `P1 ${P1}: the form that the page names counts, and the date that it was received`,
    [seen('2026-11-02', {}), said({ receivedOn: day('2026-01-05') })],
    { point: 'information', isDone: false, missing: ['people'], settledBy: [particulars] },
  ],
  [
    `P1 ${P1}: form, date filed and somebody who has a part in it`,
    [said({ form: 'I-765', filedOn: day('2026-01-02'), people: [rosa] })],
    { point: 'information', isDone: true, missing: [], settledBy: [] },
  ],
  [
    `P2 ${P2}: never looked at`,
    [],
    { point: 'status', isDone: false, settledBy: [{ by: 'page', page: 'status' }] },
  ],
  [
    `P2 ${P2}: looked at yesterday`,
    [seen('2026-11-02', {}), { type: 'status-checked', on: day('2026-11-20') }],
    {
      point: 'status',
      isDone: false,
      lookedAtOn: '2026-11-20',
      settledBy: [{ by: 'page', page: 'status' }],
    },
  ],
  [
    `P2 ${P2}: looked at today`,
    [seen('2026-11-21', {})],
    { point: 'status', isDone: true, lookedAtOn: '2026-11-21', settledBy: [] },
  ],
  [
    `P3 ${P3}: not looked up`,
    [],
    { point: 'processing-time', isDone: false, settledBy: lookAgain },
  ],
  [
    `P3 ${P3}: looked up some time ago, which can be done anew`,
    [posted('2026-03-01', '2026-09-01')],
    {
      point: 'processing-time',
      isDone: true,
      lookedOn: '2026-09-01',
      postedOn: '2026-03-01',
      settledBy: lookAgain,
    },
  ],
  [
    `P3 ${P3}: looked up today`,
    [posted('2026-03-01', '2026-11-21')],
    {
      point: 'processing-time',
      isDone: true,
      lookedOn: '2026-11-21',
      postedOn: '2026-03-01',
      settledBy: [],
    },
  ],
  [
    `P3 ${P3}: if any; none is posted today, though one was before`,
    [posted('2026-03-01', '2026-09-01'), noneOn('2026-11-21')],
    { point: 'processing-time', isDone: true, lookedOn: '2026-11-21', settledBy: [] },
  ],
  [
    `P3 ${P3}: one that was found on the day on which none had been`,
    [noneOn('2026-11-21'), posted('2026-03-01', '2026-11-21')],
    {
      point: 'processing-time',
      isDone: true,
      lookedOn: '2026-11-21',
      postedOn: '2026-03-01',
      settledBy: [],
    },
  ],
  [
    `P4 ${P4}: not said`,
    [],
    {
      point: 'priority-date',
      isDone: false,
      settledBy: [particulars, word('no-priority-date')],
    },
  ],
  [
    `P4 ${P4}: known`,
    [said({ priorityDate: day('2019-05-06') })],
    { point: 'priority-date', isDone: true, known: '2019-05-06', settledBy: [] },
  ],
  [
    `P4 ${P4}: not applicable`,
    [said({ priorityDate: 'not-applicable' })],
    { point: 'priority-date', isDone: true, known: 'not-applicable', settledBy: [] },
  ],
  [
    `P5 ${P5}: it has one, and nobody said that this is all`,
    [kept],
    {
      point: 'receipts',
      isDone: false,
      own: OWN,
      otherCount: 0,
      settledBy: [particulars, word('all-receipts')],
    },
  ],
  [
    `P5 ${P5}: these are all`,
    [kept, said({ otherReceipts: [receipt('EAC9990000007')], receiptsCompleteOn: TODAY })],
    {
      point: 'receipts',
      isDone: true,
      own: OWN,
      otherCount: 1,
      completeOn: TODAY,
      settledBy: [],
    },
  ],
  [
    `P6 ${P6}: not said`,
    [],
    { point: 'a-number', isDone: false, settledBy: [particulars, word('no-a-number')] },
  ],
  [
    `P6 ${P6}: known`,
    [said({ aNumber: 'A001234567' as never })],
    { point: 'a-number', isDone: true, known: 'A001234567', settledBy: [] },
  ],
  [
    `P6 ${P6}: has none`,
    [said({ aNumber: 'none' })],
    { point: 'a-number', isDone: true, known: 'none', settledBy: [] },
  ],
  [
    `P7 ${P7}: not said`,
    [],
    { point: 'correspondence', isDone: false, settledBy: [word('correspondence')] },
  ],
  [
    `P7 ${P7}: at hand`,
    [said({ correspondenceOn: day('2026-11-20') })],
    { point: 'correspondence', isDone: true, atHandOn: '2026-11-20', settledBy: [] },
  ],
];

/** What the checklist says of a point, of a case of which these facts were recorded. */
function pointOf(name: ChecklistPoint['point'], facts: readonly Fact[]) {
  return toChecklist(fileOf(...facts), TODAY).find(({ point }) => point === name);
}

describe('what a caller prepares', () => {
  it.each(POINTS)('%s', (_, facts, expected) => {
    const { point } = expected as ChecklistPoint;
    expect(pointOf(point, facts)).toEqual(expected);
  });

  it(`P5 ${P5}: a case without a number has one to come, whatever was said`, () => {
    const { receiptNumber: _, ...file } = fileOf(said({ receiptsCompleteOn: TODAY }));
    expect(toChecklist(file, TODAY).find(({ point }) => point === 'receipts')).toEqual({
      point: 'receipts',
      isDone: false,
      otherCount: 0,
      completeOn: TODAY,
      settledBy: [{ by: 'form', form: 'number' }],
    });
  });

  it('is seven points, in the order of the guide', () => {
    expect(toChecklist(fileOf(), TODAY).map(({ point }) => point)).toEqual([
      'information',
      'status',
      'processing-time',
      'priority-date',
      'receipts',
      'a-number',
      'correspondence',
    ]);
  });

  it('is settled by each word of the person that it offers', () => {
    for (const offered of WORDS_OF_CALLER) {
      const before = toChecklist(fileOf(kept), TODAY);
      const { point } = before.find(({ settledBy }) =>
        settledBy.some((way) => way.by === 'word' && way.word === offered),
      ) as ChecklistPoint;
      const facts = [kept, said(patchOfWord(offered, TODAY))];
      expect(pointOf(point, facts)).toMatchObject({ isDone: true });
    }
  });
});
