import { describe, expect, test } from 'vitest';
import { findPastedNumbers, MOST_PASTED } from '../../../src/domain/import/pasted-numbers.ts';

describe('a pasted text', () => {
  test('gives its receipt numbers, each once, in whatever form they stand', () => {
    const found = findPastedNumbers(
      'Mother: EAC-21-900-12345; brother ioe0912345678, again EAC2190012345.\nReceipt Number: XYZ1234567890',
    );
    expect(found).toEqual({
      receiptNumbers: ['EAC2190012345', 'IOE0912345678', 'XYZ1234567890'],
      count: 3,
      doubtful: [],
    });
  });

  test('gives those in letters and digits of full width too, and names what may have been meant', () => {
    expect(
      findPastedNumbers('EAC2190012345\nＬＩＮ－２６－９００－１２３４５\nＥＡＣ２１９００１２３'),
    ).toEqual({
      receiptNumbers: ['EAC2190012345', 'LIN2690012345'],
      count: 2,
      doubtful: [{ written: 'EAC21900123', because: { problem: 'too-short', digitCount: 8 } }],
    });
  });

  test.each([
    ['EAC21900123', { problem: 'too-short', digitCount: 8 }],
    ['EAC21900123456', { problem: 'too-long', digitCount: 11 }],
    ['EAC21900*****', { problem: 'masked' }],
    ['EAC219OO12345', { problem: 'letter-for-digit', letter: 'O', suggestion: 'EAC2190012345' }],
    ['XYZ1234567890', { problem: 'not-sure' }],
  ])('names %s as doubtful, and why', (written, because) => {
    expect(findPastedNumbers(`see ${written}, please`)).toEqual({
      receiptNumbers: [],
      count: 0,
      doubtful: [{ written, because }],
    });
  });

  test.each(['Oct 21 2026 10', 'the 2190012345', 'Form I-485', 'ZIP 20529', 'for 100000 of them'])(
    'that says “%s” has nothing doubtful',
    (text) => {
      expect(findPastedNumbers(text)).toEqual({ receiptNumbers: [], count: 0, doubtful: [] });
    },
  );

  test('lists a thousand numbers and counts the others', () => {
    const numbers = Array.from(
      { length: MOST_PASTED + 5 },
      (_, at) => `LIN2690${String(at).padStart(6, '0')}`,
    );
    const found = findPastedNumbers(numbers.join('\n'));
    expect(found.receiptNumbers).toHaveLength(MOST_PASTED);
    expect(found.count).toBe(MOST_PASTED + 5);
    expect(found.doubtful).toEqual([]);
  });

  test('of any length is searched in a time that grows with it and no faster', () => {
    const text = 'EAC 2 1 9 0 0 1 '.repeat(60_000);
    const startedAt = performance.now();
    findPastedNumbers(text);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('names what is wrong with a number that Chinese has set between its characters', () => {
    for (const text of [
      '号码EAC219001234，谢谢',
      '案件EAC21900OI2345的',
      '我的案件EAC21900*****的',
    ]) {
      expect(findPastedNumbers(text).doubtful).toHaveLength(1);
    }
    expect(findPastedNumbers('xEAC219001234').doubtful).toEqual([]);
  });
});
