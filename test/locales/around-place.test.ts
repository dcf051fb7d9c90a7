import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aroundPlace } from '../../src/locales/around-place.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en.ts';

const SRC = new URL('../../src/', import.meta.url);

test.each([
  ['first', '{title}, {date}', ['', ', May 4, 2026']],
  ['last', '{date}: {title}', ['May 4, 2026: ', '']],
  ['between', '{date} ({title})', ['May 4, 2026 (', ')']],
])(
  'what stands around a place is said where the language has it, here %s',
  (_where, say, around) => {
    const { text } = createWords('en', { ...en, caseStatusOn: say });
    const date = 'May 4, 2026';
    expect(aroundPlace((title) => text('caseStatusOn', { title, date }))).toEqual(around);
  },
);

test('no text is put together with an emptied place: what belongs there may not stand at its end', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      /\btext\('\w+', \{[^{}]*\w: ''|\bnamed\((?:[^()]|\([^()]*\))*, ''\)/.test(
        readFileSync(new URL(file, SRC), 'utf8'),
      ),
    );
  expect(found).toEqual([]);
});
