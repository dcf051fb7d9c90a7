import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectBrowser } from '../../../scripts/find-browsers.mjs';
import type { TeamAccess } from '../../../src/domain/team/team-state.ts';
import { call } from '../../support/given.ts';
import { TEAM_SERVERS } from '../../support/team-server.ts';
import type { TestTeamServer } from '../../support/team-server.ts';
import { expect } from '../support/extension.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { Firefox } from '../support/firefox.ts';
import type { FirefoxDriver } from '../support/firefox-driver.ts';
import { TEAMS_ADDON_ID } from '../support/firefox-process.ts';
import { recordFacts } from '../support/record-facts.ts';
import {
  exchange,
  FILE_PASSPHRASE,
  joinTeam,
  TEAM_PASSPHRASE,
  test as base,
} from '../support/team-browser.ts';
import type { TeamBrowser } from '../support/team-browser.ts';
import { createReplica, openReplica } from './support/replicas.ts';
import type { Replica } from './support/replicas.ts';

const RECEIPT = 'EAC2190012345';
const NOTES = 'The file waits in room seventeen';

const at = (testId: string) => `[data-testid="${testId}"]`;

/** As many Firefoxes as a test asks for; each asks for the server by itself, and is let. */
const test = base.extend<{ openFirefox: () => Promise<Firefox> }>({
  openFirefox: async ({ server }, use) => {
    const opened: Firefox[] = [];
    await use(async () => {
      const firefox = await launchFirefox({
        executablePath: expectBrowser('firefox').path,
        extensionDir: fileURLToPath(new URL('../../../dist/firefox-teams', import.meta.url)),
        addonId: TEAMS_ADDON_ID,
        reaches: new URL(server.access.database).origin,
        timeZone: 'America/New_York',
        grantsOptional: true,
      });
      opened.push(firefox);
      return firefox;
    });
    await Promise.all(opened.map((each) => each.close()));
  },
});

type OwnPage = {
  readonly browser: {
    readonly permissions: { readonly remove: (given: object) => Promise<boolean> };
  };
};

/** The journal of a Firefox whose page of ours is in front. */
function replicaOf(firefox: FirefoxDriver): Promise<Replica> {
  return createReplica((inPage) => firefox.evaluate(inPage), firefox.endBackground);
}

async function fillAccess(firefox: Firefox, part: string, access: TeamAccess): Promise<void> {
  await firefox.type(`${part} ${at('team-database')}`, access.database);
  await firefox.type(`${part} ${at('team-user')}`, access.user);
  await firefox.type(`${part} ${at('team-password')}`, access.password);
}

/** Begins the team in its room, as a person does. */
async function beginTeam(firefox: Firefox, access: TeamAccess, name: string): Promise<void> {
  const part = at('team-begin');
  await firefox.openDesk('#/team');
  await fillAccess(firefox, part, access);
  await firefox.type(`${part} ${at('team-passphrase')}`, TEAM_PASSPHRASE);
  await firefox.type(`${part} ${at('team-passphrase-again')}`, TEAM_PASSPHRASE);
  await firefox.type(`${part} ${at('team-name')}`, name);
  await firefox.click(at('team-begin-form-submit'));
  await expect.poll(() => firefox.readText(at('team-you'))).toBe(name);
}

/** Exchanges by the button of the team's room, until nothing waits. */
async function exchangeByHand(firefox: FirefoxDriver): Promise<void> {
  await firefox.openDesk('#/team');
  await firefox.click(at('team-exchange'));
  await expect
    .poll(() => firefox.readText(at('team-exchange-said')))
    .toBe('The exchange came to its end.');
  expect(await firefox.readAttribute(at('team-waiting'), 'data-count')).toBe('0');
}

for (const { name, isThere, start } of TEAM_SERVERS) {
  const testBeside = test.extend<{ server: TestTeamServer }>({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    server: async ({}, use) => {
      const server = await start();
      await use(server);
      await server.close();
    },
  });
  const title = `beside ${name}, a team begun in Firefox is joined in Chromium, and each has what the other recorded`;
  if (isThere) testBeside(title, exchangeBetweenBoth);
  else testBeside.skip(title, exchangeBetweenBoth);
}

