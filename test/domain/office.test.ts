import { expect, test } from 'vitest';
import { isServiceCenter, proposedOffice } from '../../src/domain/office.ts';
import { receipt } from '../support/given.ts';

test.each([
  ['WAC', 'california'],
  ['CSC', 'california'],
  ['EAC', 'vermont'],
  ['VSC', 'vermont'],
  ['LIN', 'nebraska'],
  ['NSC', 'nebraska'],
  ['SRC', 'texas'],
  ['TSC', 'texas'],
  ['MSC', 'national-benefits-center'],
  ['NBC', 'national-benefits-center'],
  ['YSC', 'potomac'],
  ['IOE', 'electronic'],
  ['NYC', undefined],
  ['QQQ', undefined],
])('the prefix %s proposes %s', (prefix, office) => {
  expect(proposedOffice(receipt(`${prefix}2190012345`))).toBe(office);
});

test('only the four service centers can be written to', () => {
  expect((['california', 'vermont', 'nebraska', 'texas'] as const).every(isServiceCenter)).toBe(
    true,
  );
  expect(
    (['potomac', 'national-benefits-center', 'electronic'] as const).some(isServiceCenter),
  ).toBe(false);
});
