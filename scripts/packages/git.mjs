import { spawnSync } from 'node:child_process';
import { root } from '../run-tool.mjs';

/**
 * What git says in the repository.
 * @param {readonly string[]} asked
 * @param {{ cwd?: string, input?: string }} [options] `cwd` is the repository if not given
 * @returns {Buffer | undefined} `undefined` where there is no git, or it can't say
 */
export function askGit(asked, options = {}) {
  const { status, stdout } = spawnSync('git', asked, {
    cwd: options.cwd ?? root,
    env: withoutGitSettings(),
    input: options.input ?? '',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/** In a hook git names its own repository in the environment, whatever folder is asked about. */
function withoutGitSettings() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX)/.test(name),
  );
  return Object.fromEntries(kept);
}
