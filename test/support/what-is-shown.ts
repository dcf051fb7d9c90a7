import type { CaseFile } from '../../src/domain/case-file.ts';
import { readDelivery, readSummary } from '../../src/storage/deliveries.ts';
import { readBegunForms } from '../../src/storage/drafts.ts';
import { readAgenda } from '../../src/storage/read-agenda.ts';
import { readCaseFile, readRows } from '../../src/storage/read-case.ts';
import { readClock, readKeptProblems, readRun } from '../../src/storage/reconcile-record.ts';
import { readRestored } from '../../src/storage/restored-mark.ts';
import { readSettings } from '../../src/storage/settings-store.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { day } from './given.ts';

/** What a person would find in the surfaces over this storage, on 21 Nov 2026. */
export async function readWhatIsShown(storage: Storage) {
  const rows = await readRows(storage, 100);
  const files = await Promise.all(rows.map(({ caseId }) => readCaseFile(storage, caseId)));
  const limits = { due: 100, next: 100, counted: 100 };
  const agenda = await readAgenda(storage, day('2026-11-21'), limits);
  const begun = await readBegunForms(storage, 100);
  const database = await storage.connection();
  const deliveryIds = await database.getAllKeys('deliveries');
  return {
    rows: rows.map(({ basis: _own, ...row }) => row),
    cases: files.map(toShown),
    agenda: [...agenda.dates, ...agenda.due, ...agenda.next].map(
      ({ caseId, occasion, step, dueInDays }) => ({
        caseId,
        step,
        countedOn: occasion.countedOn,
        dueOn: occasion.dueOn,
        dueInDays,
      }),
    ),
    dueCount: agenda.dueCount,
    settings: await readSettings(storage),
    begunForms: begun.map(({ draft }) => draft),
    deliveries: await Promise.all(deliveryIds.map((id) => readDelivery(storage, id))),
    summary: await readSummary(storage),
    run: (await readRun(storage))?.ended,
    clock: await readClock(storage),
    problems: await readKeptProblems(storage),
    restored: (await readRestored(storage)) ?? null,
  };
}

/** A case file without what is not of the case: the ladder's own texts and sources. */
function toShown({ ladder, history, windows, occasions, ...file }: CaseFile) {
  return {
    ...file,
    ladder: ladder.id,
    windows: windows.map(({ id, lastDayOn, countedOn, dueOn, next }) => ({
      id,
      lastDayOn,
      countedOn,
      dueOn,
      next,
    })),
    occasions: occasions.map(({ subject, ...occasion }) => ({ ...occasion, about: subject.kind })),
    told: history.told.map(({ earlier, ...told }) => ({
      ...told,
      earlier: earlier.map(({ id }) => id),
    })),
    waiting: history.waiting.map(({ id }) => id),
  };
}
