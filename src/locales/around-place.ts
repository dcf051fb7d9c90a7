/** Stands in the place while it is looked for; no text holds it. */
const PLACE = '\uE000';

/**
 * What a text says before and behind one of its places, for a part of the page that belongs there: where
 * the place stands, and what joins it, is the language's own.
 *
 * @param say says the text with this in the place.
 */
export function aroundPlace(say: (place: string) => string): readonly [string, string] {
  const [before = '', ...behind] = say(PLACE).split(PLACE);
  return [before, behind.join('')];
}
