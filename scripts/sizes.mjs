import { measurePackage, measureSurfaces } from './package-checks/sizes.mjs';
import { toComposition } from './package-checks/composition.mjs';
import {
  buildWithSources,
  measureCatalogues,
  measureSources,
} from './package-checks/source-sizes.mjs';

// `node scripts/sizes.mjs` says what the built packages weigh: what each surface loads at once and later, and
// the whole. With --sources also what each library, folder and catalogue has in them, with --composition what
// the Chrome package consists of, in shares that add up to it: either builds once more.

/** @type {import('./package-checks/package-files.mjs').Target[]} */
const targets = ['chrome', 'firefox'];

for (const target of targets) {
  for (const { name, atOnce, later } of measureSurfaces(target)) {
    say(`${target} ${name}`, atOnce);
    if (later.raw > 0) say(`${target} ${name}, when asked for`, later);
  }
  say(`${target} package, as a zip`, measurePackage(target));
}
if (process.argv.includes('--sources')) {
  for (const [name, size] of await measureCatalogues()) say(name, size);
  for (const [name, size] of measureSources(buildWithSources())) say(name, size);
}
if (process.argv.includes('--composition')) {
  for (const { name, size } of toComposition(buildWithSources())) say(name, size);
}

/**
 * @param {string} what
 * @param {import('./package-checks/sizes.mjs').Size} size
 */
function say(what, { raw, deflated }) {
  console.log(`${what.padEnd(40)} ${toKilobytes(raw)} kB, deflated ${toKilobytes(deflated)} kB`);
}

/** @param {number} bytes */
function toKilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7);
}
