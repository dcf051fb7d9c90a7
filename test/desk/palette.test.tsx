// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Palette } from '../../src/desk/around/palette.tsx';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: {} }));

afterEach(() => {
  location.hash = '';
});

/** A palette over one case, Rosa's, whose journal can't be read before `read` is called. */
async function openPalette() {
  forgetDatabases();
  const storage = createMemoryStorage();
  await recordEntries(storage, [
    newEntry(1, { type: 'case-kept' }),
    newEntry(2, { type: 'case-described', patch: { label: 'Rosa Made-Up' } }),
  ]);
  let read: () => void = () => undefined;
  const isReadable = new Promise<void>((resolve) => {
    read = resolve;
  });
  const connection: typeof storage.connection = async (lost) => {
    await isReadable;
    return storage.connection(lost);
  };
  const onClose = vi.fn<() => void>();
  renderInApp({ ...storage, connection }, <Palette route={{ room: 'agenda' }} onClose={onClose} />);
  return { onClose, read };
}

async function type(letters: string): Promise<void> {
  const input = screen.getByTestId('palette-input');
  await act(() => void fireEvent.input(input, { target: { value: letters } }));
}

async function pressEnter(): Promise<void> {
  const form = screen.getByTestId<HTMLInputElement>('palette-input').form as HTMLFormElement;
  await act(() => void fireEvent.submit(form));
}

test('Enter pressed before the cases were read leads to the first one that is found', async () => {
  const { onClose, read } = await openPalette();
  await type('rosa');
  await pressEnter();
  expect(onClose).not.toHaveBeenCalled();
  read();
  await waitFor(() => expect(location.hash).toBe(`#/case/${VERMONT_CASE}`));
  expect(onClose).toHaveBeenCalledOnce();
});

test('Enter pressed on other letters than those that stand there now leads nowhere', async () => {
  const { onClose, read } = await openPalette();
  await type('ros');
  await pressEnter();
  await type('rosa');
  read();
  await screen.findByTestId('palette-command');
  expect(onClose).not.toHaveBeenCalled();
});

test('Enter pressed where nothing is found leads nowhere later, either', async () => {
  const { onClose, read } = await openPalette();
  await type('nobody');
  await pressEnter();
  read();
  await screen.findByText('Nothing is called so.');
  await type('rosa');
  await screen.findByTestId('palette-command');
  await type('nobody');
  expect(onClose).not.toHaveBeenCalled();
});
