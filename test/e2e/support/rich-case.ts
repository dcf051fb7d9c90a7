import type { Locator, Page } from '@playwright/test';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ContactId } from '../../../src/domain/ids.ts';
import type { ReceiptNumber } from '../../../src/domain/receipt-number.ts';
import type { CaseWriter } from './recorded-case.ts';
import { matterOf, recordInCase } from './recorded-case.ts';

/** Its made-up number. */
export const RICH = 'EAC2190012345';
/** The made-up number of another case. */
export const ROSA = 'WAC2190012346';

/** A case in which much happened: three matters, one of them settled, with waits, promises and dates. */
export function richCase({ on, call, seen }: CaseWriter): readonly Fact[] {
  const contact = (n: number) => `00000000-0000-7000-8002-99000000000${n}` as ContactId;
  const days = (amount: number) => ({ unit: 'calendar-days', amount }) as const;
  return [
    seen(-200, 'Case Was Received'),
    call(1, -120, {
      contactId: contact(1),
      tier: 2,
      serviceRequest: { number: 'SR-made-up-1' },
      promises: [
        { of: 'answer', wait: days(30) },
        { of: 'call-back', wait: { unit: 'hours', amount: 48 } },
        { of: 'notice', wait: { unit: 'date', until: on(20) } },
      ],
      answerGiven: 'It is with an officer.',
    }),
    call(1, -118, {
      contactId: contact(2),
      outcome: 'not-reached',
      notReached: 'call-back-missed',
    }),
    call(1, -88, {
      contactId: contact(3),
      step: 'write-service-center',
      channel: 'e-mail',
      outcome: 'came-back',
    }),
    call(1, -87, {
      contactId: contact(4),
      step: 'write-service-center',
      channel: 'e-request',
      outcome: 'submitted',
    }),
    {
      type: 'answer-received',
      inquiryId: matterOf(RICH, 1),
      on: on(-70),
      verdict: 'nothing-new',
      notes: 'They look into it.',
    },
    call(1, -60, {
      contactId: contact(5),
      step: 'write-headquarters',
      channel: 'e-mail',
      outcome: 'submitted',
    }),
    call(2, -5, { contactId: contact(6), serviceRequest: { number: 'SR-made-up-2' } }),
    call(3, -150, { contactId: contact(7), serviceRequest: { number: 'SR-made-up-3' } }),
    { type: 'answer-received', inquiryId: matterOf(RICH, 3), on: on(-130), verdict: 'settles' },
    seen(-3, 'Case Is Being Actively Reviewed'),
    { type: 'status-checked', on: on(-1) },
    { type: 'date-noted', kind: 'interview', on: on(40) },
  ];
}

/** The *n*-th matter of that case in its file. */
export function inquiry(desk: Page, n: number): Locator {
  return desk.locator(`[data-testid="inquiry"][data-inquiry-id="${matterOf(RICH, n)}"]`);
}

/** Keeps a second case of this made-up number, called Rosa. */
export async function keepRosa(desk: Page, receipt = ROSA): Promise<void> {
  await recordInCase(desk, receipt, ({ call }) => [
    { type: 'case-kept', receiptNumber: receipt as ReceiptNumber },
    { type: 'case-described', patch: { label: 'Rosa, made up' } },
    call(1, -9, { serviceRequest: { number: 'SR-made-up-9' } }),
  ]);
}
