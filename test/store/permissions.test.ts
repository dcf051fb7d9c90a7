import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import permissions from '../golden/permissions.json' with { type: 'json' };
import warnings from '../golden/linter-warnings.json' with { type: 'json' };

const asked = Object.values(permissions).flatMap((names) => Object.keys(names));

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

test.each(['PRIVACY.md', 'docs/store/answers.md'])(
  '%s says what each permission is for',
  (file) => {
    const text = read(file);
    // A site by its host: `https://a.gov/*` may stand there as a.gov.
    const unsaid = asked.filter(
      (name) => !text.includes(name.replaceAll(/^https:\/\/|\/\*$/g, '')),
    );
    expect(unsaid).toEqual([]);
  },
);

test('the answers for stores explain each warning of addons-linter', () => {
  const text = read('docs/store/answers.md');
  expect(Object.keys(warnings).filter((code) => !text.includes(code))).toEqual([]);
});
