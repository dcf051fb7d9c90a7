import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';

/** Lets the page believe that it is `instant` in `zone`; for what it looks at from now on. */
async function pretend(page: Page, instant: string, zone: string): Promise<void> {
  await page.evaluate(
    ([at, where]) => {
      Object.assign(Temporal.Now, {
        instant: () => Temporal.Instant.from(at),
        timeZoneId: () => where,
      });
    },
    [instant, zone] as const,
  );
}

for (const [when, instant, said] of [
  ['on a Monday', '2026-11-23T17:00:00Z', /open now, until 8\sPM Eastern \(5\sPM here\)\.$/],
  [
    'on Thanksgiving',
    '2026-11-26T17:00:00Z',
    /closed now; opens Friday, 8\sAM Eastern \(5\sAM here\)\.$/,
  ],
] as const) {
  test(`the call form says whether the Contact Center answers ${when}`, async ({ extension }) => {
    const popup = await extension.openPopup();
    await pretend(popup, instant, 'America/Los_Angeles');
    await popup.getByTestId('note-call').click();
    const form = popup.getByTestId('call-form');
    await expect(form.getByTestId('contact-center-hours')).toHaveText(said);
  });
}
