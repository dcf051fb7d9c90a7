/** Letters that Unicode does not take apart, and how people type them without their key. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  '’': "'",
};
const MARK_OR_LETTER = /\p{M}|[ßæœøđðłħıþ’]/gu;

/** A text as it is compared in a search: without case and without the marks on letters. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARK_OR_LETTER, (letter) => PLAIN[letter] ?? '');
}

/** A folded text, and of each of its characters the place in the text that it came from. */
export type FoldedText = { readonly folded: string; readonly places: readonly number[] };

/** Folds a text so that what is found in it can be shown in its own words. */
export function foldWithPlaces(text: string): FoldedText {
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = foldText(letter);
    for (let index = 0; index < folded.length; index += 1) places.push(at);
    parts.push(folded);
    at += letter.length;
  }
  return { folded: parts.join(''), places };
}
