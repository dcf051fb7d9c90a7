import type { CaseFile } from './case-file.ts';
import type { ContactMade } from './contact.ts';

/**
 * So many words of each kind are kept with a row, those of the latest contacts; the others are found
 * with the notes, see {@link beyondFoundBy}.
 */
const MOST_OF_A_KIND = 60;

/** A word that a case is found by. Each kind has room of its own, so that names leave it to numbers. */
type Word = { readonly kind: 'number' | 'name' | 'id'; readonly word: string };

/** The service request numbers, and names and numbers of representatives, that a case is found by. */
export function foundBy({ inquiries }: Pick<CaseFile, 'inquiries'>): readonly string[] {
  const contacts = inquiries.flatMap((inquiry) => inquiry.contacts);
  const beyond = new Set(beyondFoundBy(contacts));
  const words = contacts.flatMap(wordsOf).map(({ word }) => word);
  return [...new Set(words)].filter((word) => !beyond.has(word));
}

/** The words of these contacts that the row of their case has no room for: of each kind the older ones. */
export function beyondFoundBy(contacts: readonly ContactMade[]): readonly string[] {
  const latestFirst = contacts
    .toSorted((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1))
    .flatMap(wordsOf);
  const listed = (kind: Word['kind']) => [
    ...new Set(latestFirst.flatMap((each) => (each.kind === kind ? each.word : []))),
  ];
  const kinds = (['number', 'name', 'id'] as const).map(listed);
  const kept = new Set(kinds.flatMap((words) => words.slice(0, MOST_OF_A_KIND)));
  return kinds.flatMap((words) => words.slice(MOST_OF_A_KIND)).filter((word) => !kept.has(word));
}

/** However the contacts are listed, the same ones come last. */
function keyOf({ on, contactId }: ContactMade): string {
  return `${on} ${contactId}`;
}

function wordsOf(contact: ContactMade): readonly Word[] {
  const { representativeName, representativeId, secondRepresentative, serviceRequest } = contact;
  const number = serviceRequest && 'number' in serviceRequest ? serviceRequest.number : undefined;
  const words = [
    ['number', number],
    ['name', representativeName],
    ['id', representativeId],
    ['name', secondRepresentative?.name],
    ['id', secondRepresentative?.id],
    ['number', contact.callBack?.serviceItemNumber],
  ] as const;
  return words.flatMap(([kind, word]) => (word === undefined ? [] : [{ kind, word }]));
}
