import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The two documents that the product implements lie beside the project and are never copied into it. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/sources');

/** A document as one line, with bullets and doubled blanks left out; `undefined` where it is missing. */
export function readSource(name: string): string | undefined {
  const path = resolve(FOLDER, name);
  if (existsSync(path)) return plain(readFileSync(path, 'utf8'));
  console.warn(`Skipped, ${path} is missing: that no sentence of it was left out`);
  return undefined;
}

/** What is left of a text when every one of the sentences is taken out of it, wherever it stands. */
export function withoutSentences(text: string, sentences: readonly string[]): string {
  return sentences
    .map(plain)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, sentence) => rest.replaceAll(sentence, '|'), text)
    .replaceAll(/[\s|-]+/g, ' ')
    .trim();
}

/** The sentences that do not stand in the text. */
export function notFound(text: string, sentences: readonly string[]): readonly string[] {
  return sentences.filter((sentence) => !text.includes(plain(sentence)));
}

function plain(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[•\s]+/g, ' ')
    .trim();
}
