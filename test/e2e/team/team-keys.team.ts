import { readFileSync } from 'node:fs';
import { call } from '../../support/given.ts';
import { expectRows, openCases, ROSA } from '../support/cases.ts';
import { expect } from '../support/extension.ts';
import { recordFacts } from '../support/record-facts.ts';
import {
  beginTeam,
  exchange,
  FILE_PASSPHRASE,
  joinTeam,
  sayWho,
  TEAM_PASSPHRASE,
  test,
} from '../support/team-browser.ts';

test('an invitation file brings a colleague in, and nobody without its passphrase', async ({
  server,
  openBrowser,
}) => {
  server.users.set('ben-made-up', 'his own made-up password');
  const ana = await openBrowser();
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  await hers.getByTestId('team-invite').locator('summary').click();
  await hers.getByTestId('team-invite-user').fill('ben-made-up');
  await hers.getByTestId('team-invite-password').fill('his own made-up password');
  await hers.getByTestId('team-invite-team-passphrase').fill(TEAM_PASSPHRASE);
  await hers.getByTestId('team-invite-passphrase').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-invite-passphrase-again').fill(FILE_PASSPHRASE);
  const downloading = hers.waitForEvent('download');
  await hers.getByTestId('team-invite-form-submit').click();
  const path = await (await downloading).path();
  await expect(hers.getByTestId('team-invited')).not.toBeEmpty();
  const sealed = readFileSync(path, 'utf8');
  for (const secret of ['ben-made-up', TEAM_PASSPHRASE, server.access.database]) {
    expect(sealed).not.toContain(secret);
  }

  const ben = await openBrowser();
  const his = await ben.openTeam();
  await his.getByTestId('team-invitation-file').setInputFiles(path);
  await his.getByTestId('team-invitation-passphrase').fill('not this one at all');
  await his.getByTestId('team-invitation-form-submit').click();
  await expect(his.getByTestId('team-invitation-form-problem')).toHaveText(
    'The passphrase does not open it.',
  );
  await his.getByTestId('team-invitation-passphrase').fill(FILE_PASSPHRASE);
  await his.getByTestId('team-invitation-form-submit').click();
  await expect(his.getByTestId('team-invited-form')).toContainText(server.access.database);
  await his.getByTestId('team-invited-form-submit').click();
  // The same person on another machine would be chosen here.
  await expect(his.getByTestId('team-who-is').locator('option')).toHaveText([
    'Somebody new',
    'Ana, on another machine',
  ]);
  await sayWho(his, 'Ben');
  await exchange(his);
  await expect(his.getByTestId('team-colleague')).toHaveCount(2);
});

test('the later key is put back on a server that was set back to before it', async ({
  server,
  openBrowser,
}) => {
  const { pathname } = new URL(server.access.database);
  const readTeam = async () => (await server.ask(`${pathname}/team`)) as { readonly _rev: string };
  const ana = await openBrowser();
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const older = await readTeam();
  await hers.getByTestId('team-new-key').locator('summary').click();
  await hers.getByTestId('team-old-passphrase').fill(TEAM_PASSPHRASE);
  await hers.getByTestId('team-key-passphrase').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-key-passphrase-again').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-new-key-form-submit').click();
  await expect(hers.getByTestId('team-new-key-form')).toContainText('The team has a new key.');
  const { _rev: laterRev, ...later } = await readTeam();
  const body = JSON.stringify({ ...older, _rev: laterRev });
  await server.ask(`${pathname}/team`, { method: 'PUT', body });

  await hers.getByTestId('team-exchange').click();
  await expect(hers.getByTestId('team-standing')).toHaveAttribute('data-failure', 'went-back');
  await hers.getByTestId('team-put-back-passphrase').fill(TEAM_PASSPHRASE);
  await hers.getByTestId('team-put-back-form-submit').click();
  await expect(hers.getByTestId('team-put-back-form-problem')).toHaveText(
    'The passphrase does not open it.',
  );
  await hers.getByTestId('team-put-back-passphrase').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-put-back-form-submit').click();
  await expect(hers.getByTestId('team-failure')).toHaveCount(0);
  await expect(hers.getByTestId('team-put-back')).toHaveCount(0);
  const { _rev: _backRev, ...back } = await readTeam();
  expect(back).toEqual(later);
});

test('a new key keeps out who does not know the new passphrase, and leaving leaves the record', async ({
  server,
  openBrowser,
}) => {
  const [ana, ben] = [await openBrowser(), await openBrowser()];
  const popup = await ana.openPopup();
  await recordFacts(popup, ROSA, call());
  const hers = await ana.openTeam();
  await beginTeam(hers, server.access, 'Ana');
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben');

  await hers.getByTestId('team-new-key').locator('summary').click();
  await hers.getByTestId('team-old-passphrase').fill(TEAM_PASSPHRASE);
  await hers.getByTestId('team-key-passphrase').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-key-passphrase-again').fill(FILE_PASSPHRASE);
  await hers.getByTestId('team-new-key-form-submit').click();
  await expect(hers.getByTestId('team-new-key-form')).toContainText('The team has a new key.');

  await his.getByTestId('team-exchange').click();
  await expect(his.getByTestId('team-standing')).toHaveAttribute('data-failure', 'new-passphrase');
  await his.getByTestId('team-newer-passphrase').fill(FILE_PASSPHRASE);
  await his.getByTestId('team-new-passphrase-form-submit').click();
  await expect(his.getByTestId('team-failure')).toHaveCount(0);

  await his.getByTestId('team-leave').locator('summary').click();
  await his.getByTestId('team-leave-do').click();
  await his.getByTestId('team-leave-yes').click();
  await expect(his.getByTestId('team-begin')).toBeVisible({ timeout: 30_000 });
  await expectRows(await openCases(ben), [ROSA]);
  await exchange(hers);
  await expect(hers.locator('[data-name="Ben"]')).toContainText('(left)');
});
