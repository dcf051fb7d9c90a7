import { call, day } from '../../support/given.ts';
import { expectRows, LINH, openCases, ROSA } from '../support/cases.ts';
import { expect } from '../support/extension.ts';
import { recordFacts } from '../support/record-facts.ts';
import { daysAgo, readBadge } from '../support/steps.ts';
import { beginTeam, exchange, joinTeam, test } from '../support/team-browser.ts';

test('the cases of whoever is said to have left ring for all, and the name stays', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben, cai] = [await openBrowser(), await openBrowser(), await openBrowser()];
  const popup = await ana.openPopup();
  const on = day((await daysAgo(popup, 60)).slice(0, 10));
  for (const receipt of [ROSA, LINH]) await recordFacts(popup, receipt, call({ on }));
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const bens = await ben.openTeam();
  await joinTeam(bens, server.access, 'Ben');
  const cais = await cai.openTeam();
  await joinTeam(cais, server.access, 'Cai');
  await exchange(hers);
  const file = await ana.openDesk(`#/case/${ROSA}`);
  await file.getByTestId('team-assign').selectOption({ label: 'Ben' });
  await expect.poll(() => readBadge(hers)).toBe('1');
  await exchange(hers);
  await exchange(cais);
  await expect.poll(() => readBadge(cais)).toBe('1');

  const colleague = hers.locator('[data-name="Ben"]');
  await colleague.getByTestId('team-say-left').click();
  await expect(colleague.getByRole('alert')).toContainText('Say that Ben left?');
  await colleague.getByRole('button', { name: 'No', exact: true }).click();
  await expect(colleague.getByRole('alert')).toHaveCount(0);
  await colleague.getByTestId('team-say-left').click();
  await colleague.getByTestId('team-say-left-yes').click();
  await expect(colleague).toContainText('Ben (left)');
  await expect(colleague.getByTestId('team-say-left')).toHaveCount(0);
  // What was pressed is gone: the next press of a key is to begin where the person was.
  await expect(colleague).toBeFocused();
  await expect.poll(() => readBadge(hers)).toBe('2');
  await expect(file.getByTestId('team-assign').locator('option:checked')).toHaveText('Ben (left)');
  await expect(
    file.getByRole('heading', { name: 'Assigned to Ben (left)', exact: true }),
  ).toBeVisible();

  await exchange(hers);
  await exchange(cais);
  await expect.poll(() => readBadge(cais)).toBe('2');
  await expect(cais.locator('[data-name="Ben"]')).toContainText('Ben (left)');
  const cases = await openCases(cai);
  await expectRows(cases, [ROSA, LINH]);
  await expect(cases.locator(`[data-receipt="${ROSA}"]`).getByTestId('case-assignee')).toHaveText(
    'Assigned to Ben (left)',
  );

  // One who is still there says so.
  await exchange(bens);
  await expect(bens.getByTestId('team-who')).toBeVisible();
  await bens.getByTestId('team-who-is').selectOption({ label: 'Ben, on another machine' });
  await bens.getByTestId('team-who-form-submit').click();
  await expect(bens.getByTestId('team-you')).toHaveText('Ben');
  await exchange(bens);
  await exchange(cais);
  await expect.poll(() => readBadge(cais)).toBe('1');
});

test('who leaves while the server is away keeps the team until it knows, or leaves anyway', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben');
  await recordFacts(his, ROSA, call());
  await exchange(his);
  await exchange(hers);

  await server.stop();
  const part = his.getByTestId('team-leave');
  await part.locator('summary').click();
  await his.getByTestId('team-leave-do').click();
  await his.getByTestId('team-leave-yes').click();
  const unheard = his.getByTestId('team-leave-unheard');
  await expect(unheard).toBeVisible({ timeout: 30_000 });
  await unheard.getByRole('button', { name: 'Keep the team until then' }).click();
  await expect(unheard).toHaveCount(0);
  await expect(his.getByTestId('team-leave-do')).toBeFocused();
  await expect(his.getByTestId('team-standing')).toHaveAttribute('data-failure', 'unreachable');

  await server.start();
  await exchange(his);
  await exchange(hers);
  await expect(hers.locator('[data-name="Ben"]')).toContainText('Ben (left)');

  await server.stop();
  await recordFacts(his, ROSA, call());
  await his.getByTestId('team-leave-do').click();
  await his.getByTestId('team-leave-yes').click();
  await his.getByTestId('team-leave-anyway').click({ timeout: 30_000 });
  await expect(his.getByTestId('team-begin')).toBeVisible();
  await expect(his.getByRole('heading', { level: 1 })).toBeFocused();
  await expectRows(await openCases(ben), [ROSA]);
});
