import type { CaseFile } from './case-file.ts';
import type { Contact } from './inquiry.ts';

/** So many words of one kind are kept with a row; a case with more is found by its notes. */
const MOST_WORDS = 60;

/** The service request numbers, and names and numbers of representatives, that a case is found by. */
export function foundBy({ inquiries }: Pick<CaseFile, 'inquiries'>): readonly string[] {
  const words = inquiries.flatMap(({ contacts }) => contacts).flatMap(wordsOf);
  return [...new Set(words)].slice(-MOST_WORDS);
}

function wordsOf(contact: Contact): readonly string[] {
  const { representativeName, representativeId, secondRepresentative, serviceRequest } = contact;
  const number = serviceRequest && 'number' in serviceRequest ? serviceRequest.number : undefined;
  const words = [
    number,
    representativeName,
    representativeId,
    secondRepresentative?.name,
    secondRepresentative?.id,
    contact.callBack?.serviceItemNumber,
  ];
  return words.filter((word) => word !== undefined);
}
