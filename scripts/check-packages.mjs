import { mkdirSync, writeFileSync } from 'node:fs';
import { EDITIONS } from './build-packages.mjs';
import {
  checkContentScript,
  checkInjectedScripts,
  checkNothingCanSend,
  checkNothingIsEvaluated,
  checkNothingIsRemote,
  checkNothingOfTeams,
  checkOnlyTeamCanSend,
  checkPagesLeaveAlarms,
  checkWorker,
} from './package-checks/code-checks.mjs';
import {
  checkAddonsLinter,
  checkGoldenManifest,
  checkInlineStyles,
  checkPermissions,
  checkPromises,
  checkTeamPromises,
  writeGoldenManifest,
} from './package-checks/manifest-checks.mjs';
import { checkSizes, measurePackage, measureSurfaces } from './package-checks/sizes.mjs';
import { root } from './run-tool.mjs';

/** @typedef {import('./package-checks/package-files.mjs').Target} Target */
/** @typedef {[what: string, check: (target: Target) => void]} Check */

if (process.argv.includes('--update-golden')) {
  for (const target of [...EDITIONS.store, ...EDITIONS.teams]) writeGoldenManifest(target);
}

/** @type {Check[]} */
const ofAll = [
  ['asks for what test/golden says, and no more', checkGoldenManifest],
  ['has a reason for each permission and site', checkPermissions],
  ['allows the style in its pages, and no other', checkInlineStyles],
  ['runs no text as code', checkNothingIsEvaluated],
  ['loads nothing from elsewhere', checkNothingIsRemote],
  ['has a content script of one file', checkContentScript],
  ['has scripts that the worker puts into pages, of one file each', checkInjectedScripts],
  ['has no file, surface or whole that is larger than it may be', checkSizes],
  ['has a worker that listens to alarms and touches no page', checkWorker],
  ['has no page that listens to alarms', checkPagesLeaveAlarms],
];
/** @type {Check[]} */
const ofStore = [
  ['opens nothing to pages and nothing to the network', checkPromises],
  ['contains no way to send anything', checkNothingCanSend],
  ['holds nothing of the teams edition', checkNothingOfTeams],
];
/** @type {Check[]} */
const ofTeams = [
  ['opens nothing to pages', checkTeamPromises],
  ['can send only from where it speaks with the server', checkOnlyTeamCanSend],
];
/** @type {[Target, Check][]} */
const checks = [
  ...EDITIONS.store.flatMap((target) => [...ofAll, ...ofStore].map((check) => of(target, check))),
  ...EDITIONS.teams.flatMap((target) => [...ofAll, ...ofTeams].map((check) => of(target, check))),
  ...['firefox', 'firefox-teams'].map((target) =>
    of(/** @type {Target} */ (target), [
      'passes addons-linter without an error or an unexplained warning',
      checkAddonsLinter,
    ]),
  ),
];

let failed = 0;
for (const [target, [what, check]] of checks) {
  try {
    check(target);
    console.log(`  ✓ ${target} ${what}`);
  } catch (error) {
    failed += 1;
    console.error(
      `  ✗ ${target} ${what}\n${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
for (const target of [...EDITIONS.store, ...EDITIONS.teams]) {
  for (const { name, atOnce } of measureSurfaces(target)) {
    console.log(`  ${target} ${name}: ${(atOnce.deflated / 1000).toFixed(1)} kB, deflated`);
  }
  const { deflated } = measurePackage(target);
  console.log(`  ${target} package: ${(deflated / 1000).toFixed(1)} kB, as a zip`);
}

mkdirSync(`${root}build/test`, { recursive: true });
const totals = { passed: checks.length - failed, failed, skipped: 0 };
writeFileSync(`${root}build/test/packages.json`, JSON.stringify(totals));
if (failed > 0) process.exit(1);

/**
 * @param {Target} target
 * @param {Check} check
 * @returns {[Target, Check]}
 */
function of(target, check) {
  return [target, check];
}
