import { expect, test } from 'vitest';
import { LONGEST_SELECTION, parseSelectedText } from '../../src/domain/selected-text.ts';

test.each([
  ['EAC2190012345', 'EAC2190012345'],
  [' eac-21-900-12345 ', 'EAC2190012345'],
  ['(IOE0912345678)', 'IOE0912345678'],
  ['Receipt Number: LIN 26 900 12345.', 'LIN2690012345'],
  ['Your receipt EAC2190012345 was received on March 17.', 'EAC2190012345'],
  ['我的收据编号：ＥＡＣ２１９００１２３４５。', 'EAC2190012345'],
  ['EAC2190012345 and again eac 21 900 12345', 'EAC2190012345'],
])('“%s” holds the one number %s', (text, receiptNumber) => {
  expect(parseSelectedText(text)).toEqual({ holds: 'one', receiptNumber });
});

test('a number of no known prefix is one, as where it is typed, and said to be so', () => {
  expect(parseSelectedText('ABC2190012345')).toEqual({
    holds: 'one',
    receiptNumber: 'ABC2190012345',
    remark: 'unknown-prefix',
  });
});

test('of several different ones none is chosen', () => {
  expect(parseSelectedText('EAC2190012345\nLIN2690012345')).toEqual({
    holds: 'several',
    receiptNumbers: ['EAC2190012345', 'LIN2690012345'],
    count: 2,
  });
});

test.each([
  ['EAC*******345', 'masked'],
  ['Receipt Number: EAC*******345 (masked)', 'masked'],
  ['Case EACXXXXXX2345 was updated', 'masked'],
  ['A012345678', 'alien-number'],
  ['EAC21900123', 'too-short'],
  ['EAC219001234567', 'too-long'],
  ['EAC21900I2345', 'letter-for-digit'],
])('of “%s” it says why it is none: %s', (text, problem) => {
  expect(parseSelectedText(text)).toMatchObject({ holds: 'none', problem: { problem } });
});

test.each([
  '',
  '   ',
  'Case Was Received',
  'a text of 12 words',
  `EAC ${'x'.repeat(300)} 2190012345`,
])('in “%s” there is simply none', (text) => {
  expect(parseSelectedText(text)).toEqual({ holds: 'none' });
});

test('a whole page that was selected is read up to a length, at once', () => {
  const hostile = `${'EAC*'.repeat(LONGEST_SELECTION)}EAC2190012345`;
  const startedAt = performance.now();
  expect(parseSelectedText(hostile).holds).toBe('none');
  expect(performance.now() - startedAt).toBeLessThan(200);
});

test('gives no reason of a Chinese text with a wrong number in it, and finds a masked one', () => {
  expect(parseSelectedText('号码EAC219001234，谢谢')).toEqual({ holds: 'none' });
  expect(parseSelectedText('我的案件EAC21900*****的')).toEqual({
    holds: 'none',
    problem: { problem: 'masked' },
  });
});
