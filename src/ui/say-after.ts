import type { CaseFile } from '../domain/case-file.ts';
import type { Window } from '../domain/window.ts';
import { hasLength } from '../domain/window.ts';
import type { Words } from '../locales/catalogue.ts';
import { explainWindow } from '../locales/explain-window.ts';
import { sayNoWait } from '../locales/say-no-wait.ts';
import { sayStep } from '../locales/words-of-domain.ts';
import type { CaseAfter } from './case-after.ts';
import type { After } from './read-after.ts';
import { tellContact } from './tell-contact.ts';
import type { Telling } from './telling.ts';
import { sayCase } from '../locales/say-case.ts';

/** What was recorded of a contact: what all its cases share, and what is one's own. */
export type SaidContact = {
  /** How and when it was made. */
  readonly title: string;
  readonly shared: Telling['facts'];
  /** What only one case has of it, in the order of the cases. */
  readonly own: readonly Telling['facts'][];
};

/** A contact as recorded in its cases, in words; `undefined` where there is none to show. */
export function sayContactMade(
  { cases, ownLadders }: Pick<After, 'cases' | 'ownLadders'>,
  words: Words,
): SaidContact | undefined {
  const tellings = cases.map(({ file, contact }) =>
    tellContact(contact, {
      words,
      ownLadders,
      kindOf: (inquiryId) => file.inquiries.find(({ id }) => id === inquiryId)?.kind,
    }),
  );
  const [first] = tellings;
  const [made] = cases;
  if (first === undefined || made === undefined) return undefined;
  const isIn = ({ facts }: Telling, [name, value]: Telling['facts'][number]) =>
    facts.some((fact) => fact[0] === name && fact[1] === value);
  const isShared = (fact: Telling['facts'][number]) => tellings.every((each) => isIn(each, fact));
  return {
    title: words.text('savedWhatAt', {
      what: first.title,
      at: words.dateTime(made.contact.startedAt),
    }),
    shared: first.facts.filter(isShared),
    own: tellings.map(({ facts }) => facts.filter((fact) => !isShared(fact))),
  };
}

/** Until when is waited, and what comes then. */
export function sayOpened(
  window: Window,
  { office }: Pick<CaseFile, 'office'>,
  words: Words,
): string {
  const { lastDayOn, dueOn, next } = window;
  const due = words.date(dueOn);
  const step = sayStep(next, office, words);
  if (hasLength(window)) {
    return words.text('savedCaseWaits', { lastDay: words.date(lastDayOn), due, step });
  }
  return words.text('joiningStop', { said: words.text('bandNext', { date: due, step }) });
}

/**
 * What was recorded and what comes next, as plain text to keep elsewhere: of each case its number, what
 * stands on record, and until when is waited and why, or why not.
 */
export function contactAsText(after: Pick<After, 'cases' | 'ownLadders'>, words: Words): string {
  const said = sayContactMade(after, words);
  if (said === undefined) return '';
  const sayFact = ([name, value]: Telling['facts'][number]) => words.named(name, value);
  const paragraphs = [
    [said.title, ...said.shared.map(sayFact)],
    ...after.cases.flatMap((each, index) => [
      [sayNamed(each.file, words), ...(said.own[index] ?? []).map(sayFact)],
      ...sayOutcomes(each, words),
    ]),
  ];
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** By its name also where it is protected: these words are about it, and stand in no list. */
function sayNamed({ receiptNumber, label, form }: CaseFile, words: Words): string {
  return sayCase({ receiptNumber, label, form }, words);
}

function sayOutcomes({ file, opened, noWait }: CaseAfter, words: Words): readonly string[][] {
  if (noWait !== undefined) return [[sayNoWait(noWait, words)]];
  return opened.map((window) => [
    sayOpened(window, file, words),
    ...explainWindow(window, file.office, words),
  ]);
}
