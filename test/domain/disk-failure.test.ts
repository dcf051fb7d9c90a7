import { expect, it } from 'vitest';
import { speaksOfFullDisk } from '../../src/domain/disk-failure.ts';

it.each([
  new DOMException('Internal error committing transaction.', 'UnknownError'),
  new DOMException('The disk is full.', 'QuotaExceededError'),
  new Error('IO error: …/000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 9::WritableFileAppend)'),
  new Error('Not saved.', { cause: new DOMException('', 'UnknownError') }),
])('%s may mean that the disk was full', (error) => {
  expect(speaksOfFullDisk(error)).toBe(true);
});

it.each([
  new DOMException('It took more than 5000 ms.', 'TimeoutError'),
  new DOMException('A row with this id is there.', 'ConstraintError'),
  new Error('The case is not kept.'),
  'FILE_ERROR_NO_SPACE',
  undefined,
])('%s does not', (error) => {
  expect(speaksOfFullDisk(error)).toBe(false);
});
