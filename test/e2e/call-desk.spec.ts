import { contactsOf, openCase, readContacts } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import { readEntries } from './support/journal.ts';
import { openRecordedCase } from './support/recorded-case.ts';
import { keepFixtureCase, RECEIPT } from './support/steps.ts';

test.describe('the clock of a call', () => {
  test('runs on while the popup is closed, and its length stands in the record', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    const before = await popup.evaluate(() => Temporal.Now.instant().toString());
    await popup.getByTestId('call-started-at').fill('2026-01-05T10:00');
    await popup.getByTestId('call-clock-start').click();
    await expect(popup.getByTestId('call-started-at')).not.toHaveValue('2026-01-05T10:00');
    await expect(popup.getByTestId('call-clock')).toHaveText(/^00:(0[1-9]|[1-5]\d)$/);
    await popup.close({ runBeforeUnload: true });

    const again = await extension.openPopup();
    const begun = again.getByTestId('begun-form');
    await expect(begun.getByTestId('begun-clock')).toContainText(
      /^Its clock has been running since .+\d:\d\d/,
    );
    await expect(begun.getByTestId('call-clock')).toHaveText(/^00:(0[2-9]|[1-5]\d)$/);
    await again.getByTestId('continue-call').click();
    await expect(again.getByTestId('call-clock')).toHaveText(/^00:(0[3-9]|[1-5]\d)$/);
    await again.getByTestId('save-call').click();
    await expect(again.getByTestId('saved')).toHaveText('Saved');

    const [contact] = await readContacts(again);
    expect(contact?.fact.durationInSeconds).toBeGreaterThanOrEqual(3);
    expect(contact?.fact.durationInSeconds).toBeLessThan(60);
    expect(String(contact?.fact.startedAt) >= before).toBe(true);
    const desk = await openCase(extension, RECEIPT);
    await expect(contactsOf(desk)).toContainText('Length of the call');
    await expect(contactsOf(desk)).toContainText(`${contact?.fact.durationInSeconds} sec`);
  });

  test('is ended, gone on with, corrected and taken back', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-clock-start').click();
    await expect(popup.getByTestId('call-clock')).toHaveText(/^00:(0[1-9]|[1-5]\d)$/);
    await popup.getByTestId('call-clock-end').click();
    await expect(popup.getByTestId('call-length-minutes')).toBeFocused();
    await expect(popup.getByTestId('call-length-minutes')).toHaveValue('0');
    // As long as it took to press, which on a busy machine is more than ten seconds.
    await expect(popup.getByTestId('call-length-seconds')).toHaveValue(/^([1-9]|[1-5]\d)$/);
    await popup.getByTestId('call-clock-goes-on').click();
    await expect(popup.getByTestId('call-clock')).toBeVisible();
    await popup.getByTestId('call-clock-end').click();
    await popup.getByTestId('call-length-minutes').fill('a quarter');
    await popup.getByTestId('save-call').click();
    await expect(popup.getByRole('alert')).toContainText('Enter whole minutes and seconds');
    await popup.getByTestId('call-length-remove').click();
    await expect(popup.getByTestId('call-clock-start')).toBeVisible();
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const [contact] = await readContacts(popup);
    expect(contact?.fact).not.toHaveProperty('durationInSeconds');
  });

  test('is not needed: a length is typed later, in the correction', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const desk = await openCase(extension, RECEIPT);
    await desk.getByTestId('correct-entry').click();
    await desk.getByTestId('call-more').locator('summary').click();
    await expect(desk.getByTestId('call-clock-start')).toHaveCount(0);
    await desk.getByTestId('call-length-minutes').fill('12');
    await desk.getByTestId('call-length-seconds').fill('34');
    await desk.getByTestId('call-read-out').fill('The notice of 3 August.');
    await desk.getByTestId('save-call').click();
    await expect(contactsOf(desk)).toContainText('12 min 34 sec');
    await expect(contactsOf(desk)).toContainText('The notice of 3 August.');
  });
});

