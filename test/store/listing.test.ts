import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { readListing } from '../support/listing.ts';

/** How extensions name the languages in their folders. */
const FOLDERS: Readonly<Record<Language, string>> = { en: 'en', es: 'es', 'zh-CN': 'zh_CN' };
/** Edge takes the shortest names; Chrome takes 75. */
const LONGEST_NAME = 45;
const LONGEST_SUMMARY = 132;
/** The bounds of Edge; Chrome takes up to 16,000. */
const DESCRIPTION = { least: 250, most: 10_000 };
/** What can be read over a picture in one line: Chinese characters are twice as wide. */
const LONGEST_CAPTION = { en: 50, es: 50, 'zh-CN': 25 };

/** What kind each block is, and how many points it has: two lists that differ say different things. */
function shapeOf(description: readonly string[]): readonly string[] {
  return description.map((block) =>
    block.startsWith('- ') ? `list of ${block.split('\n').length}` : 'paragraph',
  );
}

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const { name, summary, description, pictures } = readListing(language);

  test('is as long as stores let it be', () => {
    expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
    expect(summary.length).toBeLessThanOrEqual(LONGEST_SUMMARY);
    const text = description.join('\n\n');
    expect(text.length).toBeGreaterThanOrEqual(DESCRIPTION.least);
    expect(text.length).toBeLessThanOrEqual(DESCRIPTION.most);
    const tooLong = pictures.filter((caption) => caption.length > LONGEST_CAPTION[language]);
    expect(tooLong).toEqual([]);
  });

  test('has the same parts as the English one', () => {
    const english = readListing('en');
    expect(shapeOf(description)).toEqual(shapeOf(english.description));
    expect(pictures).toHaveLength(english.pictures.length);
  });

  test('says that it is not the agency, and names the waits in their order', () => {
    const text = description.join('\n');
    expect(text.match(/\b(?:30|21|10)(?= ?(?:days|días|天))/g)).toEqual(['30', '21', '10']);
    expect(description.at(-2)).toMatch(/not affiliated with|No está afiliada|无关联/);
  });

  test('begins with the name and the summary that browsers show', () => {
    const file = new URL(
      `../../public/_locales/${FOLDERS[language]}/messages.json`,
      import.meta.url,
    );
    const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(messages).toEqual({
      extensionName: { message: name },
      extensionDescription: { message: summary },
    });
  });
});
