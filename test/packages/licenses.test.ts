import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { toAddress, toLicenses } from '../../scripts/packages/licenses.mjs';

test('gives the license of every library that is shipped, in either edition', () => {
  const [store, teams] = [toLicenses(), toLicenses({ hasTeam: true })];
  const titles = Object.entries(packageJson.dependencies).map((library) => library.join(' '));
  const isIn = (licenses: string) => (title: string) => licenses.includes(`\n${title}\n===`);
  expect(titles.filter((title) => !isIn(teams)(title))).toEqual([]);
  const ofTeams = titles.filter((title) => !isIn(store)(title));
  expect(ofTeams.map((title) => title.split(' ')[0])).toEqual([
    'pouchdb-adapter-http',
    'pouchdb-core',
  ]);
  expect(store.match(/Copyright/gi)?.length).toBeGreaterThan(titles.length - ofTeams.length);
});

test('says of the library under the MPL where the source of its release and its license can be had', () => {
  const version = packageJson.dependencies['webextension-polyfill'];
  expect(toLicenses()).toContain(
    `\nThe source of release ${version} is at https://github.com/mozilla/webextension-polyfill, free of charge, under the Mozilla Public License 2.0, which can be had at https://mozilla.org/MPL/2.0/.\n`,
  );
});

test.each([
  [{ type: 'git', url: 'git+https://github.com/made/up.git' }],
  ['git+https://github.com/made/up.git'],
  ['https://github.com/made/up'],
  ['github:made/up'],
  ['made/up'],
])('finds the address of a repository that is given as %j', (repository) => {
  expect(toAddress(repository)).toBe('https://github.com/made/up');
});

test.each([[undefined], [{}], ['ssh://example.com/made/up.git'], ['gist:11081aaa281']])(
  'gives no address nobody could look at: %j',
  (repository) => {
    expect(() => toAddress(repository)).toThrow('Not an address to look at');
  },
);
