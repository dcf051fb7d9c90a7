import type { InquiryKind } from '../domain/contact.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { InquiryId } from '../domain/ids.ts';
import type { PageLanguage } from '../domain/page-dates.ts';
import { present } from '../domain/reading.ts';
import type { PaperFact } from '../domain/report/report-paper.ts';
import type { Words } from '../locales/catalogue.ts';

/**
 * What is known of something: its name, its value, the language of that, where it is not the screen's, and
 * whether it is the text of a letter, whose lines are kept.
 */
type ToldFact = readonly [name: string, value: string, language?: PageLanguage, isLetter?: true];

/** Something recorded, in words. */
export type Telling = {
  readonly title: string;
  /** The language of the title, where it is not that of the screen. */
  readonly titleLanguage?: PageLanguage;
  /** What else is known of it, each with its name. */
  readonly facts: readonly ToldFact[];
};

/** What the words of a fact depend on. */
export type TellContext = {
  readonly words: Words;
  /** What an inquiry is about; `undefined` when its contacts are not here. */
  readonly kindOf: (inquiryId: InquiryId) => InquiryKind | undefined;
  /** The orders of steps of the person's own, every version. */
  readonly ownLadders: readonly CustomLadder[];
};

/** What is known as a paper has it. */
export function toPaperFacts(facts: Telling['facts']): readonly PaperFact[] {
  return facts.map(([name, value, language]) => present({ name, value, language }));
}

/** Leaves out what is not known. */
export function known(
  facts: readonly (readonly [string, string | undefined, PageLanguage?, true?])[],
): Telling['facts'] {
  return facts.flatMap(([name, value, ...how]) =>
    value === undefined || value === '' ? [] : [[name, value, ...how] as const],
  );
}
