import { expect, test } from 'vitest';
import {
  isServiceCenter,
  officeByName,
  parseOfficeCode,
  proposedOffice,
} from '../../src/domain/office.ts';
import { expectReceiptNumber } from '../../src/domain/receipt-number.ts';

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
  expect(proposedOffice(expectReceiptNumber(`${prefix}2190012345`))).toBe(office);
});

test.each([
  ['Nebraska Service Center', 'nebraska'],
  ['USCIS Texas Service Center', 'texas'],
  ['Centro de Servicio de Vermont', 'vermont'],
  ['National Benefits Center', 'national-benefits-center'],
  ['Potomac Service Center', 'potomac'],
  ['Texas Field Office', undefined],
  ['', undefined],
])('the name "%s" means %s', (name, office) => {
  expect(officeByName(name)).toBe(office);
});

test('only the four service centers can be written to', () => {
  expect((['california', 'vermont', 'nebraska', 'texas'] as const).every(isServiceCenter)).toBe(
    true,
  );
  expect(
    (['potomac', 'national-benefits-center', 'electronic'] as const).some(isServiceCenter),
  ).toBe(false);
});

test('a stored code is read back, and nothing else', () => {
  expect(['texas', 'field-office', 'Texas', 'constructor', 3].map(parseOfficeCode)).toEqual([
    'texas',
    'field-office',
    undefined,
    undefined,
    undefined,
  ]);
});
