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
import type { Fact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
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
    expect(around.recorded[0]?.says?.(createWords('en-US'))).toBe('Put off until Dec 9, 2026.');
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

describe('a button says what it does, and of what and in which case to those who only hear it', () => {
  const noted: Fact = { type: 'date-noted', kind: 'response-due', on: day('2026-12-02') };

  test.each([
    ['button', 'Done: Response due, Dec 2, 2026, Case ending 0001'],
    ['button', 'Tomorrow, Nov 28, 2026: Response due, Dec 2, 2026, Case ending 0001'],
    ['button', 'Next business day, Nov 30, 2026: Response due, Dec 2, 2026, Case ending 0001'],
    ['button', 'When the browser next opens: Response due, Dec 2, 2026, Case ending 0001'],
    ['button', 'Put off until then: Response due, Dec 2, 2026, Case ending 0001'],
  ])('%s “%s”', (role, name) => {
    showLine(around, itemOf(noted));
    const menu = screen.getByTestId('snooze') as HTMLDetailsElement;
    expect(menu.querySelector('summary')?.getAttribute('aria-label')).toBe(
      'Remind me later: Response due, Dec 2, 2026, Case ending 0001',
    );
    menu.open = true;
    expect(screen.getByRole(role, { name })).toBeDefined();
  });

  test('also of a wait, and by the case’s label where it has one', () => {
    const label: Fact = { type: 'case-described', patch: { label: 'Rosa' } };
    showLine(around, itemOf(lapsed, label));
    const name = 'Stop this wait: Write to the service center, Rosa';
    fireEvent.click(screen.getByRole('button', { name }));
    expect(screen.getByRole('button', { name: name.replace('Stop this wait', 'Stop it') })).toBe(
      screen.getByTestId('confirm-stop-wait'),
    );
  });

  test('also when it is put off, and when what it did can be taken back', async () => {
    const about = 'Response due, Dec 2, 2026, Case ending 0001';
    showLine(around, { ...itemOf(noted), putOff: day('2026-12-01') });
    expect(screen.getByRole('button', { name: `Remind me again now: ${about}` })).toBeDefined();
    await press('date-done');
    expect(around.recorded[0]?.about?.(createWords('en-US'))).toBe(about);
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
