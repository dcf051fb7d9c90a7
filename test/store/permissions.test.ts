import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import permissions from '../golden/permissions.json' with { type: 'json' };
import warnings from '../golden/linter-warnings.json' with { type: 'json' };

/** What is asked for in a browser: by the package that its store has, or by that of the teams edition alone. */
function askedFor(isOfTeams: boolean): string[] {
  return Object.values(permissions).flatMap((names: Readonly<Record<string, { in: string[] }>>) =>
    Object.entries(names).flatMap(([name, { in: where }]) =>
      where.some((each) => each.endsWith('-teams') === isOfTeams) ? [name] : [],
    ),
  );
}

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

test.each(['PRIVACY.md', 'docs/store/answers.md'])(
  '%s says what each permission is for',
  (file) => {
    const text = read(file);
    // A site by its host: `https://a.gov/*` may stand there as a.gov.
    const unsaid = askedFor(false).filter(
      (name) => !text.includes(name.replaceAll(/^https:\/\/|\/\*$/g, '')),
    );
    expect(unsaid).toEqual([]);
  },
);

test('PRIVACY.md says what the teams edition may reach', () => {
  const [, row = ''] =
    /^\| a server \(teams edition only\) +\| (.*)\|$/m.exec(read('PRIVACY.md')) ?? [];
  expect(askedFor(true).filter((name) => !row.includes(`\`${name}\``))).toEqual([]);
});

test('the answers for stores explain each warning of addons-linter', () => {
  const text = read('docs/store/answers.md');
  expect(Object.keys(warnings).filter((code) => !text.includes(code))).toEqual([]);
});
