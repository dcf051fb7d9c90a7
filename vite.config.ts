import { basename, dirname, resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { build, defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { toLicenses } from './scripts/packages/licenses.mjs';
import { leanPouchdb } from './scripts/packages/lean-pouchdb.mjs';
import { toOnlyReadingTables } from './scripts/packages/only-reads-tables.mjs';
import { readSourceDate } from './scripts/packages/source-date.mjs';
import { numberedTexts } from './scripts/texts/numbered-texts.mjs';

/**
 * `vite build --mode chrome` and `--mode firefox` build the two packages from one manifest; `chrome-teams` and
 * `firefox-teams` those of the edition that exchanges the journal with a server of the team's own.
 */
export default defineConfig(({ mode }) => {
  const browser = mode.startsWith('firefox') ? 'firefox' : 'chrome';
  const hasTeam = mode.endsWith('-teams');
  return {
    plugins: [
      numberedTexts({ hasTeam }),
      withEdition(hasTeam),
      ...(hasTeam ? [] : [withoutTeam()]),
      leanPouchdb(),
      withOnlyReadingTables(),
      withSharedWorkers(),
      withInjectedScripts(),
      withLicenses(hasTeam),
      preact(),
      crx({ manifest: manifestFor(browser, hasTeam), browser }),
    ],
    define: { __BUILT_ON__: JSON.stringify(builtOn()), __HAS_TEAM__: JSON.stringify(hasTeam) },
    build: {
      outDir: `dist/${browser}${hasTeam ? '-teams' : ''}`,
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

/**
 * Puts the edition itself in the place of its name: a branch on it is then gone before it is looked at what is needed,
 * and nothing that only such a branch needs is in the way.
 */
function withEdition(hasTeam: boolean): Plugin {
  const imported = /^import \{ HAS_TEAM \} from '[^']+';$/m;
  // It would stand as an empty child among the others.
  const part = /\{HAS_TEAM && <[A-Z][^<]*?\/>\}/g;
  return {
    name: 'with-edition',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: imported },
      handler: (code) => ({
        code: code
          .replace(imported, '')
          .replaceAll(part, (whole) => (hasTeam ? whole : ''))
          .replaceAll(/\bHAS_TEAM\b/g, String(hasTeam)),
        map: null,
      }),
    },
  };
}

/**
 * Leaves out of the store edition whatever only the teams edition needs, style sheets as well: nothing there is worth
 * keeping for what it does when it is read. Fails where any of it is needed after all.
 */
function withoutTeam(): Plugin {
  const ofTeam = /\/src\/\w+\/team\/|\/node_modules\/pouchdb-/;
  return {
    name: 'without-team',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: ofTeam },
      // What else these need must not even change the order of what is shipped.
      handler: (code) => ({ code: onlyNames(code), map: null, moduleSideEffects: false }),
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const left = file.type === 'chunk' && file.moduleIds.find((id) => ofTeam.test(id));
        if (left)
          this.error(`${file.fileName} holds ${left}, which is of the teams edition alone.`);
      }
    },
  };
}

/** Functions by the names of what a module gives, which do nothing. */
function onlyNames(code: string): string {
  const names = code.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm);
  return [...names].map(([, name]) => `export function ${name}() {}\n`).join('');
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

/** Puts the licenses of all that is shipped into the package; fails where something is shipped without one. */
function withLicenses(hasTeam: boolean): Plugin {
  return {
    name: 'with-licenses',
    generateBundle(_options, bundle) {
      const source = toLicenses({ hasTeam });
      for (const file of Object.values(bundle)) {
        for (const id of file.type === 'chunk' ? file.moduleIds : []) {
          const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          const isNamed = name === undefined || source.includes(`\n${name} `);
          if (!isNamed) this.error(`${file.fileName} holds ${name}, whose license is not there.`);
        }
      }
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
    },
  };
}

/** The day of the source, so that the same source always builds the same bytes; outside a repository today. */
function builtOn(): string {
  const epoch = readSourceDate();
  const date = epoch === undefined ? new Date() : new Date(epoch * 1000);
  return date.toISOString().slice(0, 10);
}

/** What only the teams edition may ask for: to reach the one server that its person enters. */
function teamParts(): Partial<typeof manifest> {
  const { optional_host_permissions, content_security_policy } = manifest;
  const { extension_pages: policy } = content_security_policy;
  return {
    name: 'Followthrough for Teams',
    // Only the origin that was entered is ever asked for. Loopback, for a server on the same machine.
    optional_host_permissions: [
      ...optional_host_permissions,
      'https://*/*',
      'http://localhost/*',
      'http://127.0.0.1/*',
    ],
    content_security_policy: {
      extension_pages: policy.replace(
        "connect-src 'none'",
        'connect-src https: http://localhost:* http://127.0.0.1:*',
      ),
    },
  };
}

function manifestFor(browser: 'chrome' | 'firefox', hasTeam: boolean): ManifestV3Export {
  const whole = { ...manifest, ...(hasTeam && teamParts()) };
  if (browser === 'chrome') return whole;
  const { minimum_chrome_version: _chromeOnly, side_panel, background, ...shared } = whole;
  const { action, permissions } = whole;
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
        id: `followthrough${hasTeam ? '-teams' : ''}@followthrough.example`,
        strict_min_version: '140.0',
        // What the teams edition sends goes, sealed, to the person's own server and to nobody else.
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
