import { ensureInstalled } from '../ensure-installed.mjs';
import { root } from '../run-tool.mjs';

/*
 * Prints what a team costs its server and its lines: the table of docs/team-server.md. With --measure also how long
 * sealing and opening take here.
 */
ensureInstalled();
// Only now, because it needs packages.
const { runnerImport } = await import('vite');
const options = { configFile: /** @type {const} */ (false), root };
await runnerImport(`${root}test/support/temporal.ts`, options);
const { module } = await runnerImport(`${root}test/team/simulation-table.ts`, options);
if (process.argv.includes('--measure')) {
  const measuring = await runnerImport(`${root}test/team/measure-sealing.ts`, options);
  const { measureSealing } = /** @type {{ measureSealing: () => Promise<string> }} */ (
    measuring.module
  );
  console.log(await measureSealing());
}
console.log(/** @type {{ simulationTables: () => string }} */ (module).simulationTables());
