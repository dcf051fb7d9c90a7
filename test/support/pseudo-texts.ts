import type { Texts } from '../../src/locales/catalogue.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  N: 'Ñ',
};
/** How much longer than English a text may well be in another language: short ones grow most. */
const growthOf = (length: number) => (length < 12 ? 0.8 : length < 40 ? 0.5 : 0.35);

/** A text that reads as English does and is as long as a translation may be; its places stay. */
function toPseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replaceAll(/[aeiounAEIOUN]/g, (sign) => ACCENTED[sign] ?? sign),
    )
    .join('');
  const plain = text.replaceAll(/\{\w+\}/g, '').length;
  const added = 'lorem ipsum dolor sit amet consectetur '.repeat(20);
  return `[${accented} ${added.slice(0, Math.ceil(plain * growthOf(plain))).trim()}]`;
}

/** All texts made longer, with the plural forms of Spanish, in whose place they stand. */
export function toPseudoTexts(texts: Texts): Texts {
  const pseudo = Object.entries(texts).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? toPseudoText(text)
      : {
          one: toPseudoText(text.one ?? text.other),
          many: toPseudoText(text.other),
          other: toPseudoText(text.other),
        },
  ]);
  return Object.fromEntries(pseudo) as Texts;
}
