import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { toLicenses } from '../../scripts/packages/licenses.mjs';

test('gives the license of every library that is shipped', () => {
  const licenses = toLicenses();
  const titles = Object.entries(packageJson.dependencies).map((library) => library.join(' '));
  expect(titles.filter((title) => !licenses.includes(`\n${title}\n===`))).toEqual([]);
  expect(licenses.match(/Copyright/gi)?.length).toBeGreaterThan(titles.length);
});

test('says of the library under the MPL where its source and its license can be had', () => {
  expect(toLicenses()).toContain(
    '\nIts source is at https://github.com/mozilla/webextension-polyfill, under the Mozilla Public License 2.0, which can be had at https://mozilla.org/MPL/2.0/.\n',
  );
});
