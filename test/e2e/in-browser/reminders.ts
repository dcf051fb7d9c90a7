import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { CaseId, InquiryId } from '../../../src/domain/ids.ts';
import { newEntryId, newUuid } from '../../../src/platform/new-ids.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { keepProblems, noteRun } from '../../../src/storage/reconcile-record.ts';
import type { NewEntry } from '../../../src/storage/record-entries.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { call, day, sighting } from '../../support/given.ts';

const storage = createStorage(browserSurroundings);

/** Keeps so many cases, each called about so many days ago, all at one moment, and tells nobody. */
export async function recordCalls(count: number, daysAgo: number): Promise<void> {
  const on = day(Temporal.Now.plainDateISO().subtract({ days: daysAgo }).toString());
  const entries = Array.from({ length: count }, (_, n): readonly NewEntry[] => {
    const caseId = `EAC219000000${n}` as CaseId;
    const fact = call({ on, inquiryId: newUuid() as InquiryId });
    return [
      { id: newEntryId(), caseId, fact: { type: 'case-kept' } },
      { id: newEntryId(), caseId, fact },
    ];
  });
  await recordEntries(storage, entries.flat());
}

/** Notes a problem that names a receipt number, as no part of the extension does. */
export async function keepTellingProblem(): Promise<void> {
  const at = Temporal.Now.instant().toString();
  await keepProblems(storage, [{ at, where: 'saving', what: 'EAC2190012345 was not taken.' }]);
}

/** Makes the last run one of two years ago. */
export async function pretendLongAbsence(): Promise<void> {
  const at = Temporal.Now.instant()
    .subtract({ hours: 24 * 730 })
    .toString();
  await noteRun(storage, { at, tookInMs: 1, ended: 'done' });
}

/** Keeps a case of which USCIS said today to wait so many days. */
export async function recordLongWait(days: number): Promise<void> {
  const today = Temporal.Now.plainDateISO();
  const on = day(today.toString());
  const caseId = 'EAC2190000000' as CaseId;
  const inquiryId = newUuid() as InquiryId;
  await recordEntries(storage, [
    { id: newEntryId(), caseId, fact: { type: 'case-kept' } },
    { id: newEntryId(), caseId, fact: call({ on, inquiryId }) },
    {
      id: newEntryId(),
      caseId,
      fact: {
        type: 'answer-received',
        inquiryId,
        on,
        verdict: 'told-to-wait',
        waitUntil: day(today.add({ days }).toString()),
      },
    },
  ]);
}

/** A made-up case of which something was told 20 days ago; reminders ring from midnight on. */
async function recordLongAgo(facts: (daysAhead: (days: number) => CalendarDate) => Fact[]) {
  const daysAhead = (days: number) => day(Temporal.Now.plainDateISO().add({ days }).toString());
  const caseId = 'EAC2190000000' as CaseId;
  const now = () => Temporal.Now.instant().subtract({ hours: 24 * 20 });
  const hour: Fact = { type: 'setting-changed', name: 'reminderHour', value: 0 };
  await recordEntries(createStorage({ ...browserSurroundings, now }), [
    { id: newEntryId(), fact: hour },
    { id: newEntryId(), caseId, fact: { type: 'case-kept' } },
    ...facts(daysAhead).map((fact) => ({ id: newEntryId(), caseId, fact })),
  ]);
}

/** Notes dates so many days ahead. */
export async function recordDates(...days: readonly number[]): Promise<void> {
  await recordLongAgo((daysAhead) =>
    days.map((ahead) => ({ type: 'date-noted', kind: 'interview', on: daysAhead(ahead) })),
  );
}

/** A page that named a date, yesterday, from which to ask for what has not arrived. */
export async function recordAskBy(): Promise<void> {
  await recordLongAgo((daysAhead) => [
    {
      type: 'status-seen',
      on: daysAhead(-20),
      sighting: sighting({ askIfNotArrivedBy: daysAhead(-1) }),
    },
  ]);
}
