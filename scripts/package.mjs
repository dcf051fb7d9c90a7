import { ensureInstalled } from './ensure-installed.mjs';
import { listUncommitted, makePackages } from './packages/make-packages.mjs';
import { readRelease } from './packages/release.mjs';

// `npm run package` puts what is handed in to the stores into build/packages. In an unpacked source archive
// it says whether the same bytes came out as those that were handed in.
// --installed: install nothing, node_modules is there. --uncommitted: pack what is not committed, to try it.

process.exitCode = run();

function run() {
  if (!process.argv.includes('--installed')) ensureInstalled();
  const release = readRelease();
  const uncommitted = release === undefined ? listUncommitted() : [];
  if (uncommitted.length > 0 && !process.argv.includes('--uncommitted')) {
    console.error(`Not committed, so in no source archive:\n${uncommitted.join('\n')}`);
    return 1;
  }
  const made = makePackages();
  for (const [file, hash] of Object.entries(made)) console.log(`${hash}  ${file}`);
  if (release === undefined) return 0;
  const differing = Object.entries(release.sha256).filter(([file, hash]) => made[file] !== hash);
  for (const [file, hash] of differing) console.error(`NOT THE SAME: ${file} was ${hash}`);
  if (differing.length === 0) console.log('The same bytes as those of the release.');
  return differing.length === 0 ? 0 : 1;
}
