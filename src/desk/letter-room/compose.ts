import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { JournalRules } from '../../domain/journal-rules.ts';
import { composeLetter } from '../../domain/letter/compose-letter.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { LetterKind } from '../../domain/letter/letter-kind.ts';
import type { Early } from '../../domain/letter/offered-letters.ts';
import { offeredLetters } from '../../domain/letter/offered-letters.ts';
import { chosenInquiry } from '../../ui/chosen-inquiry.ts';
import type { LetterFields, Sending } from './letter-fields.ts';
import { senderOf, toShown } from './letter-fields.ts';

/** What the letter room shows of a letter while it is typed in. */
export type Composed = Sending & {
  /** The matter that it continues; `undefined` for a new one. */
  readonly inquiry: Inquiry | undefined;
  readonly letter: Letter;
  readonly early: Early | undefined;
};

/** The letter that the fields and the record make now, and how it can be sent. */
export function compose(
  fields: LetterFields,
  {
    kind,
    file,
    rules,
    today,
  }: {
    readonly kind: LetterKind;
    readonly file: CaseFile;
    readonly rules: Pick<JournalRules, 'addresses'>;
    readonly today: CalendarDate;
  },
): Composed {
  const inquiry = chosenInquiry(fields.inquiry, file);
  const offers = offeredLetters(file, { inquiry, addresses: rules.addresses, today });
  const offered = offers.find((each) => each.kind === kind);
  const letter = composeLetter({
    kind,
    file,
    inquiry,
    sender: senderOf(fields),
    senderDetails: fields.details,
    request: fields.request,
    addresses: rules.addresses,
    today,
  });
  return {
    inquiry,
    letter,
    shown: toShown(letter, fields),
    step: offered?.step ?? 'beside',
    ways: offered?.ways ?? [],
    early: offered?.early,
  };
}
