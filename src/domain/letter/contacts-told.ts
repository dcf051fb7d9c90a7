import { daysBetween } from '../calendar-date.ts';
import type { Contact, Inquiry } from '../inquiry.ts';
import { gotThrough } from '../contact.ts';
import { tellCall, tellLetter } from './call-account.ts';
import type { LetterContext } from './letter-context.ts';
import { listContacts, writeHow } from './contact-table.ts';
import {
  DAYS_AFTER_CALL,
  DAYS_FOR_CENTER,
  firstContact,
  firstLetterToCenter,
  OMBUDSMAN_DAYS,
  recentContacts,
} from './earlier-contacts.ts';
import type { LetterPart } from './letter.ts';
import { writeDate, writeList } from './letter-words.ts';

type Told = { readonly name: LetterPart; readonly text: string | undefined };

/** What was done about the matter so far, as each letter has to say it. */
export function tellContacts(context: LetterContext): readonly Told[] {
  switch (context.kind) {
    case 'service-center':
      return [
        { name: 'call', text: tellFirst(context) },
        {
          name: 'time-passed',
          text: tellTime(firstContact(context.inquiry), DAYS_AFTER_CALL, context),
        },
        table(context),
      ];
    case 'headquarters': {
      const letter = firstLetterToCenter(context.inquiry);
      return [
        { name: 'call', text: tellFirst(context) },
        { name: 'first-letter', text: tellFirstLetter(letter, context) },
        { name: 'time-passed', text: tellTime(letter, DAYS_FOR_CENTER, context) },
        table(context),
      ];
    }
    case 'ombudsman':
      return [{ name: 'time-passed', text: tellSixtyDays(context) }, table(context)];
    case 'e-request':
    case 'account-message':
    case 'congressional-office':
      return tellShortly(context);
  }
}

function table({ inquiry, file, addresses }: LetterContext): Told {
  const text =
    inquiry &&
    `Contacts about this matter so far:\n\n${listContacts(inquiry, { ...file, addresses })}`;
  return { name: 'earlier-contacts', text };
}

/** The call; without it the published steps have not begun, and the letter says that it is missing. */
function tellFirst({ inquiry, writer, marks }: LetterContext): string {
  return (
    (inquiry && tellCall(inquiry, writer, marks)) ??
    `A call was made to the USCIS Contact Center: ${marks.mark('call')}.`
  );
}

function tellFirstLetter(
  letter: Contact | undefined,
  { file, addresses, writer, marks }: LetterContext,
): string {
  return letter === undefined
    ? `The service center was written to: ${marks.mark('first-letter')}.`
    : tellLetter(letter, { ...file, addresses }, writer);
}

/** That the published days have passed, only if they have; and that nothing came of it, only if that is so. */
function tellTime(
  since: Contact | undefined,
  days: number,
  { inquiry, today }: LetterContext,
): string | undefined {
  if (since === undefined || inquiry?.isOpen !== true) return undefined;
  const told = lastWaitTold(inquiry, since);
  const toldSentence =
    told && `On ${writeDate(told.on)} USCIS said to wait until ${writeDate(told.waitUntil)}.`;
  // While that lasts, nothing can be said to be unexplained.
  if (told !== undefined && told.waitUntil >= today) return toldSentence;
  const isOver = daysBetween(since.on, today) > days;
  const passed = `More than ${days} days have passed since ${writeDate(since.on)}, and the`;
  const open = `${isOver ? passed : 'The'} matter has not been resolved or explained.`;
  return toldSentence === undefined ? open : `${toldSentence} ${open}`;
}

/** The last reply, if it gave a date until which to wait. */
function lastWaitTold({ answers }: Inquiry, since: Contact) {
  const last = answers.findLast(({ on, verdict }) => on >= since.on && verdict !== 'nothing-new');
  return last?.verdict === 'told-to-wait' ? last : undefined;
}

/** "Within the last 90 days" and "at least 60 days" (facts.md §2), each only where it is so. */
function tellSixtyDays({ inquiry, today, marks }: LetterContext): string {
  const recent = recentContacts(inquiry, today);
  const days = writeList([...new Set(recent.map(({ on }) => writeDate(on)))]);
  const sentence =
    recent.length === 0
      ? `USCIS was contacted about this matter: ${marks.mark('recent-contact')}.`
      : `Within the last ${OMBUDSMAN_DAYS.atMost} days USCIS was contacted about this matter on ${days}.`;
  const old = recent.find(({ on }) => daysBetween(on, today) >= OMBUDSMAN_DAYS.atLeast);
  const given =
    old &&
    `USCIS has had at least ${OMBUDSMAN_DAYS.atLeast} days since the contact of ${writeDate(old.on)}.`;
  const open = inquiry?.isOpen ? 'The matter has not been resolved or explained.' : undefined;
  return [sentence, given, open].filter((each) => each !== undefined).join(' ');
}

/** In a few sentences, without a table. */
function tellShortly(context: LetterContext): readonly Told[] {
  const { inquiry, writer, marks, file, addresses } = context;
  if (inquiry === undefined) return [];
  const first = firstContact(inquiry);
  const letter = firstLetterToCenter(inquiry);
  const others = inquiry.contacts.filter(
    (each) => gotThrough(each) && each !== first && each !== letter,
  );
  const also = others.map((each) => `${writeDate(each.on)} (${writeHow(each)})`);
  return [
    { name: 'call', text: tellCall(inquiry, writer, marks) },
    { name: 'first-letter', text: letter && tellLetter(letter, { ...file, addresses }, writer) },
    {
      name: 'time-passed',
      text:
        letter === undefined
          ? tellTime(first, DAYS_AFTER_CALL, context)
          : tellTime(letter, DAYS_FOR_CENTER, context),
    },
    {
      name: 'earlier-contacts',
      text: also.length === 0 ? undefined : `Other contacts about this matter: ${writeList(also)}.`,
    },
  ];
}
