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
    // Line after line, and after each address the room before it stands there for a moment.
    await expect
      .poll(async () => inOneOrder(await firefox.evaluate(readAgendaHere)))
      .toEqual(inOneOrder(FROZEN_AGENDA));
    for (const { caseId } of FROZEN.shown.cases) {
      await firefox.openDesk(`#/case/${caseId}`);
      await expect
        .poll(async () => inOneOrder(await firefox.evaluate(readTimelineHere)))
        .toEqual(inOneOrder(frozenTimeline(caseId)));
    }
  },
);
