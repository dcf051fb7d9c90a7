import { readFileSync } from 'node:fs';

/** One of our own status pages, e.g. `status-received`. */
export function readFixturePage(name: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
}
