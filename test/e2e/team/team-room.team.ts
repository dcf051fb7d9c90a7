import { call, day } from '../../support/given.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { described, expectRows, LINH, OMAR, openCases, ROSA } from '../support/cases.ts';
import { expect } from '../support/extension.ts';
import { recordFacts } from '../support/record-facts.ts';
import { daysAgo, readBadge } from '../support/steps.ts';
import {
  beginTeam,
  exchange,
  fillAccess,
  joinTeam,
  TEAM_PASSPHRASE,
  test,
} from '../support/team-browser.ts';

test('what one records a colleague reads, with who recorded it', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  const popup = await ana.openPopup();
  await recordFacts(popup, ROSA, described({ label: 'Rosa, work permit' }), call());
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana Made-Up');
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben Made-Up');

  await his.goto(his.url().replace(/#.*/, `#/case/${ROSA}`));
  await expect(his.getByTestId('timeline-recorded-by').first()).toHaveText(
    'Recorded by Ana Made-Up',
  );
  await his.goto(his.url().replace(/#.*/, '#/team'));
  await expect(his.getByTestId('team-colleague')).toHaveCount(2);
  await expect(his.locator('[data-name="Ana Made-Up"]')).toContainText('heard of last');
  await exchange(hers);
  await expect(hers.locator('[data-name="Ben Made-Up"]')).toContainText('heard of last');
  expect(await server.everythingSeen()).not.toContain(ROSA);
  expect(await server.everythingSeen()).not.toContain('Made-Up');
});

test('a case that is assigned rings for its colleague alone, and lists show one’s own or all', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  const popup = await ana.openPopup();
  const on = day((await daysAgo(popup, 60)).slice(0, 10));
  for (const receipt of [ROSA, LINH, OMAR]) await recordFacts(popup, receipt, call({ on }));
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben');
  await exchange(hers);
  await expect.poll(() => readBadge(hers)).toBe('3');

  const file = await ana.openDesk(`#/case/${ROSA}`);
  await file.getByTestId('team-assign').selectOption({ label: 'Ben' });
  await expect(file.getByTestId('team-assignee')).toContainText('rings on their machines');
  await expect(
    file.locator('[data-type="case-assigned"]').getByRole('heading', { name: 'Assigned to Ben' }),
  ).toBeVisible();
  await expect.poll(() => readBadge(hers)).toBe('2');
  await expectAccessible(file);

  const cases = await openCases(ana);
  await expectRows(cases, [LINH, OMAR]);
  await cases.getByTestId('team-whose').selectOption('all');
  await expectRows(cases, [ROSA, LINH, OMAR]);
  await expectAccessible(cases);
  await expect(cases.locator(`[data-receipt="${ROSA}"]`).getByTestId('case-assignee')).toHaveText(
    'Assigned to Ben',
  );
  await cases.getByTestId('team-whose').selectOption({ label: 'Those of Ben' });
  await expectRows(cases, [ROSA]);

  const agenda = await ana.openDesk('#/agenda');
  await expect(agenda.getByTestId('agenda-item')).toHaveCount(2);
  await agenda.getByTestId('team-whose').selectOption('all');
  await expect(agenda.getByTestId('agenda-item')).toHaveCount(3);
  await agenda.reload();
  await expect(agenda.getByTestId('agenda-item')).toHaveCount(3);

  await exchange(hers);
  await exchange(his);
  await expect.poll(() => readBadge(his)).toBe('3');

  const bulk = await openCases(ben);
  await bulk.locator(`[data-receipt="${LINH}"]`).getByTestId('case-select').check();
  await bulk.locator(`[data-receipt="${OMAR}"]`).getByTestId('case-select').check();
  await bulk.getByTestId('bulk-assign').locator('summary').click();
  await bulk.getByTestId('bulk-assign-to').selectOption({ label: 'Ana' });
  await bulk.getByTestId('bulk-assign-save').click();
  await expect(bulk.getByTestId('bulk-assigned')).toHaveText('2 cases assigned.');
  await expectRows(bulk, [ROSA]);
  await expect.poll(() => readBadge(his)).toBe('1');
});

test('what a colleague erased goes here only once it is said so here', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  const popup = await ana.openPopup();
  await recordFacts(popup, ROSA, call({ notes: 'turquoise' }), call({ notes: 'vermilion' }));
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben');

  const file = await ana.openDesk(`#/case/${ROSA}`);
  const entry = file.getByTestId('timeline-entry').filter({ hasText: 'turquoise' });
  await entry.getByTestId('erase-entry').click();
  await file.getByTestId('erase-typed').fill('2345');
  await file.keyboard.press('Enter');
  await expect(entry).toHaveCount(0);
  await exchange(hers);
  await exchange(his);

  const offered = his.getByTestId('team-erasure');
  await expect(offered).toHaveCount(1);
  await expect(offered).toContainText('EAC');
  await expect(his.getByTestId('team-pill')).toHaveAttribute('data-why', 'offered');
  // Where there is no room for its words, it shows how many there are.
  await expect(his.getByTestId('team-pill')).toHaveAttribute('data-count', '1');
  await expect(offered).toContainText('turquoise');
  await expectAccessible(his);
  await offered.getByTestId('team-erase').click();
  await his.getByTestId('team-erase-yes').click();
  await expect(offered).toHaveCount(0);
  await expect(his.getByTestId('team-pill')).toHaveCount(0);
  const left = await ben.openDesk(`#/case/${ROSA}`);
  await expect(left.getByTestId('timeline-entry').filter({ hasText: 'vermilion' })).toBeVisible();
  await expect(left.getByText('turquoise')).toHaveCount(0);

  // Who joins a team later is told what stays erased here.
  await his.getByTestId('team-leave').locator('summary').click();
  await his.getByTestId('team-leave-do').click();
  await his.getByTestId('team-leave-yes').click();
  await expect(his.getByTestId('team-erased-before')).toContainText(
    'One entry was erased in this browser before.',
    { timeout: 30_000 },
  );
});

test('what keeps an exchange from its end is said, with how to mend it', async ({
  server,
  openBrowser,
}) => {
  const ana = await openBrowser();
  const page = await ana.openTeam();
  const begin = page.getByTestId('team-begin');
  await begin.getByTestId('team-begin-form-submit').click();
  await expect(begin.getByTestId('team-database')).toBeFocused();
  await expect(begin.getByRole('alert')).toHaveCount(5);
  await fillAccess(begin, { ...server.access, password: 'not this one' });
  await begin.getByTestId('team-passphrase').fill(TEAM_PASSPHRASE);
  await begin.getByTestId('team-passphrase-again').fill(TEAM_PASSPHRASE);
  await begin.getByTestId('team-name').fill('Ana');
  await begin.getByTestId('team-begin-form-submit').click();
  await expect(begin.getByTestId('team-begin-form-problem')).toContainText(
    'does not accept this user and password',
  );
  await begin.getByTestId('team-password').fill(server.access.password);
  await begin.getByTestId('team-begin-form-submit').click();
  await expect(page.getByTestId('team-you')).toHaveText('Ana', { timeout: 30_000 });
  await exchange(page);

  server.users.set(server.access.user, 'changed, made-up');
  await page.getByTestId('team-exchange').click();
  await expect(page.getByTestId('team-standing')).toHaveAttribute('data-failure', 'wrong-password');
  await expect(page.getByTestId('team-pill')).toHaveAttribute('data-why', 'wrong-password');
  await expectAccessible(page);
  await page.getByTestId('team-new-password').fill('changed, made-up');
  await page.getByTestId('team-access-form-submit').click();
  await expect(page.getByTestId('team-failure')).toHaveCount(0);

  await server.stop();
  await recordFacts(page, ROSA, call());
  await page.getByTestId('team-exchange').click();
  await expect(page.getByTestId('team-standing')).toHaveAttribute('data-failure', 'unreachable');
  await expect(page.getByTestId('team-waiting')).not.toHaveAttribute('data-count', '0');
  await ana.context.setOffline(true);
  await page.getByTestId('team-exchange').click();
  await expect(page.getByTestId('team-standing')).toHaveAttribute('data-failure', 'offline');
  await ana.context.setOffline(false);
  await server.start();
  await exchange(page);
  await expect(page.getByTestId('team-failure')).toHaveCount(0);
});

test('its room can be used by everybody', async ({ server, openBrowser }) => {
  const ana = await openBrowser();
  const page = await ana.openTeam();
  await expect(page.getByTestId('team-begin')).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId('team-by-hand').check();
  await expectAccessible(page);
  await beginTeam(page, server.access, 'Ana Made-Up');
  for (const fold of await page.locator('.team summary').all()) await fold.click();
  await expectAccessible(page);
});
