import { expect, it, vi } from 'vitest';
import type { Words } from '../../src/locales/catalogue.ts';
import { ErasedError } from '../../src/storage/expect-not-erased.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { sayReason } from '../../src/ui/save.ts';

vi.mock('../../src/platform/messages.ts', () => ({}));
vi.mock('../../src/platform/surroundings.ts', () => ({}));
vi.mock('../../src/platform/private-window.ts', () => ({ isInPrivateWindow: () => false }));

const words = { text: (key: string) => key } as unknown as Words;

it.each([
  ['reasonWrite', new NotSavedError('No.', { cause: new Error('Anything.') })],
  ['reasonWrite', new DOMException('The disk is full.', 'QuotaExceededError')],
  ['reasonWrite', new DOMException('Internal error committing transaction.', 'UnknownError')],
  ['reasonWrite', new DOMException('IO error: FILE_ERROR_NO_SPACE', 'AbortError')],
  ['reasonErased', new NotSavedError('No.', { cause: new ErasedError('1 was erased.') })],
  ['reasonTimedOut', new DOMException('It took more than 2000 ms.', 'TimeoutError')],
  ['reasonUnknown', new DOMException('The transaction was aborted.', 'AbortError')],
  ['reasonUnknown', new Error('The case is not kept.')],
])('%s is said of %s', (said, error) => {
  expect(sayReason(error, words)).toBe(said);
});
