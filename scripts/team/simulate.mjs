import { ensureInstalled } from '../ensure-installed.mjs';
import { root } from '../run-tool.mjs';

/*
 * Prints what a team costs its server and its lines: the table of docs/team-server.md. With --measure also how long
 * sealing and opening take here; with --couchdb also what a journal takes on the CouchDB that COUCHDB_URL names.
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
if (process.argv.includes('--couchdb')) {
  const measuring = await runnerImport(`${root}test/team/measure-couchdb.ts`, options);
  const { measureCouchdb } =
    /** @type {{ measureCouchdb: (address: string) => Promise<string> }} */ (measuring.module);
  console.log(await measureCouchdb(process.env['COUCHDB_URL'] ?? ''));
}
console.log(/** @type {{ simulationTables: () => string }} */ (module).simulationTables());
