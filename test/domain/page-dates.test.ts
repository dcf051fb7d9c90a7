import { expect, test } from 'vitest';
import { parseWrittenDate } from '../../src/domain/page-dates.ts';

test.each([
  ['October 6, 2023', '2023-10-06'],
  ['OCTOBER 6, 2023', '2023-10-06'],
  ['Oct. 6, 2023', '2023-10-06'],
  ['October 06 2023', '2023-10-06'],
  ['October 6th, 2023', '2023-10-06'],
  ['6 October 2023', '2023-10-06'],
  ['10/06/2023', '2023-10-06'],
  ['18 de Mayo de 2021', '2021-05-18'],
  ['18 de mayo del 2021', '2021-05-18'],
  ['mayo 18, 2021', '2021-05-18'],
  ['1º de enero de 2021', '2021-01-01'],
  ['3 de setiembre de 2021', '2021-09-03'],
  ['3 de dic. de 2021', '2021-12-03'],
  ['February 29, 2024', '2024-02-29'],
  ['February 29, 2023', undefined],
  ['February 30, 2024', undefined],
  ['Marvel 3, 2024', undefined],
  ['13/13/2024', undefined],
  ['', undefined],
])('%j is %s', (written, date) => {
  expect(parseWrittenDate(written)).toBe(date);
});
