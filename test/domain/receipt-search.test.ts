import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CENTER_PREFIXES,
  RECEIPT_PREFIXES,
  VISA_POST_PREFIXES,
} from '../../src/domain/receipt-prefixes.ts';
import { findReceiptNumbers } from '../../src/domain/receipt-search.ts';
import { announceSkipped, hasSharedPages, readLines } from '../support/shared-pages.ts';
import type { DetectorString } from '../support/shared-pages.ts';

announceSkipped('detector-positives.jsonl and detector-negatives.jsonl');

function find(text: string): readonly string[] {
  return findReceiptNumbers(text).receiptNumbers;
}

test('the list holds the 120 official prefixes', () => {
  expect(RECEIPT_PREFIXES.size).toBe(120);
});

describe.skipIf(!hasSharedPages)('stored strings', () => {
  const strings = ['positives', 'negatives'].flatMap((kind) =>
    readLines<DetectorString>(`text/detector-${kind}.jsonl`),
  );
  test.each(
    strings.map(({ id, kind, text, expect: numbers }) => [id, kind, text, numbers] as const),
  )('%s (%s) %j', (_id, _kind, text, numbers) => {
    // The one that is markup is read as a page in read-page.test.ts.
    expect(find(text.replaceAll(/<\/?span>/g, ''))).toEqual(numbers);
  });
});

describe('is found', () => {
  test.each([
    ['in the groups of a notice', 'LIN-21-901-54321'],
    ['in the groups of a notice, with blanks', 'wac 11 012 50960'],
    ['with dashes of every kind', 'EAC‑21—900–54321'],
    ['with non-breaking blanks', 'EAC\u00A021\u00A0900\u202F54321'],
    ['with blanks around the dashes', 'EAC - 21 - 900 - 54321'],
    ['with tabs', 'EAC\t2190054321\t3 pages'],
    ['with a line break behind the prefix', 'IOE\n0912345678'],
    ['with a line break in its groups', 'EAC-21-\n900-54321'],
    [
      'with an indented line break, as in the source of a page',
      'IOE\n                   0912345678',
    ],
    ['with a line break amid its digits', 'Your number is IOE09123\n45678.'],
    ["with a line break in groups of one's own", 'ioe 091\n234 5678'],
    ['with invisible characters', 'IOE\u200B0912345678'],
    ["in groups of one's own", 'ioe 0912 345 678'],
    ["in groups of one's own, with dashes", 'ioe-0912-345-678'],
    ['in small letters', 'src2190054321'],
    ['in mixed case', 'Msc2190054321'],
    ['between asterisks', '*IOE0912345678*'],
    ['in brackets', '(IOE0912345678)'],
    ['at the end of a sentence', 'It is IOE0912345678.'],
    ['before a count of pages', 'EAC2112345678 2 pages'],
    ['before a count of pages, in groups', 'EAC-21-123-45678 2 pages'],
    ['before a form', 'EAC1890012345 1765 - APPLICATION'],
    ['before a form, in one piece', 'EAC 1890012345 I-765'],
    ['at the head of a file name', 'IOE0912345678-0000000000000-part1.tif'],
    ['at the head of a file name, with a dash', 'IOE-0912345678-0000000000000-part1.tif'],
    ['inside a file name', 'I-797_notice-IOE0912345678_2.pdf'],
    ['in an address', 'https://example.test/x?appReceiptNum=MSC1790012345&y=1'],
    ['in an encoded address', 'https://example.test/?next=x%3FappReceiptNum%3DMSC1790012345%26y'],
    ['in escaped text', String.raw`{"text":"Receipt:\nIOE0912345678\n"}`],
    ['in an id', 'region_IOE0912345678'],
    ['behind a telephone number', 'Call 1-800-375-5283 about IOE0912345678'],
    ['of a local office in one piece', 'zla2190054321'],
    ['of a local office behind a label, freely grouped', 'Receipt Number: NYC 219 005 4321'],
    ['of an unknown prefix behind a label', 'Receipt Number: QQQ2190054321'],
    ['of an unknown prefix behind a label and a line break', 'RECEIPT #\n QQQ-21-900-54321'],
    ['of an unknown prefix behind a Spanish label', 'su Número de Recibo QQQ2190054321, a la'],
    ['of a visa post behind a label', 'Receipt Number MTL2190054321'],
    ['though a card is spoken of', 'delivered your new card for Receipt Number WAC2190054321, to'],
    ['behind "case number"', 'My case number: EAC2190054321'],
  ])('%s', (_where, text) => {
    const { receiptNumbers, count } = findReceiptNumbers(text);
    expect({ receiptNumbers, count }).toEqual({
      receiptNumbers: [expect.stringMatching(/^[A-Z]{3}\d{10}$/)],
      count: 1,
    });
  });

  it('lists each once, in order', () => {
    expect(find('LIN2190000002 lin-21-900-00002 EAC2190000001 LIN 21 900 00002')).toEqual([
      'LIN2190000002',
      'EAC2190000001',
    ]);
  });

  it('counts those it does not list', () => {
    const text = Array.from({ length: 120 }, (_, index) => `IOE${9_000_000_000 + index}`).join();
    const found = findReceiptNumbers(text);
    expect([found.receiptNumbers.length, found.count]).toEqual([50, 120]);
    expect(findReceiptNumbers(text, 2).receiptNumbers).toEqual(['IOE9000000000', 'IOE9000000001']);
  });
});

