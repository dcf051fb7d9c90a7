import { createHand, type CountingHand } from './support/counting-hand.ts';
import { expect, test, type Extension } from './support/extension.ts';
import { readContacts } from './support/contacts.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { openReadPage } from './support/open-read-page.ts';
import { openRealPopup, viewPage } from './support/own-view.ts';
import { RECEIPT } from './support/steps.ts';

const MOST_INTERACTIONS = 8;

/** Keeps the fixture's case, and leaves nothing open but its status page. */
async function openKeptStatusPage(extension: Extension): Promise<void> {
  await openReadPage(extension, readFixturePage('status-received'));
  const popup = await extension.openPopup();
  await popup.getByTestId('keep-case').click();
  await expect(popup.getByTestId('case-kept')).toBeVisible();
  await popup.close();
}

/** Notes who answered, at which tier, and the number of the service request; nothing is left out. */
async function noteCall(hand: CountingHand): Promise<void> {
  await hand.activate('note-call');
  await hand.fill('call-tier', 'Tier 2');
  await hand.fill('call-representative-name', 'Ms. Made-Up');
  await hand.fill('call-representative-id', '1234');
  await hand.fill('call-service-request', 'SR-made-up-1');
  await hand.activate('save-call');
}

async function expectRecorded(extension: Extension): Promise<void> {
  const desk = await extension.openDesk('#/settings');
  expect(await readContacts(desk)).toMatchObject([
    {
      caseId: RECEIPT,
      fact: {
        channel: 'call',
        tier: 2,
        representativeName: 'Ms. Made-Up',
        representativeId: '1234',
        serviceRequest: { number: 'SR-made-up-1' },
      },
    },
  ]);
}

for (const reach of ['mouse', 'keyboard'] as const) {
  const by = reach === 'mouse' ? 'mouse and keys' : 'the keyboard alone';

  test(`by ${by}, a call is recorded in at most ${MOST_INTERACTIONS} interactions, in the popup as the browser opens it`, async ({
    extension,
  }) => {
    await openKeptStatusPage(extension);
    const popup = await openRealPopup(extension);
    // It says which case is on the page: a call noted sooner would be about none.
    expect(await popup.read('page-sighting')).toContain('EAC 21 900 12345');
    const hand = createHand(popup, reach);
    // The toolbar button, or Alt+Shift+F.
    hand.note();
    await noteCall(hand);
    expect(await popup.read('close-saved')).toBe('Close');
    expect(hand.count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
    await expectRecorded(extension);
  });

  test(`by ${by}, a call is recorded in at most ${MOST_INTERACTIONS} interactions, in the panel beside the page`, async ({
    extension,
  }) => {
    await openKeptStatusPage(extension);
    const panel = await extension.openPanel();
    await expect(panel.getByTestId('page-sighting')).toHaveAttribute('data-receipt', RECEIPT);
    const hand = createHand(await viewPage(panel), reach);
    // The popup’s button that opens it, and what opens the popup.
    hand.note();
    hand.note();
    await noteCall(hand);
    await expect(panel.getByTestId('close-saved')).toBeVisible();
    expect(hand.count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
    await expectRecorded(extension);
  });
}
