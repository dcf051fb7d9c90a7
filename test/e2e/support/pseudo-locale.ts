import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Has longer texts stand where the Spanish ones do. */
const withPseudoTexts: Plugin = {
  name: 'pseudo-texts',
  enforce: 'pre',
  load: {
    // Before the plugin that makes lists of the catalogues: `en` is such a list here.
    order: 'pre',
    handler: (id) =>
      id === `${root}src/locales/es.ts`
        ? `import { en } from '${root}src/locales/en.ts';
           import { toPseudoTexts } from '${root}test/support/pseudo-texts.ts';
           export const es = toPseudoTexts(en);`
        : undefined,
  },
};

/** Builds the package with longer texts in the place of the Spanish ones, for tests alone; gives its folder. */
export async function buildPseudoLocale(): Promise<string> {
  const outDir = `${root}build/pseudo-locale`;
  await build({
    configFile: `${root}vite.config.ts`,
    root,
    mode: 'chrome',
    logLevel: 'error',
    plugins: [withPseudoTexts],
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}
