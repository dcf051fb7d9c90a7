import type { InquiryKind } from '../domain/contact.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { InquiryId } from '../domain/ids.ts';
import type { Words } from '../locales/catalogue.ts';

/** Something recorded, in words. */
export type Telling = {
  readonly title: string;
  /** What else is known of it, each with its name. */
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/** What the words of a fact depend on. */
export type TellContext = {
  readonly words: Words;
  /** What an inquiry is about; `undefined` when its contacts are not here. */
  readonly kindOf: (inquiryId: InquiryId) => InquiryKind | undefined;
  /** The orders of steps of the person's own, every version. */
  readonly ownLadders: readonly CustomLadder[];
};

/** Leaves out what is not known. */
export function known(facts: readonly (readonly [string, string | undefined])[]): Telling['facts'] {
  return facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
}
