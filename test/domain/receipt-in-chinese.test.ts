import { expect, it } from 'vitest';
import { findReceiptNumbers } from '../../src/domain/receipt-search.ts';

it('finds a number that Chinese has set between its characters', () => {
  const { receiptNumbers } = findReceiptNumbers('您的收据号码是EAC2190012345，请保留。', 5);
  expect(receiptNumbers).toEqual(['EAC2190012345']);
  expect(findReceiptNumbers('xEAC2190012345', 5).count).toBe(0);
});
