import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

type Entry = { id: string; v: number; recordedAt: string; fact: { type: string } };

/** Makes the journal as a newer version leaves it: a fact of a new kind, and a call that says more. */
async function writeAsNewer(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const opening = indexedDB.open('followthrough');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('entries', 'readwrite');
    const store = writing.objectStore('entries');
    const walking = store.openCursor();
    walking.addEventListener('success', () => {
      const cursor = walking.result;
      if (cursor === null) return;
      const entry = cursor.value as Entry;
      if (entry.fact.type === 'contact-made') {
        cursor.update({ ...entry, v: 2, fact: { ...entry.fact, mood: 'calm' } });
        const id = `${entry.id.slice(0, -4)}beef`;
        const fact = { type: 'letter-sung', verses: [1, { of: null }] };
        store.add({ ...entry, id, v: 2, fact, witness: 'Rosa' }, Number(cursor.key) + 1);
      } else cursor.continue();
    });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  });
}

test('what a newer version recorded is shown as such, and is not lost by a correction', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  await writeAsNewer(popup);

  const desk = await extension.openDesk(`#/case/${RECEIPT}`);
  const unknown = desk.getByTestId('timeline-entry').filter({ hasText: 'letter-sung' });
  await expect(unknown).toContainText('Recorded by a newer version (letter-sung); kept as it is');
  const called = desk
    .getByTestId('timeline-entry')
    .filter({ hasText: 'Called the Contact Center' });
  await expect(called).toContainText('A newer version recorded more of this');
  await called.getByTestId('correct-entry').click();
  await called.getByTestId('call-notes').fill('She said to wait.');
  await called.getByTestId('save-call').click();
  await expect(called).toContainText('She said to wait.');
  await expect(called).toContainText('A newer version recorded more of this');

  const entries = await readEntries(desk);
  expect(entries.at(-1)).toMatchObject({
    fact: { type: 'entry-corrected', fact: { notes: 'She said to wait.', mood: 'calm' } },
  });
  expect(entries).toContainEqual(
    expect.objectContaining({
      v: 2,
      fact: { type: 'letter-sung', verses: [1, { of: null }] },
      witness: 'Rosa',
    }),
  );
});
