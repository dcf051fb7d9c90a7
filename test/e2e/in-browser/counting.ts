import { toCaseFile } from '../../../src/domain/case-file.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { CaseId, DeviceId, EntryId } from '../../../src/domain/ids.ts';
import { emptyCall, identityOf } from '../../../src/ui/call-fields.ts';
import { readCall } from '../../../src/ui/read-call.ts';

const CASE_ID = 'EAC2190012345' as CaseId;
const ENTRY_ID = '019a0000-0000-7000-8000-000000000001' as EntryId;
const DEVICE_ID = '00000000-0000-4000-8000-000000000001' as DeviceId;
const NOW = Temporal.Instant.from('2031-01-01T00:00:00Z');

/** Times of day around midnight and around the hours that clock changes skip or repeat. */
const TIMES = ['00:00', '00:30', '01:30', '02:30', '03:00', '12:00', '23:30', '23:59'];
const FIRST_DAY = Date.UTC(2023, 11, 1);
const DAYS = 1200;
const DAY_IN_MS = 86_400_000;

/**
 * Counts the window of a call for every day from December 2023 on, at a time and in a zone that
 * change with the day, on this browser's own Temporal, and compares it with plain arithmetic.
 * Returns how many calls were counted and every one that was counted wrong.
 */
export function countEveryDay(): { readonly counted: number; readonly wrong: readonly string[] } {
  const zones = Intl.supportedValuesOf('timeZone');
  const wrong: string[] = [];
  let counted = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (const [index, time] of TIMES.entries()) {
      const zone = zones[(day * TIMES.length + index) % zones.length] ?? 'UTC';
      const on = toIso(FIRST_DAY + day * DAY_IN_MS);
      const expected = `${toIso(FIRST_DAY + (day + 30) * DAY_IN_MS)} ${toIso(FIRST_DAY + (day + 31) * DAY_IN_MS)}`;
      const found = windowOfCall(on, time, zone);
      counted += 1;
      if (found !== expected) wrong.push(`${on} ${time} ${zone}: ${found}, not ${expected}`);
    }
  }
  return { counted, wrong };
}

function windowOfCall(on: string, time: string, zone: string): string {
  const fields = { ...emptyCall(CASE_ID, NOW, zone), startedAt: `${on}T${time}` };
  const read = readCall(fields, identityOf(ENTRY_ID), NOW, zone);
  if ('problems' in read) return `refused for ${read.problems.join()}`;
  const entry: Entry = {
    id: ENTRY_ID,
    v: 1,
    caseId: CASE_ID,
    recordedAt: NOW.toString(),
    recordedBy: DEVICE_ID,
    fact: read.call,
  };
  const noHolidays = () => undefined;
  const file = toCaseFile(CASE_ID, [entry], {
    holidays: noHolidays,
    rollPolicy: 'forward',
    afterUnexplainedRefusal: 'wait',
    ladders: [],
  });
  const [window] = file.windows;
  return `${window?.lastDayOn} ${window?.countedOn}`;
}

function toIso(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}