test('who is on the line is said in short, and one click adds the second representative', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('tier-help')).toHaveCount(0);
  await popup.getByTestId('call-tier').selectOption('1');
  await expect(popup.getByTestId('tier-help')).toContainText('basic information from scripts');
  await expect(popup.getByTestId('tier-help')).toContainText('guide of May 20, 2017');
  await popup.getByTestId('call-is-transferred').check();
  await expect(popup.getByTestId('tier-help')).toContainText('review USCIS systems on your case');
  await expect(popup.getByTestId('call-second-tier')).toHaveValue('2');
  await popup.getByTestId('call-second-name').fill('Mr. Made-Up');
  await popup.getByTestId('call-second-id').fill('TX5678');
  await popup.getByTestId('call-answer-given').fill('It is with an officer.\nSince May.');
  await popup.getByTestId('call-next-step').fill('Wait for the notice.');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const desk = await openCase(extension, RECEIPT);
  await expect(contactsOf(desk)).toContainText('Mr. Made-Up, TX5678, tier 2');
  await expect(contactsOf(desk)).toContainText('It is with an officer.');
  await expect(contactsOf(desk)).toContainText('Wait for the notice.');
});

test('what is said of a call back is kept, and how often they tried once it was missed', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-back-fields')).toHaveCount(0);
  await popup.getByTestId('call-promise').selectOption('call-back');
  await popup.getByTestId('call-promise-urgent').click();
  await popup.getByTestId('call-back-when').fill('By Tuesday noon');
  await popup.getByTestId('call-back-number').fill('+1 555 0100');
  await popup.getByTestId('call-service-item').fill('SI-made-up');
  await expect(popup.getByTestId('call-attempts')).toHaveCount(0);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await popup.getByTestId('close-saved').click();

  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-reached-no').check();
  await popup.getByTestId('call-not-reached').selectOption('call-back-missed');
  await popup.getByTestId('call-attempts').fill('twice');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('call-attempts')).toBeFocused();
  await expect(popup.getByRole('alert')).toHaveText(/^Enter a whole number from 1 to 9/);
  await popup.getByTestId('call-attempts').fill('2');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');

  const contacts = await readContacts(popup);
  expect(contacts.map(({ fact }) => fact.callBack)).toEqual([
    { when: 'By Tuesday noon', number: '+1 555 0100', serviceItemNumber: 'SI-made-up' },
    { attempts: 2 },
  ]);
  const desk = await openCase(extension, RECEIPT);
  await expect(contactsOf(desk).filter({ hasText: 'SI-made-up' })).toContainText('+1 555 0100');
});

test('a call back that they tried is noted from the agenda with how often, in its own matter', async ({
  extension,
}) => {
  const wait = { unit: 'calendar-days', amount: 1 } as const;
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [
    call(1, -3, { promises: [{ of: 'call-back', wait }] }),
  ]);
  await desk.close();
  const popup = await extension.openPopup();
  await popup.getByTestId('call-back-tried').click();
  await expect(popup.getByTestId('call-reached-no')).toBeChecked();
  await expect(popup.getByTestId('call-not-reached')).toHaveValue('call-back-missed');
  await popup.getByTestId('call-attempts').fill('2');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const [promised, missed] = await readContacts(popup);
  expect(missed?.fact).toMatchObject({
    inquiryId: promised?.fact.inquiryId,
    outcome: 'not-reached',
    notReached: 'call-back-missed',
    callBack: { attempts: 2 },
  });
});

