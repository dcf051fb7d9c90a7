import { expect, test } from 'vitest';
import { maskReceiptNumbers } from '../../src/domain/mask-receipt-numbers.ts';

test.each([
  ['EAC2190012345', 'EAC••••••2345'],
  ['at EAC 21 900 12345, twice EAC2190012345.', 'at EAC••••••2345, twice EAC••••••2345.'],
  ['eac-21-900-12345', 'eac••••••2345'],
  ['no number, 1234567890', 'no number, 1234567890'],
])('%s is noted as %s', (text, masked) => {
  expect(maskReceiptNumbers(text)).toBe(masked);
});
