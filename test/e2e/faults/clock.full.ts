import { expect, test, ZONE } from './machine.ts';
import {
  expectNothingElse,
  expectShown,
  fireAlarm,
  HEADS_UP,
  inPage,
  LAPSED,
  readAlarmTimes,
  readBadge,
  reconcile,
  TEST,
} from './on-desktop.ts';

// An hour at which no reminder rings yet.
test.beforeEach(({ machine }) => machine.goTo(1, '08:00'));

for (const occasion of ['the popup opens', 'the periodic alarm fires']) {
  test(`the clock put forward over the hour of a reminder: it is shown when ${occasion}, once`, async ({
    machine,
  }) => {
    const { desktop } = machine;
    const browser = await machine.startChromium();
    await browser.openPopup();
    await inPage(browser, 'recordCalls(1, 31)');
    await reconcile(browser);
    await expectShown(desktop, [HEADS_UP]);
    machine.goTo(0, '09:10');
    await (occasion === 'the popup opens' ? browser.openPopup() : fireAlarm(browser));
    await expectShown(desktop, [HEADS_UP, LAPSED]);
    await expectNothingElse(browser, desktop, [HEADS_UP, LAPSED]);
  });
}

test('the clock put back before the hour of a reminder that was shown, and a restart: it is not shown again', async ({
  machine,
}) => {
  const { desktop } = machine;
  machine.goTo(0, '09:10');
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 31)');
  await reconcile(browser);
  await expectShown(desktop, [LAPSED]);
  machine.goTo(0, '07:10');
  await browser.openPopup();
  await browser.quit();

  const again = await machine.startChromium();
  await expectNothingElse(again, desktop, [LAPSED]);
  machine.goTo(0, '09:20');
  await reconcile(again);
  await expectNothingElse(again, desktop, [LAPSED, TEST]);
});

test('ten cases that fall due while the machine is away for 40 days: three stand alone, one sums up the rest', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(10, 0)');
  await reconcile(browser);
  machine.goTo(40, '09:10');
  await browser.openPopup();
  const expected = [0, 1, 2].map((n) => `Case ending 000${n}: still no answer`);
  expected.push('7 more cases need a step');
  await expectShown(desktop, expected);
  await expectNothingElse(browser, desktop, expected);
  expect(await readBadge(browser)).toBe('10');
});

for (const year of ['2020', '2099']) {
  test(`a clock that says ${year}: nothing is shown, the badge and a banner ask`, async ({
    machine,
  }) => {
    const { desktop } = machine;
    const browser = await machine.startChromium();
    await browser.openPopup();
    await reconcile(browser);
    // Long over by either clock.
    await inPage(browser, 'recordCalls(1, 2600)');
    await browser.quit();

    machine.clock.moveTo(Temporal.Instant.from(`${year}-06-01T15:00:00Z`));
    const again = await machine.startChromium();
    await expectNothingElse(again, desktop, []);
    expect(await readBadge(again)).toBe('?');
    await again.openPopup();
    expect(await again.readText('[data-testid="clock-banner"]')).toContain(year);
  });
}

test('a machine taken to another zone while the browser was closed: it rings at nine there, once', async ({
  machine,
}) => {
  const { desktop } = machine;
  const browser = await machine.startChromium();
  await browser.openPopup();
  await inPage(browser, 'recordCalls(1, 0)');
  await browser.quit();

  // In Apia it is the day after already.
  const away = 'Pacific/Apia';
  machine.goTo(30, '08:30', away);
  const there = await machine.startChromium(away);
  await expectShown(desktop, [HEADS_UP]);
  await there.openPopup();
  const nine = machine.clock.now().toZonedDateTimeISO(away).with({ hour: 9, minute: 0 });
  await expect.poll(() => readAlarmTimes(there)).toContain(nine.round('minute').epochMilliseconds);
  machine.goTo(0, '08:59:57', away);
  await reconcile(there);
  await expectShown(desktop, [HEADS_UP, LAPSED]);
  await there.quit();

  machine.goTo(1, '09:10', ZONE);
  const back = await machine.startChromium(ZONE);
  await expectNothingElse(back, desktop, [HEADS_UP, LAPSED]);
});
