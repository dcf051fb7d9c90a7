// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { EMPTY_ADDRESS_BOOK } from '../../src/domain/address-book.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { copyText } from '../../src/platform/clipboard.ts';
import { AfterActions } from '../../src/ui/after-actions.tsx';
import { toCaseAfter } from '../../src/ui/case-after.ts';
import { contactId, fileOf, letter } from '../support/given.ts';
import { createMemoryStorage } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, extension: {} } }));
vi.mock('../../src/platform/clipboard.ts');

/** Copies what was recorded of a letter, and returns what is said then. */
async function copied(text: string): Promise<string | null> {
  vi.mocked(copyText).mockResolvedValue(true);
  const made = letter('2026-11-20', { contactId: contactId(1), sent: { text } });
  const after = toCaseAfter(fileOf(made), made.contactId);
  const { unmount } = renderInApp(
    createMemoryStorage(),
    <AfterActions
      after={{
        items: [],
        cases: after === undefined ? [] : [after],
        isShared: false,
        settings: DEFAULT_SETTINGS,
        addresses: EMPTY_ADDRESS_BOOK,
        ownLadders: [],
      }}
    />,
  );
  fireEvent.click(screen.getByTestId('saved-copy'));
  const said = screen.getByTestId('saved-copy-said');
  await waitFor(() => expect(said.textContent).not.toBe(''));
  const words = said.textContent;
  unmount();
  return words;
}

test('what was recorded is copied with the word, once, that it holds an A-number', async () => {
  expect(await copied('No number.')).toBe('Copied');
  expect(await copied('My number is A012-345-678.')).toContain('holds an A-number');
  expect(vi.mocked(copyText).mock.lastCall?.[0]).toContain('A012-345-678');
  expect(await copied('My number is A012-345-678.')).toBe('Copied');
});
