import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { probeStores } from './probe-stores.ts';

const builtDir = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));

/**
 * A copy of the Firefox package in which the content script also runs the probe, whenever the page says `run-probe`,
 * and leaves what it found in the page's `data-probe`: exactly the context our script has, with no tool in between.
 */
export function makePackageWithProbe(): string {
  const copy = mkdtempSync(join(tmpdir(), 'followthrough-probe-'));
  cpSync(builtDir, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const script = manifest.content_scripts[0]?.js.at(-1);
  if (script === undefined) throw new Error('The package has no content script.');
  appendFileSync(
    join(copy, script),
    `\n;document.addEventListener('run-probe', async () => {
      const found = await (${probeStores.toString()})();
      document.documentElement.dataset.probe = JSON.stringify(found);
    });`,
  );
  return copy;
}