test('in the case file a call back that they tried begins the form of a call that is open already', async ({
  extension,
}) => {
  const wait = { unit: 'calendar-days', amount: 1 } as const;
  const desk = await openRecordedCase(extension, RECEIPT, ({ call }) => [
    call(1, -3, { promises: [{ of: 'call-back', wait }] }),
  ]);
  await desk.getByTestId('note-call').click();
  await expect(desk.getByTestId('call-form')).toBeVisible();
  await desk.getByTestId('call-back-tried').click();
  await expect(desk.getByTestId('call-not-reached')).toHaveValue('call-back-missed');
  await desk.getByTestId('call-attempts').fill('2');
  // What is typed stays, whichever of them is pressed then.
  await desk.getByTestId('note-call').click();
  await expect(desk.getByTestId('call-form')).toHaveCount(0);
  await desk.getByTestId('note-call').click();
  await expect(desk.getByTestId('call-attempts')).toHaveValue('2');
  // What says more opens beside the call.
  await desk.getByTestId('prepare-part-checklist').locator('summary').click();
  const [guide] = await Promise.all([
    extension.context.waitForEvent('page'),
    desk.getByTestId('guide-link-prepare').click(),
  ]);
  await expect(guide).toHaveURL(/#\/guide/);
  await expect(desk.getByTestId('call-attempts')).toHaveValue('2');
});

test('one key puts the time on a new line of the notes, and undo takes it back', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  const notes = popup.getByTestId('call-notes');
  await notes.pressSequentially('On hold.');
  await notes.press('F2');
  await expect(notes).toHaveValue(/^On hold\.\n\d\d:\d\d $/);
  await notes.press('Control+z');
  await expect(notes).toHaveValue('On hold.');
  await popup.getByTestId('call-notes-stamp').click();
  await expect(notes).toBeFocused();
  await notes.pressSequentially('Tier 2 picked up.');
  const typed = /^On hold\.\n\d\d:\d\d Tier 2 picked up\.$/;
  await expect(notes).toHaveValue(typed);
  await popup.close({ runBeforeUnload: true });
  const again = await extension.openPopup();
  await again.getByTestId('continue-call').click();
  await expect(again.getByTestId('call-notes')).toHaveValue(typed);
});

test('on a Mac the time is put in by keys that need no Fn, and the form names those', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.addInitScript(() => {
    Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Macintosh)' });
  });
  await popup.reload();
  await popup.getByTestId('note-call').click();
  await expect(popup.locator('.stamp-hint')).toHaveText('or press Control-Shift-T in the notes');
  const notes = popup.getByTestId('call-notes');
  await expect(notes).toHaveAttribute('aria-keyshortcuts', 'Control+Shift+T F2');
  await notes.press('Control+Shift+T');
  await expect(notes).toHaveValue(/^\d\d:\d\d $/);
});

test('who called is there in the next call without being asked', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  const caller = { capacity: 'paralegal', name: 'Pat Made-Up' };
  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-caller')).toContainText('Caller: not said');
  await popup.getByTestId('call-caller').locator('summary').click();
  await popup.getByTestId('call-caller-capacity').selectOption('paralegal');
  await popup.getByTestId('call-caller-name').fill('Pat Made-Up');
  await expect(popup.getByTestId('call-caller-on-line')).toContainText('with the applicant');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await popup.getByTestId('close-saved').click();

  await popup.getByTestId('note-call').click();
  await expect(popup.getByTestId('call-caller')).toContainText('Caller: Pat Made-Up, paralegal');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const contacts = await readContacts(popup);
  expect(contacts.map(({ fact }) => fact.caller)).toEqual([caller, caller]);
  const entries = await readEntries(popup);
  expect(entries.filter(({ fact }) => fact.type === 'setting-changed')).toHaveLength(1);
});

test('a pasted name that is too long is not cut: it says by how much', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  const name = popup.getByTestId('call-representative-name');
  await name.fill('x'.repeat(203));
  await popup.getByTestId('save-call').click();
  await expect(name).toBeFocused();
  await expect(popup.getByRole('alert')).toHaveText(/^3 characters too many/);
  await expect(name).toHaveValue('x'.repeat(203));
  await name.fill('x'.repeat(200));
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
});
