import { mkdirSync, writeFileSync } from 'node:fs';
import {
  checkContentScript,
  checkInjectedScripts,
  checkNothingCanSend,
  checkNothingIsEvaluated,
  checkNothingIsRemote,
  checkPagesLeaveAlarms,
  checkWorker,
} from './package-checks/code-checks.mjs';
import {
  checkAddonsLinter,
  checkGoldenManifest,
  checkInlineStyles,
  checkPermissions,
  checkPromises,
  writeGoldenManifest,
} from './package-checks/manifest-checks.mjs';
import { checkSizes, measurePackage, measureSurfaces } from './package-checks/sizes.mjs';
import { root } from './run-tool.mjs';

/** @type {import('./package-checks/package-files.mjs').Target[]} */
const targets = ['chrome', 'firefox'];

if (process.argv.includes('--update-golden')) {
  for (const target of targets) writeGoldenManifest(target);
}

/** @type {[what: string, check: () => void][]} */
const checks = [
  ...targets.flatMap((target) => {
    /** @type {[string, (target: import('./package-checks/package-files.mjs').Target) => void][]} */
    const each = [
      ['asks for what test/golden says, and no more', checkGoldenManifest],
      ['has a reason for each permission and site', checkPermissions],
      ['opens nothing to pages and nothing to the network', checkPromises],
      ['allows the style in its pages, and no other', checkInlineStyles],
      ['contains no way to send anything', checkNothingCanSend],
      ['runs no text as code', checkNothingIsEvaluated],
      ['loads nothing from elsewhere', checkNothingIsRemote],
      ['has a content script of one file', checkContentScript],
      ['has scripts that the worker puts into pages, of one file each', checkInjectedScripts],
      ['has no file, surface or whole that is larger than it may be', checkSizes],
      ['has a worker that listens to alarms and touches no page', checkWorker],
      ['has no page that listens to alarms', checkPagesLeaveAlarms],
    ];
    return each.map(
      ([what, check]) =>
        /** @type {[string, () => void]} */ ([`${target} ${what}`, () => check(target)]),
    );
  }),
  ['firefox passes addons-linter without an error or an unexplained warning', checkAddonsLinter],
];

let failed = 0;
for (const [what, check] of checks) {
  try {
    check();
    console.log(`  ✓ ${what}`);
  } catch (error) {
    failed += 1;
    console.error(`  ✗ ${what}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const target of targets) {
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
