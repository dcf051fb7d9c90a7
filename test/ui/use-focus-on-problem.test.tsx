// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFocusOnProblem } from '../../src/ui/use-focus-on-problem.ts';

function Form({ problem }: { problem?: string }) {
  const form = useFocusOnProblem(problem);
  return (
    <form ref={form}>
      <input aria-label="Number" aria-invalid={problem !== undefined} />
      <input aria-label="Notes" />
      <button type="submit">Save</button>
    </form>
  );
}

/** The field or button of this name. */
const named = (name: string) => screen.queryByLabelText(name) ?? screen.getByText(name);
/** Draws the form with a problem in its number; the frame that comes after it is still to be drawn. */
const showProblem = (rerender: (form: preact.ComponentChild) => void) =>
  act(() => rerender(<Form problem="There are only 5 digits." />));

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] }),
);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('the field with a problem gets the focus, from the button that was pressed', async () => {
  const { rerender } = render(<Form />);
  named('Save').focus();
  await showProblem(rerender);
  expect(document.activeElement).toBe(named('Save'));
  vi.runAllTimers();
  expect(document.activeElement).toBe(named('Number'));
});

test('the field with a problem gets the focus where nothing has it, as when the button was disabled', async () => {
  const { rerender } = render(<Form />);
  named('Save').focus();
  await showProblem(rerender);
  named('Save').blur();
  vi.runAllTimers();
  expect(document.activeElement).toBe(named('Number'));
});

test('who went on to another field before a frame was drawn keeps the focus there', async () => {
  const { rerender } = render(<Form />);
  named('Save').focus();
  await showProblem(rerender);
  named('Notes').focus();
  vi.runAllTimers();
  expect(document.activeElement).toBe(named('Notes'));
});

test('who went on as soon as the problem stood there keeps the focus, before any effect ran', async () => {
  const { container } = render(<Form />);
  named('Save').focus();
  draw(<Form problem="There are only 5 digits." />, container);
  named('Notes').focus();
  await act(() => undefined);
  vi.runAllTimers();
  expect(document.activeElement).toBe(named('Notes'));
});
