// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import {
  aroundLines,
  itemOf,
  press,
  recordedFacts,
  showLine,
  TODAY,
} from '../support/agenda-lines.tsx';
import { call, day, entryId } from '../support/given.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve({ ok: true }) }, extension: {} },
}));

const around = aroundLines();
const lapsed = call({ on: day('2026-10-26') });

describe('putting off', () => {
  const snooze = { type: 'window-snoozed', subject: entryId(1), on: TODAY };

  test.each([
    ['snooze-tomorrow', { until: '2026-11-28' }],
    ['snooze-business-day', { until: '2026-11-30' }],
    ['snooze-next-start', { duringStart: 'start 1' }],
  ])('by %s says until when', async (testId, until) => {
    showLine(around, itemOf(lapsed));
    await press(testId);
    expect(await recordedFacts(around)).toEqual([{ ...snooze, ...until }]);
  });

  test('until a date wants one that is still to come', async () => {
    showLine(around, itemOf(lapsed));
    fireEvent.input(screen.getByTestId('snooze-date'), { target: { value: TODAY } });
    await press('snooze-on-date');
    expect(screen.getByRole('alert').textContent).toBe('Enter a date after today.');
    fireEvent.input(screen.getByTestId('snooze-date'), { target: { value: '2026-12-09' } });
    await press('snooze-on-date');
    expect(await recordedFacts(around)).toEqual([{ ...snooze, until: '2026-12-09' }]);
    expect(around.recorded[0]?.says).toBe('Put off until Dec 9, 2026.');
  });

  test('is closed by Escape, and the focus goes back', () => {
    showLine(around, itemOf(lapsed));
    const menu = screen.getByTestId('snooze') as HTMLDetailsElement;
    menu.open = true;
    fireEvent.keyDown(screen.getByTestId('snooze-tomorrow'), { key: 'Escape' });
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector('summary'));
  });

  test('says until when it lasts, and is ended by a putting-off until today', async () => {
    showLine(around, { ...itemOf(lapsed), putOff: day('2026-12-09') });
    expect(screen.queryByTestId('snooze')).toBeNull();
    expect(screen.getByTestId('snoozed-until').textContent).toBe('Put off until Dec 9, 2026.');
    await press('remind-again');
    expect(await recordedFacts(around)).toEqual([{ ...snooze, until: TODAY }]);
  });
});

test('a wait is stopped only after a second word', async () => {
  showLine(around, itemOf(lapsed));
  fireEvent.click(screen.getByTestId('stop-wait'));
  expect(await recordedFacts(around)).toEqual([]);
  expect(screen.getByTestId('stop-wait-ask').textContent).toContain(
    'You will not be reminded of this matter’s next step.',
  );
  await press('confirm-stop-wait');
  expect(await recordedFacts(around)).toEqual([
    { type: 'reminder-done', subject: entryId(1), on: TODAY },
  ]);
});

test('what could not be saved is said in its line, and a second try records it once', async () => {
  const { connection } = around.storage;
  let fails = true;
  around.storage = {
    ...around.storage,
    connection: () => (fails ? Promise.reject(new Error('No room.')) : connection()),
  };
  showLine(around, itemOf(lapsed));
  await press('snooze-tomorrow');
  expect(screen.getByTestId('not-saved')).toBeDefined();
  expect(around.recorded).toEqual([]);
  fails = false;
  await press('snooze-tomorrow');
  expect(screen.queryByTestId('not-saved')).toBeNull();
  expect(await recordedFacts(around)).toHaveLength(1);
});
