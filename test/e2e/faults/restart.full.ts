import { expect, test, type Running } from './machine.ts';
import {
  expectNothingElse,
  expectShown,
  HEADS_UP,
  inPage,
  LAPSED,
  readBadge,
  reconcile,
} from './on-desktop.ts';

// 25 hours apart: what is not yet due in the one is due in the other, at every hour of the day.
const EARLY = 'Pacific/Pago_Pago';
const LATE = 'Pacific/Kiritimati';
const RINGS_AT = 9;

for (const name of ['Chromium', 'Firefox'] as const) {
  const browser = name === 'Chromium' ? 'chromium' : 'firefox';

  test(`${name}: a reminder that fell due while the browser was closed is shown within 10 s of its start, once`, async ({
    machine,
  }) => {
    const { desktop } = machine;
    const first = await machine.start(browser, EARLY);
    await first.openPopup();
    await recordCallDueNext(first);
    await reconcile(first);
    await expectNothingElse(first, desktop, [HEADS_UP]);
    await first.quit();

    const before = desktop.notified.length;
    const second = await machine.start(browser, LATE);
    await expectShown(desktop, [LAPSED], { before });
    await expectNothingElse(second, desktop, [LAPSED], before);
    await expect.poll(() => readBadge(second)).toBe('1');
    await second.quit();

    const third = await machine.start(browser, LATE);
    await expectNothingElse(third, desktop, [], before + 2);
    await expect.poll(() => readBadge(third)).toBe('1');
    await third.quit();
  });
}

test('Chromium: a call noted today, and a start after 31 days: the reminder is shown within 10 s, once', async ({
  machine,
}) => {
  const { desktop } = machine;
  const first = await machine.startChromium();
  await first.openPopup();
  await first.click('[data-testid="note-call"]');
  await first.type('[data-testid="call-case"]', 'EAC2190000000');
  await first.click('[data-testid="save-call"]');
  await first.readText('[data-testid="close-saved"]');
  expect(await first.readText('[data-testid="saved"]')).toBe('Saved');
  await first.quit();

  machine.goTo(31, '09:10');
  const second = await machine.startChromium();
  await expectShown(desktop, [LAPSED]);
  await expectNothingElse(second, desktop, [LAPSED]);
  await second.quit();
});

/** Records a call whose reminder is the next that rings, in less than a day. */
async function recordCallDueNext(running: Running): Promise<void> {
  const hour = await running.evaluate(() => Temporal.Now.zonedDateTimeISO().hour);
  await inPage(running, `recordCalls(1, ${hour >= RINGS_AT ? 30 : 31})`);
}
