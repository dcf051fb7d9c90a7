import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/platform/table-file.ts';

const HEADING = 'label,receipt';

describe('a table with quotation marks', () => {
  test('keeps its rows when cells hold line breaks, commas and doubled marks', async () => {
    const text = [HEADING, '"Smith, A\nand B",EAC2190012345', '"the ""first""" ,WAC2190054321', ''];
    expect(await readTable(text.join('\n'))).toEqual({
      rows: [
        ['label', 'receipt'],
        ['Smith, A\nand B', 'EAC2190012345'],
        ['the "first"', 'WAC2190054321'],
      ],
      delimiter: ',',
    });
  });

  test('takes a mark inside of a cell for what it is', async () => {
    const text = `${HEADING}\nSmith "A",EAC2190012345\n5" wide,WAC2190054321`;
    expect(await readTable(text)).toMatchObject({
      rows: [
        ['label', 'receipt'],
        ['Smith "A"', 'EAC2190012345'],
        ['5" wide', 'WAC2190054321'],
      ],
    });
  });

  test.each([
    ['that is closed nowhere', ['A,EAC2190012345', '"Smith,WAC2190054321', 'B,LIN2190054321'], 3],
    ['that the next one closes wrongly', ['"Smith,EAC2190012345', '"B",WAC2190054321'], 2],
    ['that is closed before the cell ends', ['"Bob" Smith,EAC2190012345'], 2],
    ['after a cell of two lines', ['"A\nB",EAC2190012345', 'C,"WAC2190054321', 'D,'], 4],
  ])('is not read past a mark %s', async (_, rows, openQuoteInLine) => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const text = [HEADING, ...rows].join('\n').replaceAll('\n', lineBreak);
      expect(await readTable(text)).toEqual({ openQuoteInLine });
      expect(await readTable(`\uFEFF${text}`, ',')).toEqual({ openQuoteInLine });
    }
  });
});

describe('what stands between the columns', () => {
  test.each([',', ';', '\t', '|'] as const)(
    'is found in a short table of two columns whose last line is ended: %j',
    async (delimiter) => {
      const rows = [
        ['label', 'receipt'],
        ['Maria', 'EAC2190012345'],
      ];
      const text = rows.map((row) => row.join(delimiter)).join('\r\n');
      for (const end of ['', '\r\n', '\n', '\r\n\r\n']) {
        expect(await readTable(`${text}${end}`)).toEqual({ rows, delimiter });
      }
    },
  );
});
