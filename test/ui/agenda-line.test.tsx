// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda.ts';
import { toAgendaItems } from '../../src/domain/agenda.ts';
import type { SeenStatus } from '../../src/domain/case-facts.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { AgendaLine } from '../../src/ui/agenda-line.tsx';
import {
  aroundLines,
  itemOf,
  press,
  recordedFacts,
  showLine,
  TODAY,
} from '../support/agenda-lines.tsx';
import {
  call,
  day,
  entryId,
  fileOf,
  inquiryId,
  officeRead,
  sighting,
  VERMONT_CASE,
} from '../support/given.ts';
import { renderInApp } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve({ ok: true }) }, extension: {} },
}));

const around = aroundLines();

function seen(change: Parameters<typeof sighting>[0] = {}): SeenStatus {
  return { entryId: entryId(5), on: day('2026-11-20'), sighting: sighting(change) };
}

const lapsed = call({ on: day('2026-10-26') });
const withCallBack = call({
  on: day('2026-11-20'),
  promises: [{ of: 'call-back', wait: { unit: 'business-days', amount: 2 } }],
});

function callBackItem(): AgendaItem {
  const items = toAgendaItems(fileOf(withCallBack), TODAY);
  const item = items.find(({ step }) => step === 'call-back');
  if (item === undefined) throw new Error('No call back is waited for.');
  return item;
}

describe('a line', () => {
  test('names its dates and step for whoever looks from outside', () => {
    showLine(around, itemOf(lapsed));
    const { dataset } = screen.getByTestId('agenda-item');
    expect(dataset).toMatchObject({
      receipt: VERMONT_CASE,
      countedOn: '2026-11-26',
      dueOn: '2026-11-26',
      step: 'write-service-center',
    });
  });

  test('without what can be done only tells', () => {
    renderInApp(around.storage, <AgendaLine item={itemOf(lapsed)} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  test('of a wait that is running asks for nothing, and can be stopped but not put off', () => {
    showLine(around, itemOf(call({ on: day('2026-11-20') })));
    expect(screen.queryByTestId('take-step')).toBeNull();
    expect(screen.queryByTestId('snooze')).toBeNull();
    expect(screen.getByTestId('stop-wait')).toBeDefined();
  });
});

describe('the one thing to do', () => {
  test('is to confirm the office while it is not known', () => {
    showLine(around, itemOf(lapsed));
    expect(screen.getByTestId('take-step').textContent).toBe('Confirm the office');
    expect(screen.getByTestId('take-step').getAttribute('href')).toBe(
      `#/case/${VERMONT_CASE}/office`,
    );
  });

  test('is to open the letter of the matter, once it is known; and then to say that one has written', () => {
    showLine(around, itemOf(officeRead('vermont'), lapsed));
    expect(screen.getByTestId('take-step').textContent).toBe('Open letter');
    expect(screen.getByTestId('take-step').getAttribute('href')).toBe(
      `#/letters/${VERMONT_CASE}/service-center/${inquiryId(1)}`,
    );
    expect(screen.getByTestId('line-have-written').textContent).toBe('I have written');
    expect(screen.getByTestId('line-have-written').getAttribute('href')).toBe(
      `#/case/${VERMONT_CASE}/contact/write-service-center`,
    );
  });

  test('is a call in the same matter where nobody can be written to', () => {
    showLine(
      around,
      itemOf(officeRead('potomac'), call({ ...lapsed, serviceRequest: { number: 'SR-1' } })),
    );
    fireEvent.click(screen.getByTestId('take-step'));
    expect(around.asked).toEqual([`call {"inquiry":"${inquiryId(1)}"}`]);
  });

  test('opens the desk where the line stands beside it', () => {
    const opened: string[] = [];
    showLine(around, itemOf(lapsed), { goTo: (hash) => opened.push(hash) });
    fireEvent.click(screen.getByTestId('take-step'));
    expect(opened).toEqual([`#/case/${VERMONT_CASE}/office`]);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });
});

describe('a call back that was promised', () => {
  test('and came opens the call form in its matter', () => {
    showLine(around, callBackItem());
    fireEvent.click(screen.getByTestId('called-back'));
    expect(around.asked).toEqual([`call {"inquiry":"${inquiryId(1)}","isCallBack":"yes"}`]);
  });

  test('and was missed opens the call form with that chosen, which asks how often they tried', () => {
    showLine(around, callBackItem());
    fireEvent.click(screen.getByTestId('call-back-tried'));
    expect(around.asked).toEqual([
      `call {"inquiry":"${inquiryId(1)}","reached":"no","notReached":"call-back-missed"}`,
    ]);
  });

  test('and did not come is noted by one click, which can be taken back', async () => {
    showLine(around, callBackItem());
    await press('call-back-missed');
    await waitFor(() => expect(around.recorded).toHaveLength(1));
    expect(await recordedFacts(around)).toMatchObject([
      {
        type: 'contact-made',
        inquiryId: inquiryId(1),
        inquiryKind: 'delay',
        channel: 'call',
        outcome: 'not-reached',
        notReached: 'call-back-missed',
        on: TODAY,
        zone: 'America/New_York',
      },
    ]);
    expect(around.recorded[0]).toMatchObject({ caseId: VERMONT_CASE, result: { saved: true } });
    expect(around.recorded[0]?.says?.(createWords('en-US'))).toContain(
      'does not touch the 30 days',
    );
  });
});

describe('looking first', () => {
  test('names the day of the last look, the page, and the step that comes after it', () => {
    showLine(around, { ...itemOf(lapsed), step: 'look-at-status', lookedAtOn: day('2026-10-30') });
    const line = screen.getByTestId('agenda-item');
    expect(line.dataset['step']).toBe('look-at-status');
    expect(line.textContent).toContain('last looked at on Oct 30, 2026');
    expect(line.textContent).toContain('Then: Write to the service center.');
    const link = screen.getByTestId('open-status-page');
    expect(link.textContent).toContain('https://egov.uscis.gov/');
    expect(link.getAttribute('href')).toBe('https://egov.uscis.gov/');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  test('a newer status is around.asked about, and nothing is answered for the person', async () => {
    showLine(around, { ...itemOf(lapsed), newerStatus: seen({ title: 'Case Was Approved' }) });
    expect(screen.getByTestId('agenda-item').textContent).toContain(
      'The status page said: “Case Was Approved”, Nov 2, 2026.',
    );
    fireEvent.click(screen.getByTestId('status-answers'));
    expect(around.asked).toEqual(['answer']);
    await press('status-answers-not');
    expect(await recordedFacts(around)).toEqual([
      {
        type: 'answer-received',
        inquiryId: inquiryId(1),
        on: TODAY,
        verdict: 'nothing-new',
        notes: 'The status page said: “Case Was Approved”, Nov 2, 2026.',
      },
    ]);
  });
});
