import { readKeptNotes } from './support/drafts.ts';
import { expect, test } from './support/extension.ts';
import { isRebuilt, markSuspect, readDeviceId, readStores } from './support/rebuilding.ts';
import { keepFixtureCase, noteCall, RECEIPT, reconcile } from './support/steps.ts';

test('after a full disk the database is made anew with all that was in it, and nothing rings a second time', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 32);
  await expect.poll(extension.readNotificationIds).toHaveLength(1);
  const typing = await extension.openPopup();
  // The call is about the case on the page, once that is known.
  await expect(typing.getByTestId('page-sighting')).toBeVisible();
  await typing.getByTestId('note-call').click();
  await typing.getByTestId('call-notes').pressSequentially('She said the file is at');
  expect(await reconcile(popup)).toEqual({ ok: true });
  const names = ['entries', 'docket', 'deliveries', 'drafts', 'erased'];
  await expect.poll(() => readKeptNotes(popup)).toEqual(['She said the file is at']);
  const before = await readStores(popup, names);
  const deviceId = await readDeviceId(popup);
  const shown = await extension.readNotifications();

  await markSuspect(popup);
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await isRebuilt(popup)).toBe(true);
  expect(await readStores(popup, names)).toEqual(before);
  expect(await readDeviceId(popup)).toBe(deviceId);
  expect(before).toMatchObject({
    deliveries: [{ value: { state: 'shown' } }],
    entries: [{}, {}, {}],
  });

  // Windows that were open go on.
  await typing.getByTestId('call-notes').pressSequentially(' the officer');
  await typing.getByTestId('save-call').click();
  await expect(typing.getByTestId('saved')).toHaveText('Saved');
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await extension.readNotifications()).toEqual(shown);
  await extension.restartWorker();
  const again = await extension.openPopup();
  await expect(again.getByTestId('agenda-item')).toHaveAttribute('data-receipt', RECEIPT);
  expect(await reconcile(again)).toEqual({ ok: true });
  expect(await extension.readNotifications()).toEqual([]);
  await expect(again.getByTestId('restored')).toHaveCount(0);
});

test('without the mark of a full disk the database is left as it is', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  expect(await reconcile(popup)).toEqual({ ok: true });
  expect(await isRebuilt(popup)).toBe(false);
});
