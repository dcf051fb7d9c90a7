// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { HandOffForm } from '../../src/desk/handing-off/hand-off-form.tsx';
import type { HandOffMaking } from '../../src/desk/handing-off/make-hand-off.ts';
import { VERMONT_CASE } from '../support/given.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));
const making = vi.hoisted(() => vi.fn<(made: HandOffMaking) => Promise<Blob>>());
vi.mock('../../src/desk/handing-off/make-hand-off.ts', () => ({
  makeHandOff: (_app: unknown, _choice: unknown, made: HandOffMaking) => making(made),
}));

beforeEach(() => {
  forgetDatabases();
  making.mockReset();
  const onSaved = () => undefined;
  renderInApp(createMemoryStorage(), <HandOffForm caseIds={[VERMONT_CASE]} onSaved={onSaved} />);
});

test('a passphrase that can’t be used gets the focus', async () => {
  fireEvent.click(screen.getByTestId('hand-off-save'));
  const line = screen.getByTestId('passphrase');
  await waitFor(() => expect(document.activeElement).toBe(line));
  expect(making).not.toHaveBeenCalled();
  screen.getByTestId('hand-off-save').focus();
  fireEvent.click(screen.getByTestId('hand-off-save'));
  await waitFor(() => expect(document.activeElement).toBe(line));
});

test('how far a hand-off is is announced at each quarter alone, and leaving is said to end it', async () => {
  let made: HandOffMaking | undefined;
  making.mockImplementation((given) => {
    made = given;
    return new Promise(() => undefined);
  });
  fireEvent.click(screen.getByTestId('hand-off-plain'));
  fireEvent.click(screen.getByTestId('hand-off-save'));
  await waitFor(() => expect(made).toBeDefined());
  const announced = new Set<string>();
  for (let done = 0; done <= 200; done += 1) {
    await act(() => made?.onProgress({ done, all: 200 }));
    expect(screen.getByTestId('hand-off-form').textContent).toContain(`${done} of 200 entries`);
    for (const said of screen.getAllByRole('status')) announced.add(said.textContent);
  }
  expect([...announced].filter((said) => said.includes('of 200'))).toHaveLength(5);
  expect(screen.getByTestId('hand-off-form').textContent).toContain('Stay on this page');
});
