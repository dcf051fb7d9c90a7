import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command of an installed package with this Node, without a shell and without npx looking elsewhere.
 * @param {string} packageName
 * @param {string} command the name in the package's `bin`
 * @param {string[]} commandArguments
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean, cwd?: string }} [options] `cwd` is the repository if not given
 * @returns {{ ok: boolean, output: string }} `output` only when captured
 */
export function runTool(packageName, command, commandArguments, options = {}) {
  const { bin } = JSON.parse(
    readFileSync(`${root}node_modules/${packageName}/package.json`, 'utf8'),
  );
  const file = typeof bin === 'string' ? bin : bin[command];
  const result = spawnSync(
    process.execPath,
    [`${root}node_modules/${packageName}/${file}`, ...commandArguments],
    {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: options.capture ? ['ignore', 'pipe', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    },
  );
  if (result.error) throw result.error;
  return { ok: result.status === 0, output: result.stdout ?? '' };
}
