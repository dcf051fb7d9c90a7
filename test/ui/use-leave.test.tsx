// @vitest-environment happy-dom
import { act, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { useLeaveUnchanged } from '../../src/ui/use-leave.ts';

/** A form whose draft is forgotten when `settle` is called. */
function openForm() {
  const onLeave = vi.fn<() => void>();
  let settle: () => void = () => undefined;
  const dropping = new Promise<object>((resolve) => {
    settle = () => resolve({});
  });
  let leave: () => void = () => undefined;
  function Form() {
    leave = useLeaveUnchanged({ drop: () => dropping }, onLeave);
    return null;
  }
  const { unmount } = render(<Form />);
  return { onLeave, unmount, leave: () => leave(), settle: async () => act(settle) };
}

it('leaves a form in which nothing was changed once its draft is forgotten', async () => {
  const form = openForm();
  form.leave();
  expect(form.onLeave).not.toHaveBeenCalled();
  await form.settle();
  expect(form.onLeave).toHaveBeenCalledOnce();
});

it('leaves nothing that was opened in its place meanwhile', async () => {
  const form = openForm();
  form.leave();
  form.unmount();
  await form.settle();
  expect(form.onLeave).not.toHaveBeenCalled();
});
