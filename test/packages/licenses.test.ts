import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { toLicenses } from '../../scripts/packages/licenses.mjs';

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

test('says of the library under the MPL where its source and its license can be had', () => {
  expect(toLicenses()).toContain(
    '\nIts source is at https://github.com/mozilla/webextension-polyfill, under the Mozilla Public License 2.0, which can be had at https://mozilla.org/MPL/2.0/.\n',
  );
});
