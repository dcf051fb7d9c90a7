import type { Page } from '@playwright/test';
import { readFrozen } from '../../support/frozen-database.ts';
import { loadDatabase } from '../../support/load-database.ts';
import { expect } from './extension.ts';

/** The frozen database of version 1, and what it showed. */
export const FROZEN = readFrozen(1);

/** Puts the frozen database in the place of the one that the page's extension has. */
export async function putFrozenDatabase(ownPage: Page): Promise<void> {
  // The worker may be opening it at the same moment, and have made an empty one first.
  await expect(() => ownPage.evaluate(loadDatabase, FROZEN.rawCopy)).toPass();
}

/** The agenda as the desk shows it: which case, what comes next, and when; a date was not counted on. */
export function readAgendaHere(): string[][] {
  return [...document.querySelectorAll<HTMLElement>('[data-testid="agenda-item"]')].map(
    ({ dataset: { receipt, step, countedOn, dueOn } }) =>
      [receipt, step, countedOn, dueOn].map((said) => said ?? 'none'),
  );
}

/** The happenings of a case as the desk shows them: the entry, and whether it was struck. */
export function readTimelineHere(): [entryId: string | undefined, isStruck: boolean][] {
  return [...document.querySelectorAll<HTMLElement>('[data-testid="timeline-entry"]')].map(
    (entry) => [entry.dataset['entryId'], entry.classList.contains('is-struck')],
  );
}

/** What {@link readAgendaHere} gives of the frozen database, in whatever order. */
export const FROZEN_AGENDA = FROZEN.shown.agenda.map(({ caseId, step, countedOn, dueOn }) => {
  const file = FROZEN.shown.cases.find((each) => each.caseId === caseId);
  return [file?.receiptNumber, step, countedOn, dueOn].map((said) => said ?? 'none');
});

/** What {@link readTimelineHere} gives of a case of the frozen database, in whatever order. */
export function frozenTimeline(caseId: string): [string, boolean][] {
  const file = FROZEN.shown.cases.find((each) => each.caseId === caseId);
  return (file?.told ?? []).map(({ entryId, struck }) => [entryId, struck !== undefined]);
}

/** The ids of everything in the frozen journal, in the order it arrived. */
export const FROZEN_IDS = FROZEN.rawCopy
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { store?: string; value?: { id: string } })
  .flatMap(({ store, value }) => (store === 'entries' && value ? [value.id] : []));

/** The same rows, by what is in them. */
export function inOneOrder<Row extends readonly unknown[]>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
}

/** The desk shows everything that the frozen database holds. */
export async function expectFrozenShown(openDesk: (route: string) => Promise<Page>): Promise<void> {
  const agenda = await openDesk('#/agenda');
  await expect(agenda.getByTestId('agenda-item')).toHaveCount(FROZEN_AGENDA.length);
  await expect
    .poll(async () => inOneOrder(await agenda.evaluate(readAgendaHere)))
    .toEqual(inOneOrder(FROZEN_AGENDA));
  await expect(agenda.getByTestId('begun-form')).toHaveCount(FROZEN.shown.begunForms.length);
  await agenda.close();
  for (const { caseId } of FROZEN.shown.cases) {
    const desk = await openDesk(`#/case/${caseId}`);
    const expected = frozenTimeline(caseId);
    await expect(desk.getByTestId('timeline-entry')).toHaveCount(expected.length);
    await expect
      .poll(async () => inOneOrder(await desk.evaluate(readTimelineHere)))
      .toEqual(inOneOrder(expected));
    await desk.close();
  }
  const settings = await openDesk('#/settings');
  const { reminderHour } = FROZEN.shown.settings;
  await expect(settings.getByTestId('reminder-hour')).toHaveValue(String(reminderHour));
  await settings.close();
}
