import type { ReceiptNumberProblem } from '../domain/receipt-number.ts';
import type { Words } from '../locales/catalogue.ts';

/** What is wrong with a typed receipt number, and how to mend it. */
export function sayNumberProblem(found: ReceiptNumberProblem, words: Words): string {
  switch (found.problem) {
    case 'empty':
      return words.text('numberEmpty');
    case 'masked':
      return words.text('numberMasked');
    case 'alien-number':
      return words.text('numberAlien');
    case 'not-three-letters-first':
      return words.text('numberLetters');
    case 'letter-for-digit': {
      const said = words.text('numberLetterForDigit', { letter: found.letter });
      if (found.suggestion === undefined) return said;
      const suggestion = words.receipt(found.suggestion);
      return words.sentences([said, words.text('numberSuggestion', { suggestion })]);
    }
    case 'unexpected-character':
      return words.text('numberCharacter', { character: found.character });
    case 'too-short':
      return words.text('numberTooShort', { count: found.digitCount });
    case 'too-long':
      return words.text('numberTooLong', { count: found.digitCount });
  }
}
