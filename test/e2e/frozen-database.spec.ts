import { expect, test } from './support/extension.ts';
import { test as inFirefox } from './support/firefox-test.ts';
import { loadDatabase } from '../support/load-database.ts';
import {
  expectFrozenShown,
  FROZEN,
  FROZEN_AGENDA,
  frozenTimeline,
  inOneOrder,
  putFrozenDatabase,
  readAgendaHere,
  readTimelineHere,
} from './support/shown-database.ts';

test('a database that version 1 wrote shows what it showed then', async ({ extension }) => {
  await putFrozenDatabase(await extension.openPopup());
  await expectFrozenShown(extension.openDesk);
});

inFirefox(
  'a database that version 1 wrote shows what it showed then, in Firefox',
  async ({ firefox }) => {
    await firefox.openPopup();
    await expect(() => firefox.evaluate(loadDatabase, FROZEN.rawCopy)).toPass();
    await firefox.openDesk('#/agenda');
    await firefox.readText('[data-testid="agenda-item"]');
    const agenda = await firefox.evaluate(readAgendaHere);
    expect(inOneOrder(agenda)).toEqual(inOneOrder(FROZEN_AGENDA));
    for (const { caseId } of FROZEN.shown.cases) {
      await firefox.openDesk(`#/case/${caseId}`);
      await firefox.readText('[data-testid="timeline-entry"]');
      const timeline = await firefox.evaluate(readTimelineHere);
      expect(inOneOrder(timeline)).toEqual(inOneOrder(frozenTimeline(caseId)));
    }
  },
);
