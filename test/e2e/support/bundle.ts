import { build } from 'vite';
import { leanPouchdb } from '../../../scripts/packages/lean-pouchdb.mjs';

/** The name under which a bundle's exports stand in the page it is run in. */
const GLOBAL = 'checks';

/**
 * A module of test/e2e/in-browser with all it imports as one script, to be run in a page of the
 * extension: `checks.<export>` is then what the module exports.
 *
 * @param edition of which the package is that it is run in; of the stores' when left out.
 */
export async function bundleForPage(
  module: string,
  { hasTeam = false }: { readonly hasTeam?: boolean } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    plugins: hasTeam ? [leanPouchdb()] : [],
    logLevel: 'warn',
    define: { __HAS_TEAM__: String(hasTeam), __BUILT_ON__: '"2026-01-01"' },
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      lib: {
        entry: new URL(`../in-browser/${module}.ts`, import.meta.url).pathname,
        formats: ['iife'],
        name: GLOBAL,
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite built nothing from ${module}.`);
  return chunk.code;
}

/**
 * A bundle and a call of one of its exports as one function, which is handed to the page as text:
 * the page policy allows no other way to run code that the package does not hold.
 */
export function toPageFunction<Result>(bundle: string, call: string): () => Promise<Result> {
  // oxlint-disable-next-line typescript/no-implied-eval, eslint/no-new-func -- Not run here: its text is what the page is given
  return new Function(`${bundle}; return ${GLOBAL}.${call};`) as () => Promise<Result>;
}
