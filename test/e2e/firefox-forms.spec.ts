import type { Firefox } from './support/firefox.ts';
import { expect, test } from './support/firefox-test.ts';
import { setTime, dateFromToday } from './support/firefox-steps.ts';
import { readKeptNotesHere } from './support/drafts.ts';
import { readFixturePage } from './support/fixture-page.ts';
import { readEntriesHere } from './support/journal.ts';
import { RECEIPT } from './support/steps.ts';

const at = (testId: string) => `[data-testid="${testId}"]`;

/** What stands in a field. */
async function readField(firefox: Pick<Firefox, 'readText' | 'evaluate'>, testId: string) {
  await firefox.readText(at(testId));
  return firefox.evaluate(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.value,
    at(testId),
  );
}

/** The facts of one kind on record. */
async function readFacts(firefox: Pick<Firefox, 'evaluate'>, type: string) {
  const entries = await firefox.evaluate(readEntriesHere);
  return entries.filter(({ fact }) => fact.type === type).map(({ fact }) => fact);
}

async function keepFixtureCase(firefox: Firefox): Promise<void> {
  await firefox.openStatusPage(readFixturePage('status-received'));
  await firefox.openPopup();
  await firefox.click(at('keep-case'));
  await firefox.readText(at('case-kept'));
}

/** Notes a call made so many days ago, from the popup. */
async function noteCall(firefox: Firefox, daysAgo: number): Promise<void> {
  await firefox.click(at('note-call'));
  const on = await dateFromToday(firefox, -daysAgo);
  await setTime(firefox, at('call-started-at'), `${on}T10:00`);
  await firefox.type(at('call-service-request'), 'SR-made-up-1');
  await firefox.click(at('save-call'));
  await firefox.readText(at('close-saved'));
}

test('in Firefox a call half noted is there word for word after the popup went, and is saved once', async ({
  firefox,
}) => {
  await keepFixtureCase(firefox);
  await firefox.click(at('note-call'));
  await firefox.type(at('call-representative-name'), 'Ms. Made-Up');
  await firefox.type(at('call-notes'), 'She said the file is at');
  // Gone at once, before any pause in typing.
  await firefox.openPopup();
  await firefox.click(at('continue-call'));
  await expect.poll(() => readField(firefox, 'call-notes')).toBe('She said the file is at');
  expect(await readField(firefox, 'call-representative-name')).toBe('Ms. Made-Up');

  await firefox.openBeside('popup/index.html');
  await firefox.click(at('continue-call'));
  await expect.poll(() => firefox.readAttribute(at('call-notes'), 'readonly')).toBe('true');
  await firefox.click(at('continue-here'));
  await expect.poll(() => firefox.readAttribute(at('call-notes'), 'readonly')).toBeUndefined();
  // The form takes the focus once it is here, and would take it from the notes.
  await expect
    .poll(() => firefox.evaluate(() => document.activeElement?.matches('.held-fields *') === true))
    .toBe(true);
  await firefox.type(at('call-notes'), ' the field office.');
  await firefox.click(at('save-call'));
  await firefox.readText(at('close-saved'));
  expect(await readFacts(firefox, 'contact-made')).toMatchObject([
    { notes: 'She said the file is at the field office.', representativeName: 'Ms. Made-Up' },
  ]);
  await firefox.openPopup();
  await firefox.readText(at('agenda-item'));
  expect(await firefox.evaluate(() => document.body.innerText)).not.toContain('Continue');
});

test('in Firefox a call half noted is offered again after the browser was ended in its midst', async ({
  firefox,
}) => {
  await firefox.openDesk(`#/call/${RECEIPT}`);
  await firefox.type(at('call-notes'), 'The file is at');
  await expect.poll(() => firefox.evaluate(readKeptNotesHere)).toEqual(['The file is at']);
  const again = await firefox.startAnew();
  await again.openPopup();
  await again.click(at('continue-call'));
  await expect.poll(() => readField(again, 'call-notes')).toBe('The file is at');
});

test('in Firefox what is due is put off, comes back, and is ended by an answer', async ({
  firefox,
}) => {
  await keepFixtureCase(firefox);
  await noteCall(firefox, 32);
  await expect.poll(firefox.readNotifications).toHaveLength(1);

  await firefox.openPopup();
  await firefox.click(`${at('snooze')} summary`);
  await firefox.click(at('snooze-tomorrow'));
  await firefox.readText(at('snoozed-until'));
  expect(await readFacts(firefox, 'window-snoozed')).toMatchObject([
    { until: await dateFromToday(firefox, 1) },
  ]);
  await expect.poll(() => firefox.evaluate(readBadge)).toBe('');
  await firefox.click(at('remind-again'));
  await firefox.readText(at('take-step'));
  await expect.poll(() => firefox.evaluate(readBadge)).toBe('1');

  await firefox.click(at('note-answer'));
  await firefox.click(at('answer-settles'));
  await firefox.click(at('save-answer'));
  await expect.poll(() => readFacts(firefox, 'answer-received')).toHaveLength(1);
  await expect.poll(() => firefox.evaluate(readBadge)).toBe('');

  await firefox.openDesk('#/settings');
  await firefox.click(at('send-test-notification'));
  await firefox.readText(at('test-notification-shown'));
  await expect
    .poll(async () => (await firefox.readNotifications()).map(({ title }) => title))
    .toContain('This is a test');
});

function readBadge(): Promise<string> {
  const { action } = (
    globalThis as unknown as {
      browser: { action: { getBadgeText: (of: object) => Promise<string> } };
    }
  ).browser;
  return action.getBadgeText({});
}
