import { expect, test } from 'vitest';
import { findTooLarge } from '../../scripts/package-checks/sizes.mjs';

test('what is as large as it may be passes, and what is larger, has no limit or was not measured is named', () => {
  const sizes = new Map([
    ['popup', 150_000],
    ['desk', 150_100],
    ['window', 1],
  ]);
  expect(findTooLarge(sizes, { popup: 150, desk: 150, panel: 150 })).toEqual([
    'desk: 150.1 kB, more than 150',
    'panel was not measured',
    'window has no limit',
  ]);
});