describe('is not found', () => {
  test.each([
    ['eleven digits', 'LIN21900543210'],
    ['eleven digits in groups', 'LIN-21-900-543210'],
    ['eleven digits, freely grouped', 'IOE 0912 3456 789'],
    ['twelve digits after a long group', 'IOE 091 234 567890'],
    ['a card number in fours', 'IOE 0912 3456 7890 1234'],
    ['more groups than a number has', 'ioe 091 234 5678 901'],
    ['nine digits', 'EAC-21-900-5432'],
    ['a letter in front', 'AEAC2190054321'],
    ['an accented letter in front', 'éEAC2190054321'],
    ['a digit in front', '7EAC2190054321'],
    ['a letter behind', 'EAC2190054321b'],
    ['a letter O for a zero', 'IOEO912345678'],
    ['an l for a one', 'EAC2l90054321'],
    ['asterisks for digits', 'IOE09*****678'],
    ['dots for digits', 'IOE••••••5678'],
    ['crosses for digits', 'SRC21900XXXXX'],
    ['the code of Washington', 'WAC 182-531-1850'],
    ['the code of Washington, long section', 'WAC 296-17-31021'],
    ['the code of Washington, building code', 'see WAC 51-50-480000.'],
    ['an invoice', 'INV-WAC-2627-000123'],
    ['an invoice, one group', 'INV-WAC-2627000123'],
    ['a ticket', 'SRC-2024-001234'],
    ['a longer key', 'P-G4-LIN-21-900-54321-7'],
    ['a telephone number behind a city', 'NYC 212-555-0123'],
    ['a telephone number behind a city, with blanks', 'CHI 312 555 0123'],
    ['a telephone number behind a city, in one piece', 'SEA 6065550123'],
    ['a telephone number behind a center', 'NSC 800-375-5283'],
    ['a telephone number behind a center, with blanks', 'NSC 800 375 5283'],
    ['a word and a count', 'los 2112345678 habitantes'],
    ['a word and a count, with a capital', 'New 2112345678'],
    ['an A-number', 'A 012 345 6781 2026'],
    ['a SEVIS number', 'SEVIS N0012345678'],
    ['a UPS number', '1Z999AA10123456784'],
    ['a parcel number', 'LX123456789US'],
    ['22 digits', 'EAC 9205590203149203154460'],
    ['22 digits in groups', '9205 5902 0314 9203 1544 60'],
    ['a UUID', '0d1eceac-2245-4062-9307-123456789012'],
    ['a UUID that begins like a prefix', 'eac21123-4567-4062-9307-123456789012'],
    ['a hash', 'deadeac2112345678beef'],
    ['a visa case', 'NVC Case Number: SNJ2019701001'],
    ['a visa post', 'JAK2019701001'],
    ['an Australian dentist', 'DEN0001234567'],
    ['an Australian chiropractor', 'CHI0001234567'],
    ['a card number that says so', 'Card Number: SRC2190054321'],
    ['a card number that says so, Spanish', 'Número de tarjeta: SRC2190054321'],
    ['a shop receipt', 'Receipt Number: REC-2024-001234'],
    ['an unknown prefix', 'QQQ2190054321'],
    ['an unknown prefix, label too far', 'Receipt Number is QQQ2190054321'],
    ['a date and an hour', 'EAC 2026-11-21 18:30'],
    ['a date and an hour, with blanks', 'EAC 2026 11 21 18'],
    ['years', 'CSC 2021-2022-01'],
    ['a project of a year', 'PRO-2024000123'],
    ['a column of numbers', 'TSC\n12\n2021\n1234'],
    ['a paragraph apart', 'LIN\n\n2190054321'],
    ['two dashes', 'EAC--2190054321'],
    ['dots between', 'EAC.21.900.54321'],
  ])('%s: %s', (_what, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const known = [...RECEIPT_PREFIXES].filter((prefix) => !VISA_POST_PREFIXES.has(prefix));
  const digits = fc.stringMatching(/^[1-9]\d{9}$/);
  const number = fc.tuple(fc.constantFrom(...known), digits).map((parts) => parts.join(''));
  const centerNumber = fc
    .tuple(fc.constantFrom(...CENTER_PREFIXES), digits)
    .map((parts) => parts.join(''));
  const gap = fc.constantFrom(' ', '-', '–', '‑', '\u00A0', '\t', ' - ', '');

  test('a number is found in each of its standard forms and cases', () => {
    fc.assert(
      fc.property(number, gap, gap, gap, fc.boolean(), (written, one, two, three, isUpper) => {
        const text = `${written.slice(0, 3)}${one}${written.slice(3, 5)}${two}${written.slice(5, 8)}${three}${written.slice(8)}`;
        // One group of five or eight is a form of one's own, which only centers' numbers may have without a label.
        const label = 'Receipt Number: ';
        expect(find(`${label}${isUpper ? text : text.toLowerCase()}, and`)).toEqual([written]);
      }),
    );
  });

  test("a center's number is found in any grouping with blanks that is no telephone number's", () => {
    fc.assert(
      fc.property(centerNumber, fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9]), (written, cuts) => {
        fc.pre(!['3,6', '4,6,8'].includes(cuts.join()));
        const body = written.slice(3);
        const groups = [0, ...cuts].map((cut, index) => body.slice(cut, cuts[index]));
        expect(find(`see ${written.slice(0, 3)} ${groups.join(' ')}.`)).toEqual([written]);
      }),
    );
  });

  test('nothing throws, and what was found is found again', () => {
    const pieces = fc.constantFrom(
      'IOE',
      'eac',
      '09',
      '12345678',
      '2190054321',
      ' ',
      '-',
      '–',
      '\n',
      '*',
      '%',
      '1',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (anything) => {
        const found = find(anything);
        expect(find(found.join(' '))).toEqual(found);
      }),
    );
  });

  test('digits alone are never one, nor are other numbers of letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d -]*$/), (anything) => {
        expect(find(anything)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), fc.constantFrom(...known), (run, prefix) => {
        fc.pre(run.length !== 10);
        expect(find(`${prefix}${run}`)).toEqual([]);
      }),
    );
  });

  const hostile: [string, string][] = [
    ['prose', 'We are processing the case and mailed you a notice about it. '],
    ['letters', 'EAC'],
    ['digits', '1'],
    ['digits and blanks', '1 '],
    ['nine digits', 'EAC 21-900-5432 '],
    ['digits far apart', `1${' '.repeat(40)}`],
    ['blanks', ' '],
    ['numbers', 'EAC2190054321 '],
    ['labels', 'Receipt Number: '],
    ['almost numbers', 'EAC-21-900-5432X '],
  ];
  test.each(hostile)('time grows with the length only: %s', (_what, unit) => {
    const short = unit.repeat(Math.ceil(100_000 / unit.length));
    const long = short.repeat(8);
    timeOf(short);
    const ratio = timeOf(long) / Math.max(timeOf(short), 0.2);
    // 8 if linear, 64 if quadratic.
    expect(ratio).toBeLessThan(32);
  });
});

/** The best of five, in milliseconds. */
function timeOf(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    findReceiptNumbers(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
