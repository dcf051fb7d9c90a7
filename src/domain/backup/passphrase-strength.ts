/** How hard a passphrase is to find by trying, from the easiest. */
export const PASSPHRASE_STRENGTHS = ['weak', 'fair', 'strong'] as const;
export type PassphraseStrength = (typeof PASSPHRASE_STRENGTHS)[number];

/** Below so many bits, an ordinary machine has tried them all within days, 600,000 rounds or not. */
const FAIR_IN_BITS = 40;
/** From so many on, not even many machines get through in years. */
const STRONG_IN_BITS = 60;

/** A letter that goes on with a word: English text tells about so much by each. */
const BITS_IN_A_WORD = 2;
/** A character that repeats the one before, or follows or precedes it in the alphabet. */
const BITS_IN_A_RUN = 0.5;

/**
 * Estimates a passphrase from its length and variety, rather too low than too high: letters of a word
 * count little, repeated characters and runs such as *1234* next to nothing. It knows no list of words.
 */
export function estimateStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFC'));
  const bits = characters.reduce((sum, character, at) => {
    return sum + bitsOf(character, characters[at - 1]);
  }, 0);
  // What is said over and over is long without being various.
  const most = new Set(characters).size * 6;
  const estimate = Math.min(bits, most);
  if (estimate < FAIR_IN_BITS) return 'weak';
  return estimate < STRONG_IN_BITS ? 'fair' : 'strong';
}

function bitsOf(character: string, before: string | undefined): number {
  const step = (character.codePointAt(0) ?? 0) - (before?.codePointAt(0) ?? Number.NaN);
  if (Math.abs(step) <= 1) return BITS_IN_A_RUN;
  const isLetter = /\p{L}/u.test(character);
  if (isLetter && before !== undefined && /\p{L}/u.test(before)) return BITS_IN_A_WORD;
  // One of 26 letters, of 10 digits, of some 32 signs.
  if (isLetter) return 4.7;
  return /\p{N}/u.test(character) ? 3.3 : 5;
}
