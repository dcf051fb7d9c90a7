import { existsSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { root } from './run-tool.mjs';

// Run by hand once for each version of the database, before it is first published: what it writes is
// kept for ever, as the profiles of that version are, and every later version has to read it.
const { module } = await runnerImport(`${root}test/support/freeze-database.ts`);
const { version, rawCopy, shown } = await module.freezeDatabase();
const base = `${root}test/fixtures/database-v${version}`;
if (existsSync(`${base}.jsonl`)) {
  console.error(`Version ${version} is frozen already.`);
  process.exit(1);
}
writeFileSync(`${base}.jsonl`, rawCopy);
writeFileSync(`${base}.shown.json`, `${JSON.stringify(shown, undefined, 2)}\n`);
