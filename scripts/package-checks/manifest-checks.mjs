import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { root, runTool } from '../run-tool.mjs';
import { comparePermissions, findUnexplained } from './explained.mjs';
import { listPackageFiles, readManifest, readPackageFile } from './package-files.mjs';

/** @typedef {import('./package-files.mjs').Target} Target */
/** @typedef {import('./explained.mjs').Finding} Finding */

/**
 * What a package asks of the browser may only change on purpose: the whole manifest is compared with the
 * one kept in test/golden, but for the version and the hashes in file names.
 * @param {Target} target
 */
export function checkGoldenManifest(target) {
  const golden = JSON.parse(readFileSync(goldenFile(target), 'utf8'));
  assert.deepEqual(normalize(readManifest(target)), golden);
}

/**
 * Said apart from the golden file, so that no update of it lets them slip.
 * @param {Target} target
 */
export function checkPromises(target) {
  const manifest = readManifest(target);
  assert.equal(manifest['web_accessible_resources'], undefined, 'pages could reach our files');
  // The content script's own site, for the chip is put there by the worker.
  assert.deepEqual(manifest['host_permissions'], ['https://egov.uscis.gov/*']);
  // Asked for when the person says so, and given back in the settings.
  assert.deepEqual(manifest['optional_host_permissions'], ['https://my.uscis.gov/*']);
  assert.equal(manifest['externally_connectable'], undefined);
  assert.match(JSON.stringify(manifest['content_security_policy']), /connect-src 'none'/);
}

/**
 * What the teams edition promises: it may reach servers, and only the one that its person enters and allows.
 * @param {Target} target
 */
export function checkTeamPromises(target) {
  const manifest = readManifest(target);
  assert.equal(manifest['web_accessible_resources'], undefined, 'pages could reach our files');
  assert.deepEqual(manifest['host_permissions'], ['https://egov.uscis.gov/*']);
  assert.equal(manifest['externally_connectable'], undefined);
  const { extension_pages: policy = '' } = /** @type {Record<string, string>} */ (
    manifest['content_security_policy']
  );
  const [, connect] = /connect-src ([^;]*);/.exec(policy) ?? [];
  assert.equal(connect, 'https: http://localhost:* http://127.0.0.1:*');
}

/**
 * The style that stands in a page itself is allowed by its hash, and no other: one that was changed alone
 * would be left out, and the first frame be bare.
 * @param {Target} target
 */
export function checkInlineStyles(target) {
  const policy = JSON.stringify(readManifest(target)['content_security_policy']);
  const pages = listPackageFiles(target).filter((file) => file.endsWith('.html'));
  const hashes = pages
    .flatMap((file) => [...readPackageFile(target, file).matchAll(/<style>(.*?)<\/style>/gs)])
    .map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  const allowed = policy.match(/'sha256-[^']+'/g) ?? [];
  assert.deepEqual(allowed, hashes, `style-src in manifest.json has to name ${hashes.join(' ')}`);
}

/** @param {Target} target */
export function writeGoldenManifest(target) {
  const manifest = JSON.stringify(normalize(readManifest(target)), undefined, 2);
  writeFileSync(goldenFile(target), `${manifest}\n`);
}

/**
 * Every permission and every site stands with its reason in test/golden/permissions.json.
 * @param {Target} target
 */
export function checkPermissions(target) {
  const golden = JSON.parse(readFileSync(`${root}test/golden/permissions.json`, 'utf8'));
  const differing = comparePermissions(readManifest(target), golden, target);
  assert.deepEqual(differing, [], differing.join('\n'));
}

/**
 * Mozilla's own reviewer's tool, on a Firefox package: no error, and no warning that
 * test/golden/linter-warnings.json does not explain.
 * @param {Target} target
 */
export function checkAddonsLinter(target) {
  const { output } = runTool(
    'addons-linter',
    'addons-linter',
    ['--output', 'json', '--boring', `dist/${target}`],
    { capture: true },
  );
  /** @type {{ errors: Finding[], warnings: Finding[] }} */
  const { errors, warnings } = JSON.parse(output);
  const explained = JSON.parse(readFileSync(`${root}test/golden/linter-warnings.json`, 'utf8'));
  const left = [...errors, ...findUnexplained(warnings, explained)];
  const said = left.map(({ code, message, file }) => `${code} ${file ?? ''}: ${message}`);
  assert.deepEqual(said, [], said.join('\n'));
}

/** @param {Target} target */
function goldenFile(target) {
  return `${root}test/golden/manifest.${target}.json`;
}

/** @param {Record<string, unknown>} manifest */
function normalize(manifest) {
  const { version: _changesWithEachRelease, ...rest } = manifest;
  return JSON.parse(JSON.stringify(rest).replaceAll(/-[\w-]{8}(?=\.(?:js|css)")/g, '-HASH'));
}
