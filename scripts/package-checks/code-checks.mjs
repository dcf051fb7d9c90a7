import assert from 'node:assert/strict';
import {
  listPackageFiles,
  listPageScripts,
  readManifest,
  readModule,
  readPackageFile,
  walkImports,
} from './package-files.mjs';

/** @typedef {import('./package-files.mjs').Target} Target */

const CONTENT_SCRIPT_LIMIT_BYTES = 12_000;

const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b|\bimportScripts\b/;

/** @param {Target} target */
export function checkNothingCanSend(target) {
  for (const file of listPackageFiles(target).filter((name) => name.endsWith('.js'))) {
    const code = readPackageFile(target, file);
    const { 0: found, index = 0 } = NETWORK.exec(code) ?? {};
    const around = code.slice(Math.max(0, index - 60), index + 60);
    assert.equal(found, undefined, `${file} can reach the network: …${around}…`);
  }
}

/** @param {Target} target */
export function checkContentScript(target) {
  const scripts = readManifest(target).content_scripts.flatMap(({ js }) => js);
  assert.equal(scripts.length, 1, `one content script, not ${scripts.join(', ')}`);
  for (const script of scripts) {
    const { staticImports, dynamicImports } = readModule(target, script);
    assert.deepEqual(staticImports, [], `${script} imports`);
    assert.equal(dynamicImports, 0, `${script} imports while it runs`);
    const bytes = Buffer.byteLength(readPackageFile(target, script));
    assert.ok(
      bytes <= CONTENT_SCRIPT_LIMIT_BYTES,
      `${script} has ${bytes} bytes, more than ${CONTENT_SCRIPT_LIMIT_BYTES}`,
    );
  }
}

/**
 * A build once wired the worker to another entry's chunk: its listeners were gone and nothing said so.
 * @param {Target} target
 */
export function checkWorker(target) {
  const files = [...walkImports(target, findWorker(target))];
  const code = files.map((file) => readPackageFile(target, file)).join('\n');
  assert.match(code, /onAlarm\.addListener\(/, 'the worker does not listen to alarms');
  for (const file of files) {
    const { dynamicImports, objects } = readModule(target, file);
    assert.equal(dynamicImports, 0, `${file}: an import() in the worker ends all its listeners`);
    assert.ok(!objects.has('document'), `${file} is in the worker and uses document`);
  }
}

/**
 * An alarm is delivered to every open page that listens, so a page that did would remind twice.
 * @param {Target} target
 */
export function checkPagesLeaveAlarms(target) {
  for (const page of listPages(target)) {
    for (const file of listPageScripts(target, page)) {
      assert.doesNotMatch(
        readPackageFile(target, file),
        /onAlarm\.addListener\(/,
        `${page} loads ${file}, which listens to alarms`,
      );
    }
  }
}

/**
 * @param {Target} target
 * @returns {[surface: string, bytes: number][]}
 */
export function measureSurfaces(target) {
  const sizeOf = (/** @type {Iterable<string>} */ files) =>
    [...files].reduce((sum, file) => sum + Buffer.byteLength(readPackageFile(target, file)), 0);
  return [
    ['content script', sizeOf(readManifest(target).content_scripts.flatMap(({ js }) => js))],
    ['worker', sizeOf(walkImports(target, findWorker(target)))],
    ...listPages(target).map(
      (page) => /** @type {[string, number]} */ ([page, sizeOf(listPageScripts(target, page))]),
    ),
  ];
}

/** @param {Target} target */
function listPages(target) {
  return listPackageFiles(target).filter((file) => file.endsWith('.html'));
}

/** @param {Target} target */
function findWorker(target) {
  const { background } = readManifest(target);
  const worker = background.service_worker ?? background.scripts?.[0];
  assert.ok(worker, 'the manifest names no worker');
  return worker;
}
