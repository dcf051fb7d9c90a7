import { beforeEach, describe, expect, test } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import { SUMMARY_ID } from '../../src/background/summary-notification.ts';
import type { CaseId, InquiryId } from '../../src/domain/ids.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { recordSummarySeen } from '../../src/storage/deliveries.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import {
  dropRestored,
  noteRestoredIn,
  noteSummarized,
  owedSummary,
} from '../../src/storage/restored-mark.ts';
import { inWriteTransaction } from '../../src/storage/write-transaction.ts';
import { answer, call, day, inquiryId } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../support/memory-storage.ts';

const words = createWords('en-US');
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');

let storage: MemoryStorage;
let desktop: MemoryDesktop;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
});

/** The *n*-th made-up case and its one inquiry. */
function caseOf(n: number): { readonly caseId: CaseId; readonly inquiry: InquiryId } {
  return { caseId: `EAC99900000${String(n).padStart(2, '0')}` as CaseId, inquiry: inquiryId(n) };
}

/** So many cases, the *n*-th called about on the *n*-th of October 2026. */
async function called(count: number): Promise<void> {
  storage.setNow('2026-10-20T15:00:00Z');
  for (let n = 1; n <= count; n += 1) {
    const on = day(`2026-10-${String(n).padStart(2, '0')}`);
    const { caseId, inquiry } = caseOf(n);
    await recordEntries(storage, keptAndCalled(n * 10, caseId, call({ on, inquiryId: inquiry })));
  }
}

async function settled(n: number): Promise<void> {
  const { caseId, inquiry } = caseOf(n);
  const fact = { ...answer('2026-11-20', 'settles'), inquiryId: inquiry };
  await recordEntries(storage, [newEntry(n * 10 + 2, fact, caseId)]);
}

/** Notes that the record was restored, as the restoring itself does. */
async function restored(): Promise<void> {
  await inWriteTransaction(storage, (transaction) =>
    noteRestoredIn(transaction, 10, storage.now()),
  );
}

async function at(local: string): Promise<void> {
  const zone = 'America/New_York';
  storage.setNow(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString());
  await reconcile({ storage, desktop, words, zone: () => zone, builtAt: () => BUILT_AT });
}

function standing(): readonly string[] {
  return [...desktop.standing.values()].map(({ title }) => title);
}

describe('of many reminders due at once', () => {
  test('up to three stand alone', async () => {
    await called(3);
    await at('2027-01-01T10:00');
    expect(standing()).toHaveLength(3);
    expect(desktop.standing.has(SUMMARY_ID)).toBe(false);
  });

  test('the three oldest stand alone, the rest in one summary, and none rings again', async () => {
    await called(15);
    await at('2026-12-01T10:00');
    await at('2026-12-01T11:00');
    expect(desktop.everShown.map(({ title }) => title)).toEqual([
      'Case ending 0001: still no answer',
      'Case ending 0002: still no answer',
      'Case ending 0003: still no answer',
      '12 more cases need a step',
    ]);
    expect(desktop.badge).toBe('15');
  });

  test('waits that are over come before waits that end soon', async () => {
    await called(5);
    await at('2026-11-02T10:00');
    expect(standing()).toEqual([
      'Case ending 0001: no answer after 30 days',
      'Case ending 0002: no answer after 30 days',
      'Case ending 0003: the wait ends Nov 2, 2026',
      '2 more waits or dates are near',
    ]);
  });

  test('the summary says nothing of any case, number or agency', async () => {
    await called(6);
    await at('2026-12-01T10:00');
    const summary = desktop.standing.get(SUMMARY_ID);
    expect(summary).toEqual({
      id: SUMMARY_ID,
      title: '3 more cases need a step',
      message: 'Open the agenda.',
      isPressing: true,
    });
  });

  test('a week later those that are still open take the place of the old summary', async () => {
    await called(6);
    await at('2026-12-01T10:00');
    await at('2026-12-15T10:00');
    expect(standing()).toHaveLength(4);
    expect(standing()).toContain('3 more cases need a step');
  });

  test('the summary counts down without ringing, and is taken back when nothing of it is due', async () => {
    await called(6);
    await at('2026-12-01T10:00');
    const rang = desktop.everShown.length;
    await settled(4);
    await at('2026-12-01T10:30');
    expect(desktop.standing.get(SUMMARY_ID)?.title).toBe('2 more cases need a step');
    await settled(5);
    await at('2026-12-01T11:00');
    expect(desktop.standing.get(SUMMARY_ID)?.title).toBe('1 more case needs a step');
    expect(desktop.everShown).toHaveLength(rang);
    await settled(6);
    await at('2026-12-01T12:00');
    expect(standing()).toHaveLength(3);
    expect(desktop.standing.has(SUMMARY_ID)).toBe(false);
    expect(desktop.badge).toBe('3');
  });

  test('a summary whose number could not be lowered says the right one the next time', async () => {
    await called(6);
    await at('2026-12-01T10:00');
    await settled(4);
    const { update } = desktop;
    Object.assign(desktop, { update: () => Promise.reject(new Error('No.')) });
    await at('2026-12-01T10:30');
    expect(storage.problems.map(({ where }) => where)).toEqual(['notification']);
    Object.assign(desktop, { update });
    await at('2026-12-01T11:00');
    expect(desktop.standing.get(SUMMARY_ID)?.title).toBe('2 more cases need a step');
  });

  test('what the summary said rings no second time when it was clicked, or the browser restarted', async () => {
    await called(6);
    await at('2026-12-01T10:00');
    await recordSummarySeen(storage);
    desktop.standing.clear();
    await at('2026-12-01T11:00');
    expect(desktop.everShown).toHaveLength(4);
  });

  test('a summary that the browser refused is tried again, as a summary', async () => {
    await called(6);
    const { show } = desktop;
    const refusing = (notification: Parameters<typeof show>[0]) =>
      notification.id === SUMMARY_ID ? Promise.reject(new Error('No.')) : show(notification);
    Object.assign(desktop, { show: refusing });
    await at('2026-12-01T10:00');
    expect(standing()).toHaveLength(3);
    Object.assign(desktop, { show });
    await at('2026-12-01T10:30');
    expect(standing().at(-1)).toBe('3 cases need a step');
    expect(desktop.everShown).toHaveLength(4);
  });
});

