import { basename, dirname, resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { build, defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { toLicenses } from './scripts/packages/licenses.mjs';
import { toOnlyReadingTables } from './scripts/packages/only-reads-tables.mjs';
import { readSourceDate } from './scripts/packages/source-date.mjs';
import { numberedTexts } from './scripts/texts/numbered-texts.mjs';

/** `vite build --mode chrome` and `--mode firefox` build the two packages from one manifest. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      numberedTexts(),
      withOnlyReadingTables(),
      withSharedWorkers(),
      withInjectedScripts(),
      withLicenses(),
      preact(),
      crx({ manifest: manifestFor(browser), browser }),
    ],
    define: { __BUILT_ON__: JSON.stringify(builtOn()) },
    build: {
      outDir: `dist/${browser}`,
      target: browser === 'firefox' ? 'firefox140' : 'chrome144',
      // Its polyfill would put a fetch() into every page.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Neither the desk nor Firefox's sidebar is an entry that is found in the manifest.
      rolldownOptions: { input: { desk: 'src/desk/index.html', panel: 'src/panel/index.html' } },
    },
  };
});

/**
 * Scripts that stand in no manifest: the worker registers the one that reads the account page when it may, and puts
 * the chip into a status page that has something to show. One file each, so that no page can be given anything of
 * ours to load.
 */
function withInjectedScripts(): Plugin {
  return {
    name: 'with-injected-scripts',
    apply: 'build',
    async generateBundle() {
      for (const script of ['src/content/account-page.iife', 'src/content/status-chip.iife']) {
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          build: {
            write: false,
            copyPublicDir: false,
            target: 'firefox140',
            rolldownOptions: { input: `${script}.ts`, output: { format: 'iife' } },
          },
        });
        const [file, ...others] = 'output' in built ? built.output : [];
        if (file?.type !== 'chunk' || others.length > 0) this.error(`${script} is not one file.`);
        this.emitFile({ type: 'asset', fileName: `${script}.js`, source: file.code });
      }
    },
  };
}

/** Builds a worker together with the page that begins it: what both need is shipped once. */
function withSharedWorkers(): Plugin {
  const address = /(?<=new Worker\()new URL\('([^']+)', import\.meta\.url\)/g;
  return {
    name: 'with-shared-workers',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { code: 'new Worker(' },
      handler(code, id) {
        const shared = code.replace(address, (_, path: string) => {
          const name = basename(path, '.ts');
          const chunk = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path), name });
          return `import.meta.ROLLUP_FILE_URL_${chunk}`;
        });
        if (shared === code) this.error(`${id} begins a worker in an unknown way.`);
        return { code: shared, map: null };
      },
    },
  };
}

/** Leaves in the library that reads tables nothing that could send them. */
function withOnlyReadingTables(): Plugin {
  return {
    name: 'with-only-reading-tables',
    apply: 'build',
    enforce: 'pre',
    // Its source: in what it has minified, nothing has a name.
    config: () => ({ resolve: { alias: { papaparse: 'papaparse/papaparse.js' } } }),
    transform: {
      filter: { id: /\/papaparse\/papaparse\.js$/ },
      handler: (code) => ({ code: toOnlyReadingTables(code), map: null }),
    },
  };
}

/** Puts the licenses of all that is shipped into the package. */
function withLicenses(): Plugin {
  return {
    name: 'with-licenses',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: toLicenses() });
    },
  };
}

/** The day of the source, so that the same source always builds the same bytes; outside a repository today. */
function builtOn(): string {
  const epoch = readSourceDate();
  const date = epoch === undefined ? new Date() : new Date(epoch * 1000);
  return date.toISOString().slice(0, 10);
}

function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  if (browser === 'chrome') return manifest;
  const { minimum_chrome_version: _chromeOnly, side_panel, background, ...shared } = manifest;
  const { action, permissions } = manifest;
  return {
    ...shared,
    // A sidebar needs no permission there, and stays closed until the person opens it.
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: action.default_title,
      default_icon: action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'followthrough@followthrough.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
