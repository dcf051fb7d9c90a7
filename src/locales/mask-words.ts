import { toInitials } from '../domain/initials.ts';
import { lastFour } from '../domain/receipt-number.ts';
import { MASK } from '../domain/report/create-mask.ts';
import type { Words } from './catalogue.ts';

/**
 * The same words where others look on: of a receipt number they say the letters and the last four digits,
 * of a name or label the initials, of anything else private nothing. Cases can still be told apart by
 * them, and they say as little to who listens, or reads the name of a tab, as to who looks.
 */
export function maskWords(words: Words): Words {
  return {
    ...words,
    isMasked: true,
    receipt: (number) =>
      words.text('caseNumberMasked', { letters: number.slice(0, 3), last: lastFour(number) }),
    name: (name) => toInitials(name) ?? MASK,
    secret: () => MASK,
    full: words,
  };
}
