import type { AgendaItem } from '../domain/agenda.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayWhat } from '../locales/say-what.ts';
import { sayCaseBriefly } from '../locales/say-case.ts';

/**
 * What a line of the agenda is about and whose case it is, in few words: for those who hear a button
 * and do not see the line it stands in. A protected case has no lines, and so is never named.
 */
export function sayItem(item: AgendaItem, words: Words): string {
  return words.aside([sayWhat(item, words), sayCaseBriefly(item, words)]);
}
