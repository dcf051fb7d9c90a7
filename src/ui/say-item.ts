import type { AgendaItem } from '../domain/agenda.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayNotedKind } from '../locales/say-noted-date.ts';
import { sayStep } from '../locales/words-of-domain.ts';
import { sayCaseBriefly } from './say-case.ts';

/**
 * What a line of the agenda is about and whose case it is, in few words: for those who hear a button
 * and do not see the line it stands in. A protected case has no lines, and so is never named.
 */
export function sayItem(item: AgendaItem, words: Words): string {
  return `${sayWhat(item, words)}, ${sayCaseBriefly(item, words)}`;
}

/** The name of a button: its own words, and what it is about, where many of the same stand on one page. */
export function nameButton(says: string, about: string): string {
  return `${says}: ${about}`;
}

function sayWhat({ occasion: { subject }, step, office }: AgendaItem, words: Words): string {
  const { text, date } = words;
  switch (subject.kind) {
    case 'window':
      return sayStep(step, office, words);
    case 'noted-date':
      return `${sayNotedKind(subject.noted.kind, words)}, ${date(subject.noted.on)}`;
    case 'needed-by':
      return text('lineNeededBy', { date: date(subject.on) });
    case 'act-by':
      return text('lineActBy', { date: date(subject.on) });
    case 'did-it-arrive':
      return text('lineAskIf', { date: date(subject.on) });
    case 'date-on-notice':
      return text('lineDateOnNotice');
  }
}
