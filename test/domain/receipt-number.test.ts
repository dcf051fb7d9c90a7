import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatReceiptNumber,
  lastFour,
  parseReceiptNumber,
  parseTypedReceiptNumber,
} from '../../src/domain/receipt-number.ts';
import { receipt } from '../support/given.ts';

describe('a typed receipt number', () => {
  test.each([
    'EAC2190012345',
    'eac2190012345',
    ' EAC-21-900-12345 ',
    'EAC–21–900–12345',
    'EAC 21 900 12345',
    'eac 219 001 2345',
    'EAC\u00A02190012345',
    '*EAC2190012345*',
    'EAC2190012345***',
    'EAC2190012345.',
    'Receipt Number: EAC2190012345',
    'Receipt # EAC2190012345',
    'Número de Recibo EAC2190012345',
    'EAC\n2190012345',
    '收据号码：ＥＡＣ２１９００１２３４５',
  ])('%j is taken', (typed) => {
    expect(parseTypedReceiptNumber(typed)).toEqual({ ok: true, receiptNumber: 'EAC2190012345' });
  });

  test.each(['SAA2190012345', 'MTL2190012345'])('%s needs no label when typed', (typed) => {
    expect(parseTypedReceiptNumber(typed)).toEqual({ ok: true, receiptNumber: typed });
  });

  it('is taken with a remark when its prefix is unknown', () => {
    expect(parseTypedReceiptNumber('qqq-21-900-12345')).toEqual({
      ok: true,
      receiptNumber: 'QQQ2190012345',
      remark: 'unknown-prefix',
    });
  });

  test.each([
    ['', { problem: 'empty' }],
    [' - ', { problem: 'empty' }],
    ['***', { problem: 'masked' }],
    ['IOE09*****678', { problem: 'masked' }],
    ['IOE0912345***', { problem: 'masked' }],
    ['IOE*0912345678', { problem: 'masked' }],
    ['LIN21902XXXXX', { problem: 'masked' }],
    ['MSC21910•••••', { problem: 'masked' }],
    ['IOE091234567', { problem: 'too-short', digitCount: 9 }],
    ['IOE', { problem: 'too-short', digitCount: 0 }],
    ['IOE 09 123 456789', { problem: 'too-long', digitCount: 11 }],
    ['IOEO912345678', { problem: 'letter-for-digit', letter: 'O', suggestion: 'IOE0912345678' }],
    ['ioe09l2345678', { problem: 'letter-for-digit', letter: 'L', suggestion: 'IOE0912345678' }],
    ['IOE09I2345O78', { problem: 'letter-for-digit', letter: 'I', suggestion: 'IOE0912345078' }],
    ['IOEO91234', { problem: 'letter-for-digit', letter: 'O' }],
    ['0912345678', { problem: 'not-three-letters-first', letterCount: 0 }],
    ['I0E0912345678', { problem: 'not-three-letters-first', letterCount: 1 }],
    ['IOEE0912345678', { problem: 'not-three-letters-first', letterCount: 4 }],
    ['hello', { problem: 'not-three-letters-first', letterCount: 5 }],
    ['A012-345-678', { problem: 'alien-number' }],
    ['A# 098 765 432', { problem: 'alien-number' }],
    ['EAC21B0012345', { problem: 'unexpected-character', character: 'B' }],
    ['EAC/2190012345', { problem: 'unexpected-character', character: '/' }],
  ])('%j: %j', (typed, problem) => {
    expect(parseTypedReceiptNumber(typed)).toEqual({ ok: false, ...problem });
  });

  it('never throws, and what it takes is well formed', () => {
    const pieces = fc.constantFrom('A', 'O', 'IOE', 'l', '0', '9123', '*', '-', ' ', 'x', '😀');
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseTypedReceiptNumber(text);
        const told = result.ok ? parseReceiptNumber(result.receiptNumber) : result.problem;
        expect(told).toMatch(result.ok ? /^[A-Z]{3}\d{10}$/ : /^[a-z-]+$/);
      }),
    );
  });

  it('is the same however it is written', () => {
    const number = fc.stringMatching(/^[A-Z]{3}\d{10}$/);
    const gap = fc.constantFrom('', ' ', '-', '–', '\u00A0', '‑', '\n');
    fc.assert(
      fc.property(number, fc.array(gap, { minLength: 12, maxLength: 12 }), (written, gaps) => {
        const typed = written.split('').map((character, index) => character + (gaps[index] ?? ''));
        expect(parseTypedReceiptNumber(typed.join(''))).toMatchObject({
          ok: true,
          receiptNumber: written,
        });
      }),
    );
  });
});

describe('a receipt number', () => {
  const number = receipt('EAC2190012345');

  it('is shown in the groups of a notice', () => {
    expect(formatReceiptNumber(number)).toBe('EAC 21 900 12345');
  });
  it('is recognised by its last four digits', () => {
    expect(lastFour(number)).toBe('2345');
  });
  it('is stored in one form only', () => {
    const others = [
      'eac2190012345',
      'EAC-2190012345',
      ' EAC2190012345',
      'EAC219001234',
      7,
      null,
      {},
    ];
    expect(others.map(parseReceiptNumber)).toEqual(others.map(() => undefined));
  });
});
