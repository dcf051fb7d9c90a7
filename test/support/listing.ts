import { readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/language.ts';

/** What a store shows of the product, in one language. */
export type Listing = {
  readonly name: string;
  readonly summary: string;
  /** The blocks between empty lines: paragraphs and lists. */
  readonly description: readonly string[];
  /** What is written over each picture. */
  readonly pictures: readonly string[];
};

/** Reads `docs/store/listing`, and throws where a part is missing. */
export function readListing(language: Language): Listing {
  const file = new URL(`../../docs/store/listing/${language}.md`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const part = (title: string): string => {
    const [, after] = text.split(`\n## ${title}\n`);
    const [found] = after?.split('\n## ') ?? [];
    if (found === undefined) throw new Error(`The listing ${language} has no ${title}.`);
    return found.trim();
  };
  return {
    name: part('Name'),
    summary: part('Summary'),
    description: part('Description').split(/\n{2,}/),
    pictures: part('Pictures')
      .split('\n')
      .map((line) => line.replace(/^\d+\. /, '')),
  };
}
