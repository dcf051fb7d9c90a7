import { SECOND_COPY_ACCEPTANCE } from '../support/second-copy-acceptance.ts';
import type { CaseResult } from './in-browser/second-copy.ts';
import { bundleForPage, toPageFunction } from './support/bundle.ts';
import { expect, test } from './support/extension.ts';
import { test as firefoxTest } from './support/firefox-test.ts';
import { keepFixtureCase, noteCall } from './support/steps.ts';

const passed = SECOND_COPY_ACCEPTANCE.map(({ name }) => ({ name }));

async function acceptance() {
  return toPageFunction<readonly CaseResult[]>(
    await bundleForPage('second-copy'),
    'runAcceptance()',
  );
}

test('Chromium’s private file system holds the second copy as it must', async ({ extension }) => {
  const popup = await extension.openPopup();
  expect(await popup.evaluate(await acceptance())).toEqual(passed);
});

firefoxTest(
  'Firefox’s private file system holds the second copy as it must',
  async ({ firefox }) => {
    await firefox.openPopup();
    expect(await firefox.evaluate(await acceptance())).toEqual(passed);
  },
);

test('“Saved” stands only when both copies hold the call', async ({ extension }) => {
  const popup = await keepFixtureCase(extension);
  await noteCall(popup, 3);
  const files = await popup.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('journal');
    const texts: string[] = [];
    for await (const handle of directory.values()) {
      if (handle instanceof FileSystemFileHandle) texts.push(await (await handle.getFile()).text());
    }
    return texts;
  });
  expect(files).toHaveLength(1);
  const [record, ...lines] = (files[0] ?? '').trimEnd().split('\n');
  expect(JSON.parse(record ?? '')).toMatchObject({ lastArrival: 2 });
  const facts = lines.map((line) => {
    const { entry } = JSON.parse(line) as { entry: { fact: { type: string } } };
    return entry.fact.type;
  });
  expect(facts).toEqual(['case-kept', 'status-seen', 'contact-made']);
});
