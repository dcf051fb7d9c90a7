import { confirmOffice, contactsOf, openCase, readContacts } from './support/contacts.ts';
import { expect, test } from './support/extension.ts';
import { dateFromToday, keepFixtureCase, noteCall, RECEIPT } from './support/steps.ts';

test.describe('what was promised', () => {
  test('a call back within 30 business days, by one tap, is seen with its date and why', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-service-request').fill('SR-made-up-1');
    await popup.getByTestId('call-promise').selectOption('call-back');
    await expect(popup.getByTestId('call-promise-unit')).toHaveValue('');
    await popup.getByTestId('call-promise-regular').click();
    await expect(popup.getByTestId('call-promise-unit')).toHaveValue('business-days');
    await expect(popup.getByTestId('call-promise-amount')).toHaveValue('30');
    await popup.getByTestId('call-promise-2').selectOption('answer');
    await popup.getByTestId('call-promise-2-unit').selectOption('business-days');
    await popup.getByTestId('call-promise-2-amount').fill('30');
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');

    const desk = await openCase(extension, RECEIPT);
    await expect(contactsOf(desk)).toContainText('A callback, within 30 business days');
    await expect(contactsOf(desk)).toContainText('An answer, within 30 business days');
    const items = desk.getByTestId('agenda-item');
    await expect(items).toHaveCount(2);
    const [callBack, answer] = [
      desk.locator('[data-testid="agenda-item"][data-step="call-back"]'),
      desk.locator('[data-testid="agenda-item"][data-step="write-service-center"]'),
    ];
    // Six weeks at least, and holidays come on top.
    const countedOn = await answer.getAttribute('data-counted-on');
    expect(countedOn).toBe(await callBack.getAttribute('data-counted-on'));
    expect(String(countedOn) > (await dateFromToday(desk, 40))).toBe(true);
    await answer.locator('summary').click();
    await expect(answer).toContainText('The length is what the representative said.');
    await expect(answer).toContainText('Not counted:');
  });

  test('a call back that came is asked about at once, and told as such', async ({ extension }) => {
    const popup = await keepFixtureCase(extension);
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-promise').selectOption('call-back');
    await popup.getByTestId('call-promise-urgent').click();
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    await popup.getByTestId('close-saved').click();
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-is-call-back').check();
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    const desk = await openCase(extension, RECEIPT);
    await expect(
      desk.locator('.timeline').getByText('USCIS called back', { exact: true }),
    ).toBeVisible();
  });

  test('a call back that was missed leaves the wait as it is, and is told as such', async ({
    extension,
  }) => {
    const popup = await keepFixtureCase(extension);
    await noteCall(popup, 10);
    await popup.getByTestId('close-saved').click();
    const item = popup.getByTestId('agenda-item');
    const before = await item.getAttribute('data-due-on');
    await popup.getByTestId('note-call').click();
    await popup.getByTestId('call-reached-no').check();
    await popup.getByTestId('call-not-reached').selectOption('call-back-missed');
    await expect(popup.getByText('does not change the wait that is running')).toBeVisible();
    await popup.getByTestId('save-call').click();
    await expect(popup.getByTestId('saved')).toHaveText('Saved');
    await popup.getByTestId('close-saved').click();
    await expect(item).toHaveCount(1);
    await expect(item).toHaveAttribute('data-due-on', String(before));
    const desk = await openCase(extension, RECEIPT);
    await expect(desk.locator('.timeline').getByText('Missed a callback from USCIS')).toBeVisible();
  });
});

test('a call that was cut off opens nothing, and says why nobody was reached', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-reached-no').check();
  await popup.getByTestId('call-not-reached').selectOption('dropped');
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const desk = await openCase(extension, RECEIPT);
  await expect(desk.getByText('No waiting time is running.')).toBeVisible();
  await expect(contactsOf(desk)).toContainText('The call was cut off');
});

test('a refusal as within normal time asks from when to ask again, one without a reason does not', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-refusal-unexplained').click();
  await expect(popup.getByTestId('call-refusal-reason')).toHaveValue('No reason given');
  await expect(popup.getByTestId('call-ask-again-from')).toHaveCount(0);
  await popup.getByTestId('call-refusal-within-normal-time').click();
  const from = await dateFromToday(popup, 60);
  await popup.getByTestId('call-ask-again-from').fill(from);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const [contact] = await readContacts(popup);
  expect(contact?.fact.serviceRequest).toEqual({
    refusedBecause: 'Within normal processing time',
    refusal: 'within-normal-time',
    askAgainFrom: from,
  });
});

test('a second service request on the same step offers to start the wait again', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 20);
  await popup.getByTestId('close-saved').click();
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-service-request').fill('SR-made-up-1');
  await expect(popup.getByTestId('call-start-again')).toHaveCount(0);
  await popup.getByTestId('call-service-request').fill('SR-made-up-2');
  await expect(popup.getByTestId('call-start-again')).not.toBeChecked();
  await popup.getByTestId('call-start-again').check();
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  await popup.getByTestId('close-saved').click();
  const item = popup.getByTestId('agenda-item');
  await expect(item).toHaveAttribute('data-counted-on', await dateFromToday(popup, 31));
});

test('a field office without a service request number starts no wait, unless it is counted all the same', async ({
  extension,
}) => {
  await keepFixtureCase(extension);
  const desk = await openCase(extension, RECEIPT);
  await confirmOffice(desk, 'field-office');
  for (const isCounted of [false, true]) {
    await desk.getByTestId('note-call').click();
    await expect(desk.getByText('No waiting time starts:')).toBeVisible();
    await desk.getByTestId('call-start-anyway').setChecked(isCounted);
    await desk.getByTestId('save-call').click();
    await expect(desk.getByTestId('saved')).toHaveText('Saved');
    await expect(desk.getByTestId('agenda-item')).toHaveCount(isCounted ? 1 : 0);
  }
});

test('a call transferred to Tier 2, with both representatives, is told in full', async ({
  extension,
}) => {
  const popup = await keepFixtureCase(extension);
  await popup.getByTestId('note-call').click();
  await popup.getByTestId('call-tier').selectOption('1');
  await popup.getByTestId('call-representative-name').fill('Ms. Made-Up');
  await popup.getByTestId('call-more').locator('summary').click();
  await popup.getByTestId('call-is-transferred').check();
  await popup.getByTestId('call-second-name').fill('Mr. Made-Up');
  await popup.getByTestId('call-second-id').fill('TX5678');
  const neededBy = await dateFromToday(popup, 90);
  await popup.getByTestId('call-needed-by').fill(neededBy);
  await popup.getByTestId('save-call').click();
  await expect(popup.getByTestId('saved')).toHaveText('Saved');
  const desk = await openCase(extension, RECEIPT);
  await expect(contactsOf(desk)).toContainText('Mr. Made-Up, TX5678, tier 2');
  await expect(contactsOf(desk)).toContainText('Needed by');
});
