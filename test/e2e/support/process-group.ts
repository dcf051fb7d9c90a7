import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

const POLL_EVERY_MS = 10;

const running = new Set<ChildProcess>();

/** A browser with all the processes it starts. */
export type ProcessGroup = {
  /** The first of them. */
  readonly first: ChildProcess;
  /** Resolves when the first of them has ended. */
  readonly ended: Promise<unknown>;
  /** Resolves when none of them runs any more. */
  readonly untilGone: () => Promise<void>;
  /** Ends them all at once, as a crash or the system would. */
  readonly kill: () => Promise<void>;
};

/** Starts a program in a process group of its own: what is killed is all of it, and nothing else. */
export function startGroup(
  command: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv,
): ProcessGroup {
  const first = spawn(command, parameters, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  // What nobody reads would stop it once the pipe is full.
  first.stdout.resume();
  const ended = once(first, 'exit');
  running.add(first);
  void ended.then(() => running.delete(first));
  return {
    first,
    ended,
    untilGone: () => untilGroupIsGone(first),
    kill: async () => {
      killGroup(first);
      await ended;
      await untilGroupIsGone(first);
    },
  };
}

/** Ends every browser that a failed test left running: for `afterEach`. */
export async function killRunning(): Promise<void> {
  for (const first of running) {
    killGroup(first);
    await untilGroupIsGone(first);
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** The database stays locked until the last process that had it open is gone. */
async function untilGroupIsGone({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  for (;;) {
    if (!isRunning(pid)) return;
    await after(POLL_EVERY_MS);
  }
}

function isRunning(group: number): boolean {
  if (process.platform === 'linux') {
    return readdirSync('/proc').some((entry) => isRunningIn(group, entry));
  }
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Dead processes that nobody has collected yet still count for `kill`, and can take seconds to go. */
function isRunningIn(group: number, entry: string): boolean {
  if (!/^\d+$/.test(entry)) return false;
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    // Behind the name, which may hold anything: state, parent, group.
    const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(ofGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    // It ended while we looked.
    return false;
  }
}
