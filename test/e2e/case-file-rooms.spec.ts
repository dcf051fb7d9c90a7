import type { ReceiptNumber } from '../../src/domain/receipt-number.ts';
import { expect, test } from './support/extension.ts';
import { matterOf, openRecordedCase, recordInCase } from './support/recorded-case.ts';
import { inquiry, keepRosa, RICH, richCase, ROSA } from './support/rich-case.ts';
import { daysAgo } from './support/steps.ts';

const EMPTY = 'SRC2190012347';
const THIRD = 'LIN2690012347';
const FOURTH = 'LIN2690012348';

test('an inquiry is a picture with the same said as a list, a thread, and what was promised', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, richCase);
  const matter = inquiry(desk, 1);
  const picture = matter.getByRole('img', { name: /^What happened and what is waited for: Delay/ });
  await expect(picture).toBeVisible();
  const list = matter.getByTestId('ladder-band-list').locator('li');
  await expect(list).toHaveCount(6 + 5 + 1);
  await expect(list.nth(0)).toHaveText(/: Call$/);
  await expect(list.nth(1)).toHaveText(/: callback missed$/);
  await expect(list.nth(2)).toHaveText(/: E-mail, came back$/);
  await expect(matter.getByTestId('thread-event')).toHaveCount(6);
  await expect(matter.getByTestId('promise')).toHaveCount(3);
  await expect(matter.locator('[data-testid="promise"][data-state="broken"]')).toHaveCount(2);
  await expect(matter.locator('[data-testid="promise"][data-state="running"]')).toHaveCount(1);

  await expect(inquiry(desk, 3)).toBeHidden();
  await desk.getByTestId('settled-inquiries').locator('summary').click();
  await expect(inquiry(desk, 3).getByTestId('ladder-band')).toBeVisible();
});

test('what is to be done stands below the ways out of the case, and what is known beside it', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, richCase);
  await expect(desk.getByTestId('timeline-entry').first()).toBeVisible();
  // In one moment: what is drawn later above them moves all three.
  const boxesHere = () =>
    ['.case-ways', '.case-now', '.case-facts'].map((part) => {
      const { x, y, width, height } =
        document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
  await expect(async () => {
    const [ways, now, facts] = await desk.evaluate(boxesHere);
    expect(ways?.width).toBeGreaterThan(0);
    expect(now?.x).toBe(ways?.x);
    expect(now?.y).toBeGreaterThanOrEqual((ways?.y ?? 0) + (ways?.height ?? 0));
    expect(facts?.x).toBeGreaterThan((now?.x ?? 0) + (now?.width ?? 0));
    expect(facts?.y).toBe(now?.y);
  }).toPass({ timeout: 10_000 });
});

test('the record is narrowed by kind, which is remembered, and a long one is shown in parts', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, (writer) => [
    ...richCase(writer),
    ...Array.from({ length: 1000 }, (_, day) => {
      return { type: 'status-checked', on: writer.on(day - 1200) } as const;
    }),
  ]);
  const entries = desk.getByTestId('timeline-entry');
  await expect(entries).toHaveCount(50);
  await expect(desk.getByTestId('filter-looks')).toContainText('1,001');
  await expect(desk.getByTestId('filter-contacts')).toContainText('7');
  await desk.getByTestId('timeline-more').click();
  await expect(entries).toHaveCount(100);

  await desk.getByTestId('filter-contacts').click();
  await desk.getByTestId('filter-answers').click();
  await expect(entries).toHaveCount(9);
  await desk.getByRole('link', { name: 'Agenda' }).click();
  await desk.goBack();
  await expect(desk.getByTestId('filter-contacts')).toHaveAttribute('aria-pressed', 'true');
  await expect(entries).toHaveCount(9);
  await desk.getByTestId('filter-all').click();
  await expect(entries).toHaveCount(50);
});

test('a call noted for the wrong case is moved to the right one, and both say why', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, ({ call }) => [
    call(1, -3, { representativeName: 'Ms. Made-Up', serviceRequest: { number: 'SR-made-up-1' } }),
  ]);
  await keepRosa(desk);
  await desk.getByTestId('move-entry').click();
  await desk.getByTestId('confirm-move').click();
  await expect(desk.getByRole('alert')).toHaveText('Choose the case it is about.');
  await desk.getByTestId('pick-case').fill('rosa');
  await desk.getByTestId(`pick-${ROSA}`).check();
  await desk.getByTestId('move-reason').fill('She called about Rosa');
  await desk.getByTestId('move-reason').press('Escape');
  await expect(desk.getByTestId('begun-form')).toContainText('An entry to be moved');
  await desk.getByTestId('continue-move').click();
  await expect(desk.getByTestId('move-reason')).toHaveValue('She called about Rosa');
  await desk.getByTestId('confirm-move').click();

  const struck = desk.locator('[data-testid="timeline-entry"][data-type="contact-made"]');
  await expect(struck.getByTestId('moved-to')).toContainText('WAC 21 900 12346');
  await expect(struck).toContainText('She called about Rosa');
  await expect(desk.getByTestId('inquiry')).toHaveCount(0);

  await struck.getByTestId('moved-to').getByRole('link').click();
  const moved = desk.getByTestId('timeline-entry').filter({ hasText: 'Ms. Made-Up' });
  await expect(moved.getByTestId('moved-from')).toContainText('EAC 21 900 12345');
  await expect(moved.getByTestId('moved-from')).toContainText('She called about Rosa');
  await expect(desk.getByTestId('inquiry')).toHaveCount(2);
});

