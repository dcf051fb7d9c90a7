import { expect, test, ZONE } from './machine.ts';
import {
  expectNothingElse,
  expectShown,
  HEADS_UP,
  inPage,
  LAPSED,
  readBadge,
  reconcile,
  setPeriodicAlarm,
  TEST,
  titles,
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
    if (occasion === 'the periodic alarm fires') await setPeriodicAlarm(browser, 3);
    machine.goTo(0, '09:10');
    if (occasion === 'the popup opens') await browser.openPopup();
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
  machine.goTo(30, '08:59:45', away);
  const nine = machine.clock.now().toZonedDateTimeISO(away).with({ hour: 9, minute: 0, second: 0 });
  const there = await machine.startChromium(away);
  const rung = () => titles(desktop.notified).filter((title) => title === LAPSED);
  await expect.poll(rung, { timeout: 40_000 }).toEqual([LAPSED]);
  const late = machine.clock.now().since(nine.toInstant()).total('seconds');
  expect(late, 'seconds after nine').toBeGreaterThan(-1);
  await there.quit();

  machine.goTo(1, '09:10', ZONE);
  const back = await machine.startChromium(ZONE);
  await expectNothingElse(back, desktop, [], desktop.notified.length);
  expect(rung()).toEqual([LAPSED]);
});
