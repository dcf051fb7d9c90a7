import { formatANumber } from '../domain/a-number.ts';
import type { CallerCard, CardRequest } from '../domain/caller-card.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Person } from '../domain/particulars.ts';
import { present } from '../domain/reading.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { formatReceiptNumber } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayRole } from '../locales/say-caller.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { continueHash, formHash } from './case-hash.ts';

/** Something that a caller is asked: what it is called, and its value or where to enter it. */
export type CardRow = {
  readonly id: string;
  readonly name: string;
  /** As it is read out, in groups; absent while it is not known. */
  readonly value?: string;
  /** As it is pasted into a form, where that differs. */
  readonly pasted?: string;
  /** What is spelled letter by letter, where that is ever asked; each part is a line. */
  readonly spelled?: readonly string[];
  /** What else is to be known of it. */
  readonly remark?: string;
  /** Where a missing value is entered: a form of the desk, or the page on which it is seen. */
  readonly enter?: { readonly hash: string } | { readonly page: 'status' };
};

/** The rows of the card, in the order in which they are mostly asked for. */
export function toCardRows(caseId: CaseId, card: CallerCard, words: Words): readonly CardRow[] {
  const { text, date } = words;
  const particulars = { hash: formHash(caseId, 'particulars') };
  const dates = { hash: formHash(caseId, 'case-dates') };
  const day = (on: CallerCard['filedOn']) => on && date(on);
  return [
    numberRow('receipt', text('cardReceipt'), card.receiptNumber, formHash(caseId, 'number')),
    ...card.otherReceipts.map((other) => numberRow(other, text('cardOtherReceipt'), other)),
    aNumberRow(card.aNumber, words, particulars),
    { id: 'form', name: text('cardForm'), ...valueOr(card.form, particulars) },
    { id: 'received', name: text('cardReceived'), ...valueOr(day(card.receivedOn), dates) },
    { id: 'filed', name: text('cardFiled'), ...valueOr(day(card.filedOn), particulars) },
    ...peopleRows(card.people, words, particulars),
    statusRow(card, words),
    ...card.requests.map((request) => requestRow(caseId, request, words)),
  ];
}

/** The card as lines of text; what is not known is left out. */
export function toCardText(rows: readonly CardRow[], { text, named }: Words): string {
  return rows
    .flatMap(({ name, value, remark }) =>
      value === undefined
        ? []
        : [
            named(
              name,
              remark === undefined ? value : text('joiningRemarked', { what: value, remark }),
            ),
          ],
    )
    .join('\n');
}

function valueOr(value: string | undefined, enter: CardRow['enter']): Partial<CardRow> {
  return value === undefined ? present({ enter }) : { value };
}

function numberRow(
  id: string,
  name: string,
  receipt: ReceiptNumber | undefined,
  hash?: string,
): CardRow {
  if (receipt === undefined)
    return present({ id, name, enter: hash === undefined ? hash : { hash } });
  const value = formatReceiptNumber(receipt);
  return { id, name, value, pasted: receipt, spelled: [value] };
}

function aNumberRow(
  aNumber: CallerCard['aNumber'],
  { text }: Words,
  enter: CardRow['enter'],
): CardRow {
  const row = { id: 'a-number', name: text('cardANumber') };
  if (aNumber === undefined || aNumber === 'none') {
    return { ...row, ...valueOr(aNumber && text('partANumberNone'), enter) };
  }
  const value = formatANumber(aNumber);
  // Its dashes are only for the eye.
  return { ...row, value, pasted: aNumber, spelled: [value.replaceAll('-', ' ')] };
}

function peopleRows(
  people: readonly Person[],
  words: Words,
  enter: CardRow['enter'],
): readonly CardRow[] {
  const { text } = words;
  if (people.length === 0)
    return [{ id: 'people', name: text('cardPeople'), ...present({ enter }) }];
  return people.map(({ role, name }, index) => ({
    id: `person-${index}`,
    name: text('cardPerson', { role: sayRole(role, words) }),
    value: name,
    spelled: name.split(/\s+/),
  }));
}

function statusRow({ status, lookedAtOn }: CallerCard, { text, date, clauses }: Words): CardRow {
  const row = { id: 'status', name: text('cardStatus') };
  if (status === undefined) return { ...row, enter: { page: 'status' } };
  const { title, statusOn } = status.sighting;
  const remarks = [
    statusOn === undefined
      ? text('cardStatusSeen', { date: date(status.on) })
      : text('cardStatusOf', { date: date(statusOn) }),
    ...(lookedAtOn === undefined ? [] : [text('cardLookedAt', { date: date(lookedAtOn) })]),
  ];
  return { ...row, value: title ?? text('tellStatusUntitled'), remark: clauses(remarks) };
}

function requestRow(
  caseId: CaseId,
  { inquiryId, kind, number, contact }: CardRequest,
  words: Words,
): CardRow {
  const name = words.text('cardRequest', { kind: sayInquiry(kind, words) });
  const hash = contact && continueHash(caseId, { form: 'correct', about: contact });
  return {
    id: inquiryId,
    name,
    ...(number === undefined
      ? present({
          remark: words.text('cardNoRequest'),
          enter: hash === undefined ? hash : { hash },
        })
      : { value: number, spelled: [number] }),
  };
}