async function exchangeBetweenBoth({
  server,
  openFirefox,
  openBrowser,
}: {
  readonly server: TestTeamServer;
  readonly openFirefox: () => Promise<Firefox>;
  readonly openBrowser: () => Promise<TeamBrowser>;
}): Promise<void> {
  const firefox = await openFirefox();
  await beginTeam(firefox, server.access, 'Ana Made-Up');
  const hers = await replicaOf(firefox);
  await hers.record([
    { caseId: RECEIPT, fact: { type: 'case-kept' } },
    { caseId: RECEIPT, fact: call({ notes: NOTES }) },
  ]);
  await exchangeByHand(firefox);

  const chromium = await openBrowser();
  const his = await chromium.openTeam();
  await joinTeam(his, server.access, 'Ben Made-Up');
  await his.goto(his.url().replace(/#.*/, `#/case/${RECEIPT}`));
  await expect(his.getByText(NOTES)).toBeVisible();
  await expect(his.getByTestId('timeline-recorded-by').first()).toHaveText(
    'Recorded by Ana Made-Up',
  );
  await recordFacts(await chromium.openPopup(), RECEIPT, call({ notes: 'It was room eighteen' }));
  await his.goto(his.url().replace(/#.*/, '#/team'));
  await exchange(his);

  // What lies in the database is all that a new event page has.
  await firefox.endBackground();
  await exchangeByHand(firefox);
  await firefox.openDesk(`#/case/${RECEIPT}`);
  await expect
    .poll(() => firefox.evaluate(() => document.body.innerText))
    .toContain('It was room eighteen');
  const [one, other] = [await replicaOf(firefox), await openReplica(chromium)];
  expect((await one.read()).entries).toEqual((await other.read()).entries);
  expect(await server.everythingSeen()).not.toContain(RECEIPT);
  expect(await server.everythingSeen()).not.toContain(NOTES);
}

test('in Firefox the event page hands over by itself, and goes on after it or the browser was ended', async ({
  server,
  openFirefox,
}) => {
  const firefox = await openFirefox();
  await beginTeam(firefox, server.access, 'Ana Made-Up');
  await exchangeByHand(firefox);
  expect(await firefox.evaluate(tryToTakeKeysOut)).toEqual(['InvalidAccessError']);

  const before = (await server.documents()).length;
  await firefox.endBackground();
  await firefox.openDesk('#/cases/add');
  await firefox.type(at('paste-text'), RECEIPT);
  await firefox.click(at('paste-find'));
  await firefox.click(at('paste-keep'));
  await expect.poll(async () => (await server.documents()).length).toBe(before + 1);

  const replica = await replicaOf(firefox);
  const facts = Array.from({ length: 600 }, (_, index) => call({ notes: `${NOTES}, ${index}` }));
  const ids = await replica.record(facts.map((fact) => ({ caseId: RECEIPT, fact })));
  const handedOver = () => server.requests.filter(({ url }) => url.endsWith('_bulk_docs')).length;
  const batches = handedOver();
  server.delay(500);
  // A page that was ended answers nothing.
  const asked = replica.exchange().catch(() => undefined);
  await expect.poll(handedOver).toBeGreaterThan(batches);
  await firefox.endBackground();
  await asked;
  server.delay(0);
  expect((await server.documents()).length).toBeLessThan(before + 1 + ids.length);
  await exchangeByHand(firefox);
  expect((await server.documents()).length).toBe(before + 1 + ids.length);

  const again = await firefox.startAnew();
  await again.openDesk('#/team');
  await exchangeByHand(again);
  expect(await again.readText(at('team-you'))).toBe('Ana Made-Up');
  expect(await again.evaluate(tryToTakeKeysOut)).toEqual(['InvalidAccessError']);
});

test('in Firefox an invitation brings a colleague in, and a permission taken back is asked for anew', async ({
  server,
  openFirefox,
}) => {
  server.users.set('ben', 'his own made-up password');
  const firefox = await openFirefox();
  await beginTeam(firefox, server.access, 'Ana Made-Up');
  const hers = await replicaOf(firefox);
  await hers.record([{ caseId: RECEIPT, fact: call({ notes: NOTES }) }]);
  await exchangeByHand(firefox);
  await firefox.click(`${at('team-invite')} summary`);
  await firefox.type(at('team-invite-user'), 'ben');
  await firefox.type(at('team-invite-password'), 'his own made-up password');
  await firefox.type(at('team-invite-team-passphrase'), TEAM_PASSPHRASE);
  await firefox.type(at('team-invite-passphrase'), FILE_PASSPHRASE);
  await firefox.type(at('team-invite-passphrase-again'), FILE_PASSPHRASE);
  await firefox.click(at('team-invite-form-submit'));
  const saved = () =>
    existsSync(firefox.downloadDir)
      ? readdirSync(firefox.downloadDir).filter((name) => name.endsWith('.json'))
      : [];
  await expect.poll(saved).toHaveLength(1);

  const other = await openFirefox();
  await other.openDesk('#/team');
  await other.type(at('team-invitation-file'), join(firefox.downloadDir, saved()[0] ?? ''));
  await other.type(at('team-invitation-passphrase'), FILE_PASSPHRASE);
  await other.click(at('team-invitation-form-submit'));
  await other.click(at('team-invited-form-submit'));
  await other.type(`${at('team-who')} ${at('team-name')}`, 'Ben Made-Up');
  await other.click(at('team-who-form-submit'));
  await expect.poll(() => other.readText(at('team-you'))).toBe('Ben Made-Up');
  await exchangeByHand(other);

  await other.evaluate(async () => {
    const { permissions } = (globalThis as unknown as OwnPage).browser;
    await permissions.remove({ origins: ['http://127.0.0.1/*'] });
  });
  await other.click(at('team-exchange'));
  await expect
    .poll(() => other.readText(at('team-failure')))
    .toContain('The browser may not reach the server.');
  await other.click(at('team-allow'));
  await expect.poll(() => other.readAttribute(at('team-standing'), 'data-failure')).toBeUndefined();
  await exchangeByHand(other);
  await exchangeByHand(firefox);
  const his = await replicaOf(other);
  expect((await his.read()).entries).toEqual((await hers.read()).entries);
});

/** Runs in a page of the extension: how each try to read a key that is stored there failed, each kind once. */
async function tryToTakeKeysOut(): Promise<readonly string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('followthrough');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const record = await new Promise<unknown>((resolve, reject) => {
    const reading = database.transaction('settings').objectStore('settings').get('team');
    reading.addEventListener('success', () => resolve(reading.result));
    reading.addEventListener('error', () => reject(reading.error));
  });
  database.close();
  const keysIn = (value: unknown): readonly CryptoKey[] => {
    if (value instanceof CryptoKey) return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap((each) => keysIn(each));
  };
  const tries = keysIn(record).map((key) =>
    crypto.subtle.exportKey('raw', key).then(
      () => 'taken out',
      (error: unknown) => (error as DOMException).name,
    ),
  );
  return [...new Set(await Promise.all(tries))];
}
