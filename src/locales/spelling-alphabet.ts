/**
 * The spelling alphabet of NATO and the ICAO. In English in every language of the interface: it is said
 * to USCIS.
 */
const CODE_WORDS: Readonly<Record<string, string>> = {
  A: 'Alfa',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  I: 'India',
  J: 'Juliett',
  K: 'Kilo',
  L: 'Lima',
  M: 'Mike',
  N: 'November',
  O: 'Oscar',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  U: 'Uniform',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
};

/**
 * A value as it is said letter by letter: *E as in Echo*, and digits in the groups in which they are
 * written. A letter with a mark is said as the one below it; a character that has no code word stands
 * for itself.
 */
export function spellOut(value: string): readonly string[] {
  const parts = value.match(/\p{L}\p{M}*|\d+|[^\p{L}\d\s]+/gu) ?? [];
  return parts.map((part) => {
    const letter = part.normalize('NFD').charAt(0).toUpperCase();
    const word = CODE_WORDS[letter];
    return word === undefined ? part : `${part.toUpperCase()} as in ${word}`;
  });
}
