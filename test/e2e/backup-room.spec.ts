import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { chooseFile, makeBackup, onAnotherMachine } from './support/backups.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { recordFacts } from './support/record-facts.ts';
import { daysAgo, keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

const PASSPHRASE = 'lamp under seven rivers';
const NOTE = 'Said “wait for the notice” – then read it out:\nline two, ünïcödé.';

test('what was backed up with a passphrase is there in an empty browser, word for word', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-started-at').fill(await daysAgo(popup, 32));
  await popup.getByTestId('call-service-request').fill('SR-made-up-1');
  await popup.getByTestId('call-notes').fill(NOTE);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const desk = await extension.openDesk('#/settings');
  await desk.getByTestId('quiet-weekends').check();
  await expect(desk.getByTestId('saved')).toBeVisible();

  await desk.getByRole('link', { name: 'Make a backup, or restore one' }).click();
  await expect(desk.getByTestId('backup-last')).toContainText('4 entries are only in this browser');
  const file = await makeBackup(desk, PASSPHRASE);
  expect(file.toString('latin1')).not.toContain(RECEIPT);
  await expect(desk.getByTestId('backup-last')).toContainText('Nothing was recorded since.');
  const before = await readEntries(desk);
  await recordFacts(desk, RECEIPT, { type: 'case-described', patch: { label: 'Rosa' } });
  await expect(desk.getByTestId('backup-last')).toContainText('entries since.');

  await onAnotherMachine(async (other) => {
    const there = await other.openDesk('#/backup');
    await expect(there.getByTestId('imports')).toHaveCount(0);
    await chooseFile(there, file);
    await there.getByTestId('unlock-passphrase').fill('lamp under six rivers');
    await there.getByTestId('unlock').click();
    await expect(there.getByRole('alert')).toContainText('does not open this file');
    await expect(there.getByTestId('unlock-passphrase')).toBeFocused();
    await there.getByTestId('unlock-passphrase').fill(PASSPHRASE);
    await there.getByTestId('unlock').click();
    await expect(there.getByTestId('restore-counts')).toHaveText('4 entries are new');
    expect(await readEntries(there)).toEqual([]);

    await there.getByTestId('restore-take-over').click();
    await expect(there.getByTestId('restore-done')).toContainText('4 entries were added.');
    await expect(there.getByTestId('imports').getByTestId('import')).toHaveCount(1);
    await expect(there.getByTestId('backup-last')).toContainText('Nothing was recorded since.');
    expect(await readEntries(there)).toEqual(expect.arrayContaining([...before]));
    await there.getByTestId('restore-to-cases').click();
    await there.getByRole('link', { name: 'EAC 21 900 12345' }).first().click();
    await expect(there.getByTestId('timeline-entry').filter({ hasText: 'line two' })).toContainText(
      NOTE,
    );
    await there.goto(there.url().replace(/#.*/, '#/settings'));
    await expect(there.getByTestId('quiet-weekends')).toBeChecked();
    await there.goto(there.url().replace(/#.*/, '#/agenda'));
    await expect(there.getByTestId('agenda-item')).toHaveAttribute('data-receipt', RECEIPT);
  });
});

test('a file that is none is refused in a sentence, and one that was changed', async ({
  extension,
}) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const file = await makeBackup(desk);
  const before = await readEntries(desk);
  await chooseFile(desk, Buffer.from('%PDF-1.7\n'));
  await expect(desk.getByRole('alert')).toHaveText('This is not a backup file of Followthrough.');
  await chooseFile(
    desk,
    Buffer.from(file.toString('utf8').replace('SR-made-up-1', 'SR-made-up-2')),
  );
  await expect(desk.getByRole('alert')).toContainText('changed or damaged');
  await chooseFile(desk, file.subarray(0, file.length - 200));
  await expect(desk.getByRole('alert')).toContainText('ends too early');
  expect(await readEntries(desk)).toEqual(before);
});

/** Drags a file of the disk over the page and lets it go there, as the system's own file window would. */
async function dropFile(desk: Page, path: string): Promise<void> {
  const session = await desk.context().newCDPSession(desk);
  // The browser lets a drag copy: the first bit.
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
}

test('a file that is dropped on the page is read', async ({ extension }, testInfo) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  const path = testInfo.outputPath('a.followthrough');
  writeFileSync(path, await makeBackup(desk));
  await dropFile(desk, path);
  await expect(desk.getByTestId('restore-counts')).toContainText('3 entries are here already');
});

test('a passphrase is typed twice and estimated, and making can be cancelled', async ({
  extension,
}) => {
  await noteCall(await keepFixtureCase(extension), 3);
  const desk = await extension.openDesk('#/backup');
  await desk.getByTestId('backup-make-file').click();
  await expect(desk.getByTestId('passphrase')).toBeFocused();
  await expect(desk.getByRole('alert')).toContainText('Type a passphrase');
  await desk.getByTestId('passphrase').fill('password123');
  const strength = desk.getByTestId('passphrase-strength');
  await expect(strength).toContainText('Easy to guess');
  await desk.getByTestId('passphrase').fill(PASSPHRASE);
  await expect(strength).not.toContainText('Easy to guess');
  await desk.getByTestId('passphrase-again').fill('something else');
  await desk.getByTestId('passphrase-show').check();
  await expect(desk.getByTestId('passphrase')).toHaveAttribute('type', 'text');
  await desk.getByTestId('backup-make-file').click();
  await expect(desk.getByTestId('passphrase-again')).toBeFocused();
  await expect(desk.getByRole('alert')).toContainText('not the same');
  await expectAccessible(desk);

  await desk.getByTestId('passphrase-again').fill(PASSPHRASE);
  await desk.evaluate(() => {
    const { subtle } = crypto;
    const derive = subtle.deriveKey.bind(subtle);
    subtle.deriveKey = async (...given: Parameters<SubtleCrypto['deriveKey']>) => {
      await new Promise<void>((resolve) => {
        (globalThis as { release?: () => void }).release = resolve;
      });
      return derive(...given);
    };
  });
  await desk.getByTestId('backup-make-file').click();
  await desk.getByTestId('backup-cancel').click();
  // The making of the key may be asked for a moment later, and would then be held up for good.
  await desk.waitForFunction(() => (globalThis as { release?: () => void }).release !== undefined);
  await desk.evaluate(() => (globalThis as { release?: () => void }).release?.());
  await expect(desk.getByTestId('backup-made')).toHaveText('Cancelled. No file was made.');
  await expect(desk.getByTestId('backup-last')).toContainText('No backup was made');
});

test('the agenda asks for a backup after 50 entries, and not again for a week', async ({
  extension,
}) => {
  const desk = await extension.openDesk('#/agenda');
  await recordFacts(
    desk,
    RECEIPT,
    ...Array.from({ length: 48 }, (_, at) => ({
      type: 'case-described' as const,
      patch: { label: `Label ${at}` },
    })),
  );
  await expect(desk.getByTestId('backup-due')).toHaveCount(0);
  await recordFacts(desk, RECEIPT);
  const popup = await extension.openPopup();
  await expect(popup.getByTestId('backup-due')).toContainText('50 entries or more');
  await expect(desk.getByTestId('backup-due')).toContainText('No backup yet');
  await expectAccessible(desk);
  await desk.getByTestId('backup-due-later').click();
  await expect(desk.getByTestId('backup-due')).toHaveCount(0);
  await expect(popup.getByTestId('backup-due')).toHaveCount(0);
});
