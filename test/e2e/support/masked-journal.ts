import '../../support/temporal.ts';
import type { Page } from '@playwright/test';
import type { GroupId } from '../../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../../src/domain/receipt-number.ts';
import { expect, type Extension } from './extension.ts';
import { readEntries } from './journal.ts';
import { OTHER_CASE } from './letters.ts';
import type { Secrets } from './readable.ts';
import { recordInCase } from './recorded-case.ts';
import { A_NUMBERS, NAMES, openReportedCase } from './reported-case.ts';
import { RECEIPT } from './steps.ts';

/** The number of a case, typed wrong. */
export const MISTYPED = 'WAC2190054322';
/** Its number since it was corrected. */
export const CORRECTED = 'WAC2190067890';
/** The number of a protected case. */
export const PROTECTED = 'LIN2190099999';
/** The id of a case without a number. */
export const WAITING = 'pending:00000000-0000-4000-8000-000000004001';
/** Typed, pasted and imported, and kept nowhere. */
export const NEW_NUMBER = 'IOE0912345678';
const TELEPHONES = ['202-555-0100', '202-555-0199'];
const FAMILY = '00000000-0000-4000-8000-000000004002' as GroupId;

/** What stands in these cases and may be read nowhere. */
export const SECRETS: Secrets = {
  numbers: [
    RECEIPT,
    OTHER_CASE,
    MISTYPED,
    CORRECTED,
    PROTECTED,
    NEW_NUMBER,
    'EAC2190012347',
    'EAC2190012349',
    ...A_NUMBERS,
    ...TELEPHONES,
  ],
  words: [
    ...NAMES.flatMap((name) => name.replace(/^M[rs]\. /, '').split(' ')),
    'Tamsin',
    'Okonkwo',
    'Hummingbird',
    'Marigold',
    'Petronella',
    'Fitzwilliam',
    'Springfield',
    'tamsin.okonkwo',
  ].map((word) => word.toLowerCase()),
};

/** Cases with every kind of thing that is private, and the mask on, as it was set in another window. */
export async function openMasked(extension: Extension): Promise<Page> {
  const desk = await openReportedCase(extension);
  const moved = (await readEntries(desk)).find(({ fact }) => fact.notes?.startsWith('Note 3:'));
  await recordInCase(desk, RECEIPT, () => [
    {
      type: 'entry-struck',
      entryId: (moved as unknown as { id: never }).id,
      isMoved: true,
      movedTo: MISTYPED as never,
      reason: 'It was about Tamsin Okonkwo',
    },
    { type: 'case-described', patch: { otherReceipts: ['EAC2190012349' as ReceiptNumber] } },
    { type: 'case-linked', groupId: FAMILY, kind: 'family' },
    { type: 'address-verified', address: 'mailbox@example.gov' } as never,
    {
      type: 'setting-changed',
      name: 'caller',
      value: { capacity: 'paralegal', name: 'Tamsin Okonkwo' },
    },
    {
      type: 'setting-changed',
      name: 'senderDetails',
      value: '1 Example Street, Springfield\n202-555-0100\ntamsin.okonkwo@example.com',
    },
  ]);
  await recordInCase(desk, MISTYPED, ({ on, call, seen }) => [
    { type: 'case-kept', receiptNumber: MISTYPED as ReceiptNumber },
    { type: 'case-linked', groupId: FAMILY, kind: 'family' },
    {
      type: 'case-described',
      patch: {
        label: 'Hummingbird',
        form: 'I-485',
        matterNumber: '202-555-0199',
        office: { code: 'california', confirmedOn: on(-40) },
        people: [{ role: 'beneficiary', name: 'Tamsin Okonkwo' }],
        tags: ['urgent'],
      },
    },
    { type: 'number-known', receiptNumber: CORRECTED as ReceiptNumber },
    seen(-50, 'Case Was Received'),
    call(1, -60, {
      movedFrom: { caseId: RECEIPT, reason: 'Not about Ana' },
      callBack: { when: 'Tomorrow', number: '202-555-0199' },
      sent: { to: 'tamsin.okonkwo@example.com' },
      notes: `Tamsin, WAC-21-900-67890, A 012 345 678`,
    } as never),
    { type: 'date-noted', kind: 'interview', on: on(3), notes: 'Tamsin goes alone' },
    { type: 'case-handed-over', to: 'Petronella Fitzwilliam', on: on(-1) },
  ]);
  await recordInCase(desk, PROTECTED, ({ call }) => [
    { type: 'case-kept', receiptNumber: PROTECTED as ReceiptNumber },
    { type: 'case-described', patch: { label: 'Marigold', isProtected: true } },
    call(1, -40),
  ]);
  await recordInCase(desk, WAITING, ({ on }) => [
    { type: 'case-kept' },
    { type: 'case-described', patch: { label: 'Marigold', form: 'I-90' } },
    { type: 'date-noted', kind: 'biometrics', on: on(0), notes: 'Marigold' },
    { type: 'setting-changed', name: 'isMasked', value: true },
  ]);
  await desk.goto(desk.url().replace(/#.*$/, '#/settings'));
  await desk.reload();
  await expect(desk.getByTestId('is-masked')).toBeChecked();
  return desk;
}

/** Goes to another address of the desk. */
export async function go(desk: Page, hash: string): Promise<void> {
  await desk.goto(desk.url().replace(/#.*$/, hash));
}

/** Opens whatever is folded away. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