test('an answer is moved into a matter of the other case, and not where there is none', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, ({ call, on }) => [
    call(1, -30),
    { type: 'answer-received', inquiryId: matterOf(RICH, 1), on: on(-2), verdict: 'settles' },
  ]);
  await keepRosa(desk);
  await recordInCase(desk, EMPTY, () => [
    { type: 'case-kept', receiptNumber: EMPTY as ReceiptNumber },
  ]);
  const settled = desk.locator('[data-testid="timeline-entry"][data-type="answer-received"]');
  await settled.getByTestId('move-entry').click();
  await desk.getByTestId('pick-case').fill(EMPTY);
  await desk.getByTestId(`pick-${EMPTY}`).check();
  await desk.getByTestId('confirm-move').click();
  await expect(desk.getByRole('alert')).toContainText('has no matter');
  await desk.getByTestId('pick-case').fill('Rosa');
  await desk.getByTestId(`pick-${ROSA}`).check();
  await expect(desk.getByTestId('move-into')).toHaveValue(matterOf(ROSA, 1));
  await desk.getByTestId('confirm-move').click();
  await expect(settled.getByTestId('moved-to')).toBeVisible();
  await settled.getByTestId('moved-to').getByRole('link').click();
  await expect(desk.getByTestId('settled-inquiries')).toContainText('1 settled matter');
});

test('tags, numbers, representative and G-28 are entered, with tags that are in use proposed', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, () => []);
  await recordInCase(desk, ROSA, () => [
    { type: 'case-kept', receiptNumber: ROSA as ReceiptNumber },
    { type: 'case-described', patch: { tags: ['urgent', 'pro bono'] } },
  ]);
  await desk.getByTestId('edit-bookkeeping').click();
  await desk.getByTestId('tags-in-use').getByRole('button', { name: 'urgent' }).click();
  await expect(desk.getByTestId('book-tags')).toHaveValue('urgent');
  await desk.getByTestId('book-tags').fill('urgent, walk-in');
  await desk.getByTestId('book-matter').fill('2026-0042');
  await desk.getByTestId('book-category').fill('(c)(9)');
  await desk.getByTestId('book-representative').fill('Pat Made-Up');
  await desk.getByTestId('book-g28').fill((await daysAgo(desk, -3)).slice(0, 10));
  await desk.getByTestId('save-bookkeeping').click();
  await expect(desk.getByRole('alert')).toHaveText('This date is in the future.');
  await desk.getByTestId('book-g28').fill((await daysAgo(desk, 3)).slice(0, 10));
  await desk.getByTestId('save-bookkeeping').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  const card = desk.getByTestId('header-card');
  await expect(card.getByTestId('header-tags').locator('li')).toHaveText(['urgent', 'walk-in']);
  for (const said of ['2026-0042', '(c)(9)', 'Pat Made-Up (attorney', 'Form G-28 filed on']) {
    await expect(card).toContainText(said);
  }
  await desk.getByTestId('edit-bookkeeping').click();
  await desk.getByTestId('book-tags').fill('');
  await desk.getByTestId('save-bookkeeping').click();
  await expect(card.getByTestId('header-tags')).toHaveCount(0);
});

test('cases are put together, their groups joined at her word, and taken apart again', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, () => []);
  for (const receipt of [ROSA, THIRD, FOURTH]) await keepRosa(desk, receipt);
  const link = async (from: string, to: string) => {
    await desk.goto(desk.url().replace(/#.*$/, `#/case/${from}/link`));
    await desk.getByTestId('pick-case').fill(to);
    await desk.getByTestId(`pick-${to}`).check();
    await desk.getByTestId('save-link').click();
  };
  await link(RICH, ROSA);
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  const linked = desk.getByTestId('linked-cases').locator('li');
  await expect(linked).toHaveText(['WAC 21 900 12346 · Rosa, made up']);
  await linked.getByRole('link').click();
  await expect(linked).toHaveText(['EAC 21 900 12345']);

  await link(THIRD, FOURTH);
  await expect(linked).toHaveCount(1);
  await link(RICH, FOURTH);
  await expect(desk.getByTestId('link-differ')).toContainText('in a group of this kind already');
  await desk.getByTestId('link-joins').check();
  await desk.getByTestId('save-link').click();
  await expect(desk.getByTestId('saved')).toHaveText('Saved');
  await expect(linked).toHaveCount(3);

  await desk.getByTestId('unlink').click();
  await expect(desk.getByTestId('linked-cases')).toHaveCount(0);
  await desk.goto(desk.url().replace(/#.*$/, `#/case/${ROSA}`));
  await expect(linked).toHaveCount(2);
});

test('a case is handed over, rings no more, says to whom it went, and is taken back', async ({
  extension,
}) => {
  const desk = await openRecordedCase(extension, RICH, richCase);
  await expect(desk.getByTestId('header-next')).toBeVisible();
  await desk.getByTestId('edit-hand-over').click();
  await desk.getByTestId('hand-over-to').fill('A. Colleague');
  await desk.getByTestId('save-hand-over').click();
  await expect(desk.getByTestId('handed-over')).toContainText('to A. Colleague');
  await expect(desk.getByTestId('agenda-item')).toHaveCount(0);
  await expect(desk.getByTestId('header-next')).toHaveCount(0);
  await desk.getByTestId('take-back').click();
  await expect(desk.getByTestId('handed-over')).toHaveCount(0);
  await expect(desk.getByTestId('agenda-item').first()).toBeVisible();
});
