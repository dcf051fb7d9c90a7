import type { Words } from '../../locales/catalogue.ts';

/** By how many characters a text is longer than is kept; `undefined` where it is not. */
export function sayTooLong(length: number, longest: number, { text }: Words): string | undefined {
  return length > longest ? text('letterProblemLong', { count: length - longest }) : undefined;
}
