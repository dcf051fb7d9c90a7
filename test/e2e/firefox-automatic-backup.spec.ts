import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeHere, PASSPHRASE, readSealed } from './support/automatic-backups.ts';
import { expect, test } from './support/firefox-test.ts';

const FIRST = 'EAC2190000001';
const SECOND = 'LIN2690012345';

const at = (testId: string) => `[data-testid="${testId}"]`;

type OwnPage = {
  readonly browser: {
    readonly alarms: { readonly create: (name: string, when: { when: number }) => void };
    readonly permissions: { readonly remove: (given: object) => Promise<boolean> };
  };
};

function wakeEventPage(): void {
  (globalThis as unknown as OwnPage).browser.alarms.create('tick', { when: Date.now() });
}

test.use({ grantsOptional: true });

test('in Firefox backups end sealed in the folder for downloads, and what fails is said', async ({
  firefox,
}) => {
  const folder = join(firefox.downloadDir, 'Followthrough');
  const saved = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.followthrough')) : [];
  const keep = async (receipt: string) => {
    await firefox.openDesk('#/cases/add');
    await firefox.type(at('paste-text'), receipt);
    await firefox.click(at('paste-find'));
    await firefox.click(at('paste-keep'));
    await expect.poll(() => firefox.readText(at('adding-progress'))).toBe('1 case recorded.');
  };
  await keep(FIRST);
  await firefox.openDesk('#/backup');
  await firefox.type(at('backup-passphrase'), PASSPHRASE);
  await firefox.type(at('backup-passphrase-again'), PASSPHRASE);
  await firefox.click(at('backup-on'));
  await expect.poll(() => firefox.readText(at('backup-worked'))).toContain('Last written');
  const [first = ''] = saved();
  expect(first).toMatch(/^backup-\d{4}-\d\d-\d\d\.followthrough$/);
  expect(readFileSync(join(folder, first), 'latin1')).not.toContain(FIRST);
  expect(await readSealed(join(folder, first))).toContain(FIRST);

  await keep(SECOND);
  await firefox.evaluate(changeHere, 25);
  // What wakes the event page writes the next one, with no page of the desk opened anew.
  await firefox.evaluate(wakeEventPage);
  await expect.poll(saved).toHaveLength(2);
  const second = saved().find((name) => name !== first) ?? '';
  // Firefox puts an empty file there first.
  await expect(async () => {
    expect(await readSealed(join(folder, second))).toContain(SECOND);
  }).toPass({ timeout: 10_000 });

  await firefox.evaluate(async () => {
    const { permissions } = (globalThis as unknown as OwnPage).browser;
    await permissions.remove({ permissions: ['downloads'] });
  });
  await firefox.evaluate(changeHere, 25);
  await keep('SRC2190054321');
  await firefox.evaluate(wakeEventPage);
  await firefox.openDesk('#/agenda');
  await expect
    .poll(() => firefox.readText(at('backup-failed-banner')))
    .toContain('the browser no longer allows it.');
  await firefox.click(at('backup-failed-mend'));
  await firefox.click(at('backup-mend'));
  await expect.poll(saved).toHaveLength(3);
});
