import type { Locator, Page } from '@playwright/test';
import type { CaseDescribed } from '../../../src/domain/case-described.ts';
import { expect, type Extension } from './extension.ts';
import { openRecordedCase } from './recorded-case.ts';
import { RECEIPT } from './steps.ts';

/** A case beside that of the fixture page. */
export const OTHER_CASE = 'EAC2190054321';
/** What the letters ask for. */
export const REQUEST =
  'Please tell me why my work permit is delayed and when I can expect a decision';

/** A case whose 30 days are over, with all that a letter wants; its office is read as Vermont. */
export async function openLapsed(
  extension: Extension,
  receipt = RECEIPT,
  change: CaseDescribed['patch'] = {},
): Promise<Page> {
  return openRecordedCase(extension, receipt, ({ on, call }) => [
    {
      type: 'case-described',
      patch: {
        form: 'I-765',
        office: { code: 'vermont', confirmedOn: on(-40) },
        aNumber: 'A012345678' as never,
        filedOn: on(-200),
        people: [{ role: 'applicant', name: 'Ana Example' }],
        ...change,
      },
    },
    call(1, -35, {
      representativeName: 'Ms. Made-Up',
      serviceRequest: { number: 'SR-made-up-1' },
    }),
  ]);
}

/** The form of a letter, with nothing typed in it. */
export async function openLetter(
  extension: Extension,
  receipt: string,
  kind: string,
): Promise<Page> {
  const desk = await extension.openDesk(`#/letters/${receipt}/${kind}`);
  await expect(desk.getByTestId('letter-form')).toBeVisible();
  return desk;
}

/** Says what is asked for, and who writes. */
export async function fillLetter(desk: Page): Promise<void> {
  await desk.getByTestId('letter-request').fill(REQUEST);
  await desk.getByTestId('letter-capacity').selectOption('applicant');
  await desk.getByTestId('letter-name').fill('Ana Example');
  await desk.getByTestId('letter-details').fill('1 Example Street, Springfield\n202-555-0100');
}

/** A way in which the letter can be sent. */
export function way(desk: Page, channel: string): Locator {
  return desk.locator(`[data-testid="letter-way"][data-channel="${channel}"]`);
}

/** What the clipboard holds, pasted as a person would. */
export async function paste(desk: Page): Promise<string> {
  const other = await desk.context().newPage();
  await other.setContent('<textarea aria-label="paste"></textarea>');
  await other.bringToFront();
  await other.getByLabel('paste').focus();
  await other.keyboard.press('Control+V');
  await expect(other.getByLabel('paste')).not.toHaveValue('');
  const pasted = await other.getByLabel('paste').inputValue();
  await other.close();
  await desk.bringToFront();
  return pasted;
}
