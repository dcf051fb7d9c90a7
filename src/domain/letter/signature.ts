import type { LetterContext } from './letter-context.ts';
import { isTypedIntoPage } from './letter-kind.ts';
import { CAPACITY_NAME } from './letter-words.ts';
import { toOneLine, toPlainText } from './plain-text.ts';

/** Room for the hand of the applicant, where somebody else prepared the letter. */
const LINE_TO_SIGN = '_'.repeat(30);

/**
 * The end of a letter: who signs, who prepared it, and how they can be reached. What is typed into a
 * page has no line to sign, and the page asks for the rest.
 */
export function writeSignature({ kind, writer, senderDetails, marks }: LetterContext): string {
  const { name, capacity, preparedBy } = writer;
  const form = capacity === 'representative' ? ' (Form G-28)' : '';
  const signer = capacity === undefined ? name : `${name}, ${CAPACITY_NAME[capacity]}${form}`;
  const prepared =
    preparedBy && `Prepared by ${preparedBy.name}, ${CAPACITY_NAME[preparedBy.capacity]}`;
  if (isTypedIntoPage(kind)) return [signer, prepared].filter(isPresent).join('\n');
  const details = linesOf(senderDetails) || marks.mark('sender-details');
  if (prepared === undefined) return ['Sincerely,', `${signer}\n${details}`].join('\n\n');
  return ['Sincerely,', `${LINE_TO_SIGN}\n${signer}`, `${prepared}\n${details}`].join('\n\n');
}

function isPresent(text: string | undefined): text is string {
  return text !== undefined;
}

/** The lines as typed, without those that are empty. */
function linesOf(details: string): string {
  return toPlainText(details)
    .split('\n')
    .map(toOneLine)
    .filter((line) => line !== '')
    .join('\n');
}
