import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';

ensureInstalled();
for (const browser of ['chrome', 'firefox']) {
  const { ok } = runTool('vite', 'vite', ['build', '--mode', browser, '--logLevel', 'warn']);
  if (!ok) {
    console.error(`The package for ${browser} could not be built.`);
    process.exit(1);
  }
  console.log(`Built dist/${browser}`);
}
