import { describe, expect, it } from 'vitest';
import { spellOut } from '../../src/locales/spelling-alphabet.ts';

describe('spelling for the phone', () => {
  it('gives each letter its word, and digits in their groups', () => {
    expect(spellOut('EAC 21 900 12345')).toEqual([
      'E as in Echo',
      'A as in Alfa',
      'C as in Charlie',
      '21',
      '900',
      '12345',
    ]);
    expect(spellOut('A001-234-567')).toEqual(['A as in Alfa', '001', '-', '234', '-', '567']);
  });

  it('takes a letter with a mark for the one below it, and leaves what has no word as it is', () => {
    expect(spellOut('Zoë Ł')).toEqual(['Z as in Zulu', 'O as in Oscar', 'Ë as in Echo', 'Ł']);
    expect(spellOut('e\u0301')).toEqual(['E\u0301 as in Echo']);
    expect(spellOut('')).toEqual([]);
  });

  it('has a word for every letter, which begins with it', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    for (const letter of letters) {
      expect(spellOut(letter)).toEqual([expect.stringMatching(`^${letter} as in ${letter}`)]);
    }
  });
});
