import { call, contactId } from '../../support/given.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expectRows, openCases, ROSA } from '../support/cases.ts';
import { expect } from '../support/extension.ts';
import type { TeamBrowser } from '../support/team-browser.ts';
import {
  beginTeam,
  exchange,
  fillAccess,
  sayWho,
  TEAM_PASSPHRASE,
  test,
} from '../support/team-browser.ts';
import type { TestTeamServer } from '../../support/team-server.ts';
import { openReplica } from './support/replicas.ts';

const COUNT = 600;
/** All parts of what changed but the first. */
const isLaterPart = (url: string) => url.includes('_changes') && !url.includes('since=0');

/** What is said after the first part, in which the team's own document was. */
const IS_PART = /^2[45]\d entries were recorded here or came here so far, erased ones included\.$/;

/** Ana's team, with more than two parts; that she joined is in the last. */
async function begin(server: TestTeamServer, ana: TeamBrowser) {
  const replica = await openReplica(ana);
  await replica.record([
    { caseId: ROSA, fact: { type: 'case-kept' } },
    ...Array.from({ length: COUNT }, (_, n) => ({
      caseId: ROSA,
      fact: call({ contactId: contactId(n) }),
    })),
  ]);
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  return hers;
}

async function join(server: TestTeamServer, browser: TeamBrowser) {
  const page = await browser.openTeam();
  const part = page.getByTestId('team-join');
  await part.getByTestId('team-by-hand').check();
  await fillAccess(part, server.access);
  await part.getByTestId('team-join-passphrase').fill(TEAM_PASSPHRASE);
  await part.getByTestId('team-join-form-submit').click();
  await expect(page.getByTestId('team-standing')).toBeVisible({ timeout: 30_000 });
  return page;
}

test('who joins sees how far the first exchange is, goes elsewhere meanwhile, and comes back', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  await begin(server, ana);
  const letGo = server.hold(isLaterPart);
  const his = await join(server, ben);
  const first = his.getByTestId('team-first-sync');
  const bar = first.getByRole('progressbar', { name: 'First exchange' });
  await expect(bar).toBeVisible();
  await expect(first.getByText(IS_PART)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(his);

  const cases = await openCases(ben);
  await expectRows(cases, [ROSA]);
  await his.goto(his.url().replace(/#.*/, '#/agenda'));
  await expect(first).toHaveCount(0);
  await his.goto(his.url().replace(/#.*/, '#/team'));
  await expect(first.getByText(IS_PART)).toBeVisible();
  // Where the worker ends, it goes on behind what it has.
  await ben.stopWorker();
  letGo();
  await his.getByTestId('team-exchange').click();
  await expect(his.getByTestId('team-exchange-said')).toHaveText('The exchange came to its end.', {
    timeout: 30_000,
  });
  await expect(first).toHaveCount(0);
  await sayWho(his, 'Ben');
  await exchange(his);
  const file = await ben.openDesk(`#/case/${ROSA}`);
  await expect(file.getByTestId('timeline-entry').first()).toBeVisible();
});

test('who joins while the first exchange keeps failing says who she is at once, and is doubled nowhere', async ({
  server,
  openBrowser,
}) => {
  const [ana, other] = [await openBrowser(), await openBrowser()];
  const hers = await begin(server, ana);
  const letGo = server.hold(isLaterPart);
  const page = await join(server, other);
  const first = page.getByTestId('team-first-sync');
  await expect(first.getByText(IS_PART)).toBeVisible({ timeout: 30_000 });
  await server.stop();
  letGo();
  await expect(page.getByTestId('team-standing')).toHaveAttribute('data-failure', 'unreachable', {
    timeout: 30_000,
  });
  await expect(first.getByText(IS_PART)).toBeVisible();
  await expect(first.getByRole('progressbar')).toHaveCount(0);
  // Of those who joined nobody is known for certain yet.
  await sayWho(page, 'ana');
  await expect(page.getByTestId('team-same')).toHaveCount(0);
  const file = await other.openDesk(`#/case/${ROSA}`);
  await file.getByTestId('team-assign').selectOption({ label: 'ana' });

  await server.start();
  await exchange(page);
  await exchange(hers);
  await expect(hers.getByTestId('team-colleague')).toHaveCount(2);
  const same = page.getByTestId('team-same');
  await expect(same).toContainText('Ana');
  await expectAccessible(page);
  await same.getByTestId('team-same-yes').click();
  await expect(same).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByTestId('team-you')).toHaveText('Ana');
  await expect(page.getByTestId('team-colleague')).toHaveCount(1);
  await expect(file.getByTestId('team-assign').locator('option')).toHaveText([
    'Nobody in particular',
    'Ana',
  ]);
  await expect(file.getByTestId('team-assign').locator('option:checked')).toHaveText('Ana');
  await exchange(page);
  await exchange(hers);
  await expect(hers.getByTestId('team-colleague')).toHaveCount(1);
  await expectRows(await openCases(ana), [ROSA]);
});
