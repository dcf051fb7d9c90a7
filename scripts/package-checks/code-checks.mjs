import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../run-tool.mjs';
import {
  findEvaluation,
  findRemoteLoads,
  findSenders,
  findUnknownHosts,
} from './find-forbidden.mjs';
import {
  findWorker,
  INJECTED_SCRIPTS,
  listPackageFiles,
  listPages,
  listPageScripts,
  readManifest,
  readModule,
  readPackageFile,
  walkImports,
} from './package-files.mjs';

/** @typedef {import('./package-files.mjs').Target} Target */

// Licenses name pages too; nothing loads a text file.
const TEXT = /\.(?:js|html|css|json|svg)$/;

/** @param {Target} target */
export function checkNothingCanSend(target) {
  for (const file of listScripts(target)) {
    const found = findSenders(file, readPackageFile(target, file));
    assert.deepEqual(found, [], `${file} can reach the network: ${found.join(', ')}`);
  }
}

/** By what the libraries that speak with a server give themselves away, and what only the teams edition names. */
const OF_TEAMS = /pouch|couch|__HAS_TEAM__/i;

/**
 * What can reach a server is in the teams edition alone.
 * @param {Target} target
 */
export function checkNothingOfTeams(target) {
  const files = listPackageFiles(target).filter((name) => TEXT.test(name) || name.endsWith('.txt'));
  const holding = files.filter((file) => OF_TEAMS.test(readPackageFile(target, file)));
  assert.deepEqual(holding, [], 'the store edition holds a part of the teams edition');
}

/**
 * In the teams edition the worker exchanges with the server, and the desk asks it when one joins; what runs in web
 * pages is, byte for byte, that of the store edition, and neither popup nor panel can send anything.
 * @param {Target} target
 */
export function checkOnlyTeamCanSend(target) {
  const store = /** @type {Target} */ (target.replace('-teams', ''));
  const [script = ''] = readManifest(target).content_scripts.flatMap(({ js }) => js);
  for (const file of [script, ...INJECTED_SCRIPTS]) {
    assert.equal(readPackageFile(target, file), readPackageFile(store, file), `${file} differs`);
  }
  const small = listPages(target).filter((page) => !page.includes('/desk/'));
  const scripts = new Set(
    small.flatMap((page) => [...listPageScripts(target, page, { isLater: true })]),
  );
  for (const file of scripts) {
    const found = findSenders(file, readPackageFile(target, file));
    assert.deepEqual(found, [], `${file} can reach the network: ${found.join(', ')}`);
  }
  const sending = listScripts(target).filter(
    (file) => findSenders(file, readPackageFile(target, file)).length > 0,
  );
  const others = sending.filter((file) => !/pouch/i.test(readPackageFile(target, file)));
  assert.deepEqual(others, [], 'what reaches the network is no part of PouchDB');
}

/** @param {Target} target */
export function checkNothingIsEvaluated(target) {
  for (const file of listScripts(target)) {
    const found = findEvaluation(file, readPackageFile(target, file));
    assert.deepEqual(found, [], `${file} runs text as code: ${found.join(', ')}`);
  }
}

/**
 * Pages and styles load what is in the package; other addresses are those of pages that a person opens.
 * @param {Target} target
 */
export function checkNothingIsRemote(target) {
  const known = JSON.parse(readFileSync(`${root}test/golden/hosts.json`, 'utf8'));
  for (const file of listPackageFiles(target).filter((name) => TEXT.test(name))) {
    const text = readPackageFile(target, file);
    const loads = /\.(?:html|css)$/.test(file) ? findRemoteLoads(text) : [];
    assert.deepEqual(loads, [], `${file} loads ${loads.join(', ')}`);
    const hosts = findUnknownHosts(text, known);
    assert.deepEqual(hosts, [], `${file} names ${hosts.join(', ')}: see test/golden/hosts.json`);
  }
}

/** @param {Target} target */
export function checkContentScript(target) {
  const scripts = readManifest(target).content_scripts.flatMap(({ js }) => js);
  assert.equal(scripts.length, 1, `one content script, not ${scripts.join(', ')}`);
  for (const script of scripts) checkOneFile(target, script);
}

/**
 * The worker puts them into pages by their names, which nothing else would miss.
 * @param {Target} target
 */
export function checkInjectedScripts(target) {
  const worker = [...walkImports(target, findWorker(target))];
  const code = worker.map((file) => readPackageFile(target, file)).join('\n');
  for (const script of INJECTED_SCRIPTS) {
    checkOneFile(target, script);
    assert.ok(code.includes(script), `the worker does not name ${script}`);
  }
}

/**
 * @param {Target} target
 * @param {string} script
 */
function checkOneFile(target, script) {
  const { staticImports, dynamicImports } = readModule(target, script);
  assert.deepEqual(staticImports, [], `${script} imports`);
  assert.deepEqual(dynamicImports, [], `${script} imports while it runs`);
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
    assert.deepEqual(
      dynamicImports,
      [],
      `${file}: an import() in the worker ends all its listeners`,
    );
    assert.ok(!objects.has('document'), `${file} is in the worker and uses document`);
  }
}

/**
 * An alarm is delivered to every open page that listens, so a page that did would remind twice.
 * @param {Target} target
 */
export function checkPagesLeaveAlarms(target) {
  for (const page of listPages(target)) {
    for (const file of listPageScripts(target, page, { isLater: true })) {
      assert.doesNotMatch(
        readPackageFile(target, file),
        /onAlarm\.addListener\(/,
        `${page} loads ${file}, which listens to alarms`,
      );
    }
  }
}

/** @param {Target} target */
function listScripts(target) {
  return listPackageFiles(target).filter((file) => file.endsWith('.js'));
}
