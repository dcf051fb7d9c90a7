import { LONGEST_SEALED } from '../../domain/team/team-limits.ts';

/** Of a document beside what is sealed: its id, its revision, the name of its key, and where it stands in the list. */
const BESIDE_SEALED = 8 * 1024;
/** Of one document with its body, the largest there is. */
export const LARGEST_DOCUMENT_IN_BYTES = LONGEST_SEALED + BESIDE_SEALED;
/** Of a part of what changed. */
export const LARGEST_PART_IN_BYTES = 8 * 1024 * 1024;
/** Of all that has no bodies: lists of ids and revisions, what was written. */
const LARGEST_OTHER_IN_BYTES = 1024 * 1024;

/** How many bytes an honest server needs at most to answer a question. */
export function longestAnswer({ searchParams }: URL): number {
  if (searchParams.get('include_docs') !== 'true') return LARGEST_OTHER_IN_BYTES;
  const isOne = searchParams.get('limit') === '1';
  return isOne ? LARGEST_DOCUMENT_IN_BYTES : LARGEST_PART_IN_BYTES;
}
