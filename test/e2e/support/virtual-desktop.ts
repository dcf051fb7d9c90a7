import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A screen nobody sees and a message bus nobody else is on. */
export type VirtualDesktop = {
  readonly busAddress: string;
  /** Added to the environment of a browser that is to be on this desktop. */
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
};

/** Starts a desktop for one test. No service of the machine is on its bus, and none can be started from it. */
export async function startVirtualDesktop(): Promise<VirtualDesktop> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-desktop-'));
  const config = join(folder, 'bus.conf');
  writeFileSync(config, toBusConfig(folder));
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const close = async (): Promise<void> => {
    await Promise.all([end(bus), end(screen)]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const [busAddress, display] = await Promise.all([readLine(bus), readLine(screen)]);
    const env = {
      DBUS_SESSION_BUS_ADDRESS: busAddress,
      DISPLAY: `:${display}`,
      WAYLAND_DISPLAY: '',
      // Asking for the tree of accessible windows would start services of the machine.
      NO_AT_BRIDGE: '1',
    };
    return { busAddress, env, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function toBusConfig(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** The first line it says: where it can be reached. */
function readLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const lineEnd = said.indexOf('\n');
      if (lineEnd >= 0) resolve(said.slice(0, lineEnd));
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${child.spawnfile} ended before it was ready.`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  // Where it could not be started there is nothing to end.
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
