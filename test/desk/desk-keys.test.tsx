// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeskKeys } from '../../src/desk/around/desk-keys.tsx';
import { readSettings } from '../../src/storage/settings-store.ts';
import { Appearance } from '../../src/ui/appearance.tsx';
import { useWords } from '../../src/ui/app.ts';
import { save } from '../../src/ui/save.ts';
import { entryId } from '../support/given.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { appOver } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/ui/save.ts', { spy: true });

let storage: MemoryStorage;
beforeEach(() => {
  forgetDatabases();
  localStorage.clear();
  storage = createMemoryStorage();
});
afterEach(cleanup);

function Says() {
  return <p data-testid="masked">{String(useWords().isMasked)}</p>;
}

async function renderDesk(): Promise<void> {
  const fact = { type: 'setting-changed', name: 'hasShortcuts', value: true } as const;
  await recordEntries(storage, [{ id: entryId(1), fact }]);
  render(
    <Appearance
      app={appOver(storage)}
      restored={{ language: 'browser', theme: 'system', isMasked: false }}
    >
      <DeskKeys route={{ room: 'guide' }} />
      <Says />
    </Appearance>,
  );
}

const isMasked = () => screen.getByTestId('masked').textContent;

/** Before the settings are read no single key is heard. */
async function press(expected: string): Promise<void> {
  await waitFor(() => {
    void act(() => {
      if (isMasked() !== expected) fireEvent.keyDown(document.body, { key: 'm' });
    });
    expect(isMasked()).toBe(expected);
  });
}

test('the key that masks takes effect at once, and is said where it could not be saved', async () => {
  await renderDesk();
  let settle: (result: Awaited<ReturnType<typeof save>>) => void = () => undefined;
  vi.mocked(save).mockReturnValueOnce(
    new Promise((resolve) => {
      settle = resolve;
    }),
  );
  await press('true');
  expect(screen.queryByTestId('mask-not-saved')).toBeNull();
  await act(async () => settle({ saved: false, error: new Error('no disk') }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('not saved'));
  expect(isMasked()).toBe('true');
  expect(document.documentElement.classList.contains('is-masked')).toBe(true);
  expect((await readSettings(storage)).isMasked).toBe(false);
  await press('false');
  await waitFor(() => expect(screen.queryByTestId('mask-not-saved')).toBeNull());
});