test('those that stood alone when a run was cut short stand there once, and are shown no second time', async () => {
  await called(6);
  const { show } = desktop;
  const shownButCutShort = async (notification: Parameters<typeof show>[0]) => {
    await show(notification);
    throw new Error('Cut short.');
  };
  Object.assign(desktop, { show: shownButCutShort });
  await at('2026-12-01T10:00');
  Object.assign(desktop, { show });
  const { caseId, inquiry } = caseOf(0);
  const older = call({ on: day('2026-09-20'), inquiryId: inquiry });
  await recordEntries(storage, keptAndCalled(90, caseId, older));
  await at('2026-12-01T11:00');
  expect(desktop.everShown.slice(4).map(({ title }) => title)).toEqual([
    'Case ending 0000: still no answer',
    '3 more cases need a step',
  ]);
  expect(standing()).toHaveLength(5);
});

test('one of which only a cut-short run spoke in the summary gives way to an earlier one when the clock is put back', async () => {
  await called(4);
  const { show } = desktop;
  const summaryCutShort = async (notification: Parameters<typeof show>[0]) => {
    await show(notification);
    if (notification.id === SUMMARY_ID) throw new Error('Cut short.');
  };
  Object.assign(desktop, { show: summaryCutShort });
  await at('2026-12-02T09:00');
  Object.assign(desktop, { show });
  await at('2026-12-02T08:00');
  expect(standing().toSorted()).toEqual(
    [1, 2, 3, 4].map((n) => `Case ending 000${n}: still no answer`),
  );
});

describe('right after the record was restored', () => {
  test('all that is due stands in one summary, and later ones ring alone again', async () => {
    await called(5);
    await restored();
    await at('2026-11-04T10:00');
    expect(standing()).toEqual(['4 cases need a step']);
    expect(desktop.standing.get(SUMMARY_ID)?.message).toBe(
      '1 wait or date is near. Open the agenda.',
    );
    expect(await owedSummary(storage)).toBe(0);
    await at('2026-11-05T10:00');
    expect(standing().at(-1)).toBe('Case ending 0005: no answer after 30 days');
  });

  test('also when the person read of the restoring before anything could be shown', async () => {
    await called(5);
    await restored();
    await dropRestored(storage);
    await at('2026-12-01T10:00');
    expect(standing()).toEqual(['5 cases need a step']);
  });

  test('what came back while the summary was made is summed up next', async () => {
    await called(5);
    await restored();
    const owed = await owedSummary(storage);
    await restored();
    await noteSummarized(storage, owed);
    expect(await owedSummary(storage)).toBe(owed * 2);
  });

  test('what stood on the desktop before and is known no more gives way to it', async () => {
    await called(2);
    await at('2026-11-04T10:00');
    expect(standing()).toHaveLength(2);
    await (await storage.connection()).clear('deliveries');
    for (const n of [1, 2]) await settledAndBack(n);
    await restored();
    await at('2026-11-04T11:00');
    expect(standing()).toEqual(['2 cases need a step']);
  });
});

/** Has the row of a case computed again, as restoring does. */
async function settledAndBack(n: number): Promise<void> {
  await recordEntries(storage, [
    newEntry(n * 10 + 5, { type: 'case-described', patch: { form: 'I-765' } }, caseOf(n).caseId),
  ]);
}
