import { execFileSync } from 'node:child_process';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** `vite build --mode chrome` and `--mode firefox` build the two packages from one manifest. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [withoutDownloads(), preact(), crx({ manifest: manifestFor(browser), browser })],
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
 * The library that reads tables can fetch them from an address. That part is taken out of the packages,
 * in which nothing may be able to send: what calls it would fail, and nothing of ours does.
 */
function withoutDownloads(): Plugin {
  const request = /new XMLHttpRequest(?:\(\))?/g;
  return {
    name: 'without-downloads',
    enforce: 'pre',
    transform: {
      filter: { id: /\/papaparse(?:\.min)?\.js/ },
      handler: (code) => ({ code: code.replace(request, 'null'), map: null }),
    },
  };
}

/**
 * The day of the source, so that the same source always builds the same bytes: SOURCE_DATE_EPOCH,
 * else that of the commit, else (outside a repository) today.
 */
function builtOn(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? commitEpoch();
  const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return date.toISOString().slice(0, 10);
}

function commitEpoch(): string | undefined {
  try {
    const asked = ['log', '-1', '--format=%ct'];
    const said = execFileSync('git', asked, { stdio: ['ignore', 'pipe', 'ignore'] });
    return String(said).trim() || undefined;
  } catch {
    return undefined;
  }
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
