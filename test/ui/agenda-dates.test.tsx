// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda.ts';
import { toAgendaItems } from '../../src/domain/agenda.ts';
import type { SeenStatus } from '../../src/domain/case-facts.ts';
import type { OccasionSubject } from '../../src/domain/occasion.ts';
import type { Step } from '../../src/domain/step.ts';
import { aroundLines, press, recordedFacts, showLine, TODAY } from '../support/agenda-lines.tsx';
import {
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  receipt,
  sighting,
  VERMONT_CASE,
} from '../support/given.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve({ ok: true }) }, extension: {} },
}));

const around = aroundLines();

/** A line about a date, as far as the line itself depends on it. */
function itemAbout(subject: OccasionSubject, step: Step, dueOn = '2026-11-27'): AgendaItem {
  return {
    caseId: VERMONT_CASE,
    receiptNumber: receipt(VERMONT_CASE),
    occasion: { id: entryId(9), subject, step, dueOn: day(dueOn) },
    step,
    dueInDays: Temporal.PlainDate.from(TODAY).until(dueOn).days,
  };
}

function seen(change: Parameters<typeof sighting>[0] = {}): SeenStatus {
  return { entryId: entryId(5), on: day('2026-11-20'), sighting: sighting(change) };
}

describe('what may have arrived', () => {
  const page = itemAbout(
    { kind: 'did-it-arrive', status: seen(), on: day('2026-11-26') },
    'did-it-arrive',
  );

  test('by the date of the page: yes ends the question', async () => {
    showLine(around, page);
    await press('did-arrive');
    expect(await recordedFacts(around)).toEqual([
      { type: 'reminder-done', subject: entryId(9), on: TODAY },
    ]);
  });

  test('by the date of the page: no opens a new matter of what was not received', () => {
    showLine(around, page);
    fireEvent.click(screen.getByTestId('did-not-arrive'));
    expect(around.asked).toEqual(['call {"inquiry":"","kind":"not-received"}']);
  });

  test('as promised in a call: no goes on in the matter of that call', () => {
    const promised = call({
      on: day('2026-11-20'),
      promises: [{ of: 'notice', wait: { unit: 'calendar-days', amount: 5 } }],
    });
    const [item] = toAgendaItems(fileOf(promised), TODAY);
    if (item === undefined) throw new Error('No notice is waited for.');
    showLine(around, item);
    fireEvent.click(screen.getByTestId('did-not-arrive'));
    expect(around.asked).toEqual([`call {"inquiry":"${inquiryId(1)}"}`]);
  });
});

describe('a date', () => {
  const noted = itemAbout(
    {
      kind: 'noted-date',
      noted: {
        type: 'date-noted',
        entryId: entryId(9),
        kind: 'interview',
        on: day('2026-12-02'),
        noticeOn: day('2026-11-10'),
        notes: 'Bring the passport.',
        knownOn: day('2026-11-12'),
        statusesBefore: 0,
      },
    },
    'noted-date',
    '2026-12-02',
  );

  test('that was noted is named with its notice, and done by one click', async () => {
    showLine(around, noted);
    const line = screen.getByTestId('agenda-item');
    expect(line.querySelector('h3')?.textContent).toBe('Interview: Dec 2, 2026');
    expect(line.textContent).toContain('From the notice of Nov 10, 2026.');
    expect(line.textContent).toContain('Bring the passport.');
    expect(line.dataset['countedOn']).toBeUndefined();
    await press('date-done');
    expect(await recordedFacts(around)).toEqual([
      { type: 'reminder-done', subject: entryId(9), on: TODAY },
    ]);
  });

  test('by which a matter is needed says so when the wait is longer', () => {
    const subject = { kind: 'needed-by', inquiryId: inquiryId(1), on: day('2026-12-01') } as const;
    const inquiry = { id: inquiryId(1), kind: 'expedite', lastDayOn: day('2026-12-24') } as const;
    showLine(around, { ...itemAbout(subject, 'call', '2026-12-01'), inquiry });
    expect(screen.getByTestId('agenda-item').textContent).toContain(
      'That is before the last day of the wait, Dec 24, 2026.',
    );
  });

  test('of the page by which to act is grave', () => {
    const status = seen({ text: 'We will destroy your card.' });
    const subject = { kind: 'act-by', status, on: day('2026-12-04') } as const;
    showLine(around, itemAbout(subject, 'act-by', '2026-12-04'));
    const line = screen.getByTestId('agenda-item');
    expect(line.classList).toContain('is-grave');
    expect(line.querySelector('h3')?.textContent).toBe('Act by Dec 4, 2026');
    expect(line.textContent).toContain('We will destroy your card.');
  });

  test('that only the notice has is to be entered, or there is none', async () => {
    showLine(around, itemAbout({ kind: 'date-on-notice', status: seen() }, 'noted-date'));
    expect(screen.getByTestId('enter-date').getAttribute('href')).toBe(
      `#/case/${VERMONT_CASE}/noted-date`,
    );
    await press('no-date');
    expect(await recordedFacts(around)).toEqual([
      { type: 'reminder-done', subject: entryId(9), on: TODAY },
    ]);
  });
});
