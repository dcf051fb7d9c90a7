import { call, contactId } from '../../support/given.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { ROSA } from '../support/cases.ts';
import { expect } from '../support/extension.ts';
import { exchange, joinTeam, TEAM_PASSPHRASE, test } from '../support/team-browser.ts';
import { openReplica } from './support/replicas.ts';

const NOTES = ['turquoise', 'vermilion', 'indigo', 'ochre', 'umber', 'sienna'] as const;

test('what a colleague erased stays where that is wished, and comes back nowhere', async ({
  server,
  openBrowser,
}) => {
  const hers = await openReplica(await openBrowser());
  await hers.begin(server.access, TEAM_PASSPHRASE);
  const [, ...ids] = await hers.record([
    { caseId: ROSA, fact: { type: 'case-kept' } },
    ...NOTES.map((notes, n) => ({ caseId: ROSA, fact: call({ contactId: contactId(n), notes }) })),
  ]);
  await hers.exchange();
  const ben = await openBrowser();
  const his = await ben.openTeam();
  await joinTeam(his, server.access, 'Ben');
  const eraseThere = async (...notes: readonly (typeof NOTES)[number][]) => {
    await hers.erase(notes.map((each) => ({ id: ids[NOTES.indexOf(each)] ?? '', caseId: ROSA })));
    await hers.exchange();
    await exchange(his);
  };
  const readHers = async () => {
    const text = JSON.stringify((await hers.read()).entries);
    return NOTES.filter((notes) => text.includes(notes));
  };
  const file = await ben.openDesk(`#/case/${ROSA}`);
  const expectHis = async (...notes: readonly (typeof NOTES)[number][]) => {
    for (const each of NOTES) {
      const entry = file.getByTestId('timeline-entry').filter({ hasText: each });
      await expect(entry).toHaveCount(notes.includes(each) ? 1 : 0);
    }
  };
  const offered = his.getByTestId('team-erasure');

  await eraseThere('turquoise');
  await expect(offered).toHaveCount(1);
  await offered.getByTestId('team-keep').click();
  await expect(offered).toHaveCount(0);
  await expect(his.getByTestId('team-erasures-said')).toHaveText('Kept here.');
  // What was pressed is gone: the next press of a key is to begin where the person was.
  await expect(his.getByTestId('team-erasures').getByRole('heading')).toBeFocused();
  await expect(his.getByTestId('team-pill')).toHaveCount(0);
  await ben.restartWorker();
  await exchange(his);
  await hers.exchange();
  await exchange(his);
  await expect(offered).toHaveCount(0);
  await expectHis(...NOTES);
  expect(await readHers()).toEqual(NOTES.slice(1));

  await eraseThere('vermilion', 'indigo');
  await expect(offered).toHaveCount(2);
  await his.getByTestId('team-keep-all').click();
  await expect(offered).toHaveCount(0);
  await exchange(his);
  await hers.exchange();
  await exchange(his);
  await expect(offered).toHaveCount(0);
  await expectHis(...NOTES);
  expect(await readHers()).toEqual(NOTES.slice(3));

  await eraseThere('ochre', 'umber');
  await expect(offered).toHaveCount(2);
  await his.getByTestId('team-erase-all').click();
  const sure = his.getByTestId('team-erasures').getByRole('alert');
  await expect(sure).toContainText('2 entries are then gone');
  await expectAccessible(his);
  await sure.getByRole('button', { name: 'No', exact: true }).click();
  await expect(sure).toHaveCount(0);
  await expect(offered).toHaveCount(2);
  await expect(his.getByTestId('team-erase-all')).toBeFocused();
  await his.getByTestId('team-erase-all').click();
  await his.getByTestId('team-erase-yes').click();
  await expect(offered).toHaveCount(0);
  await expect(his.getByTestId('team-erasures-said')).toHaveText('Erased here too.');
  await expectHis('turquoise', 'vermilion', 'indigo', 'sienna');
  await exchange(his);
  await hers.exchange();
  expect(await readHers()).toEqual(['sienna']);
});
