// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useShownAtOnce } from '../../src/ui/use-shown-at-once.ts';

function given(onRecord: string) {
  const { result, rerender } = renderHook(
    ({ recorded }: { readonly recorded: string }) => useShownAtOnce(recorded),
    { initialProps: { recorded: onRecord } },
  );
  return {
    shown: () => result.current[0],
    /** Chooses, and returns what to call with how the saving went. */
    choose: (value: string) => {
      let settle: (saved: boolean) => void = () => {};
      const saving = new Promise<{ saved: boolean }>((resolve) => {
        settle = (saved) => resolve({ saved });
      });
      void act(() => result.current[1](value, saving));
      return (saved: boolean) =>
        act(async () => {
          settle(saved);
          await saving;
        });
    },
    record: (recorded: string) => void act(() => rerender({ recorded })),
  };
}

test('what was chosen is shown before it is on record', async () => {
  const control = given('light');
  const settle = control.choose('dark');
  expect(control.shown()).toBe('dark');
  await settle(true);
  expect(control.shown()).toBe('dark');
  control.record('dark');
  expect(control.shown()).toBe('dark');
});

test('what is on record is shown again when the choice could not be saved', async () => {
  const control = given('light');
  const settle = control.choose('dark');
  await settle(false);
  expect(control.shown()).toBe('light');
});

test('an earlier choice that comes on record does not undo a later one', async () => {
  const control = given('none');
  const settleFirst = control.choose('first');
  const settleSecond = control.choose('second');
  control.record('first');
  await settleFirst(true);
  expect(control.shown()).toBe('second');
  control.record('second');
  await settleSecond(true);
  expect(control.shown()).toBe('second');
});

test.each(['before', 'after'])(
  'what another window chose is shown, when it comes %s the choice here is saved',
  async (when) => {
    const control = given('light');
    const settle = control.choose('dark');
    if (when === 'before') control.record('dark');
    await settle(true);
    if (when === 'after') control.record('dark');
    control.record('light');
    expect(control.shown()).toBe('light');
  },
);
