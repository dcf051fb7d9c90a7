// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveResult } from '../../src/ui/save.ts';
import { useSubmit } from '../../src/ui/use-submit.ts';

const SAVED: SaveResult = { saved: true, inSecondCopy: true };
const FAILED: SaveResult = { saved: false, error: new Error('The disk is full.') };

let settle: (result: SaveResult) => void;
const save = vi.fn<() => Promise<SaveResult>>();
const discarded = vi.fn<() => void>();
const typed = vi.fn<() => void>();

function Form() {
  const { isSaving, submit } = useSubmit(save);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
    >
      <input aria-label="Notes" disabled={isSaving} onInput={typed} />
      <button type="submit">Save</button>
      <button type="button" onClick={submit}>
        Keep another
      </button>
      <button type="button" onClick={discarded}>
        Discard
      </button>
    </form>
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  save.mockImplementation(
    () =>
      new Promise((resolve) => {
        settle = resolve;
      }),
  );
  render(<Form />);
  notes().focus();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const notes = () => screen.getByLabelText<HTMLInputElement>('Notes');
const press = (name: string) => fireEvent.click(screen.getByText(name));

test('what is done in a form that is being saved does not count, before that is drawn too', () => {
  press('Save');
  expect(notes().disabled).toBe(false);
  press('Discard');
  expect(fireEvent(notes(), new InputEvent('beforeinput', { cancelable: true }))).toBe(false);
  press('Save');
  expect([discarded.mock.calls.length, save.mock.calls.length]).toEqual([0, 1]);
});

test('what gets into a field all the same is known: no browser lets it be kept out', () => {
  press('Save');
  fireEvent.input(notes(), { target: { value: '绿卡' } });
  expect(typed).toHaveBeenCalledOnce();
});

test('a save that takes a while lets the form go once it is seen: what is not disabled counts', async () => {
  press('Save');
  await act(async () => void (await vi.advanceTimersByTimeAsync(50)));
  press('Discard');
  expect(discarded).toHaveBeenCalledOnce();
});

test('nobody is kept in a form while it is saved', () => {
  press('Save');
  expect(fireEvent.keyDown(notes(), { key: 'Tab' })).toBe(true);
  expect(fireEvent.keyDown(notes(), { key: 'a' })).toBe(false);
});

test('what a button in a form saves of its own leaves the form alone', () => {
  press('Keep another');
  fireEvent.input(notes(), { target: { value: 'On the phone still.' } });
  expect([typed.mock.calls.length, save.mock.calls.length]).toEqual([1, 1]);
});

test('a save that takes a while is seen', async () => {
  press('Save');
  await act(async () => void (await vi.advanceTimersByTimeAsync(50)));
  expect(notes().disabled).toBe(true);
  settle(SAVED);
  await vi.waitFor(() => expect(notes().disabled).toBe(false));
});

test('one that is done sooner never looked as if it took a while', async () => {
  press('Save');
  await act(async () => settle(SAVED));
  await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
  expect(notes().disabled).toBe(false);
});

test('after a save that failed the form takes what is done in it again', async () => {
  press('Save');
  await act(async () => settle(FAILED));
  press('Discard');
  fireEvent.input(notes(), { target: { value: 'Once more.' } });
  expect([discarded.mock.calls.length, typed.mock.calls.length]).toEqual([1, 1]);
});
