import type { AgendaItem } from '../domain/agenda.ts';
import type { Words } from './catalogue.ts';
import { sayNotedKind } from './say-noted-date.ts';
import { sayStep } from './words-of-domain.ts';

/** What a line of the agenda is about, and not whose case it is. */
export function sayWhat({ occasion: { subject }, step, office }: AgendaItem, words: Words): string {
  const { text, date, aside } = words;
  switch (subject.kind) {
    case 'window':
      return sayStep(step, office, words);
    case 'noted-date':
      return aside([sayNotedKind(subject.noted.kind, words), date(subject.noted.on)]);
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
