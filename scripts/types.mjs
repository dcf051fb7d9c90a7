import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';

ensureInstalled();
// Only now, because it needs packages.
const { writeNumbered } = await import('./texts/write-numbered.mjs');
// The domain and the worker each have a project of their own, in which what they may not touch has no name.
const projects = [
  'tsconfig.json',
  'src/domain/tsconfig.json',
  'src/background/tsconfig.json',
  await writeNumbered(),
];
const failed = projects.filter((project) => !runTool('typescript', 'tsc', ['-p', project]).ok);
if (failed.length > 0) {
  console.error(`Types do not hold in ${failed.join(', ')}.`);
  process.exit(1);
}
