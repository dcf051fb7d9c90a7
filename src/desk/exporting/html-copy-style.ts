import { createSha256 } from '../../domain/backup/sha-256.ts';

/** How a copy looks: in both themes, and dark on light on paper. The file holds it; nothing is fetched. */
export const COPY_STYLE = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #14181d);
  --line: light-dark(#dfe2e7, #333a43);
  --line-strong: light-dark(#7d8590, #77808b);
  --text: light-dark(#14181d, #e8eaed);
  --text-quiet: light-dark(#4d5663, #a9b1bb);
  --accent: light-dark(#1d5bbf, #82b1ff);
}
* { box-sizing: border-box; }
body {
  max-width: 960px;
  margin: 0 auto;
  padding: 24px;
  font: 1rem/1.5 system-ui, sans-serif;
  background: var(--surface);
  color: var(--text);
  overflow-wrap: anywhere;
}
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.3rem; font-variant-numeric: tabular-nums; }
h3 { font-size: 1rem; }
.quiet { color: var(--text-quiet); }
.case { margin-top: 40px; padding-top: 8px; border-top: 2px solid var(--line-strong); }
.case:target h2 { text-decoration: underline; }
dl { margin: 0; display: grid; gap: 2px; }
dl div { display: grid; grid-template-columns: minmax(90px, 180px) minmax(0, 1fr); gap: 0 12px; }
dt { color: var(--text-quiet); }
dd { margin: 0; white-space: pre-wrap; }
p { margin: 0 0 6px; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 10px 6px 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
:is(th, td):first-child { width: 48px; font-variant-numeric: tabular-nums; }
:is(th, td):nth-child(2) { width: 200px; white-space: pre-line; }
.kind { font-weight: 600; }
del { text-decoration: none; }
del :is(p, dt, dd), td > del { text-decoration: line-through; }
.earlier { margin-top: 6px; padding-left: 10px; border-left: 2px solid var(--line-strong); }
@media screen and (width < 560px) {
  dl div { grid-template-columns: minmax(0, 1fr); }
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  :is(th, td):first-child, :is(th, td):nth-child(2) { width: auto; }
  td { padding-right: 0; }
  td + td { padding-top: 0; border: 0; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; }
  .case { break-before: page; border: 0; margin: 0; }
  tr { break-inside: avoid; }
}
`;

/** What a copy may do when it is opened: show that one style, and nothing else; no script runs, nothing is fetched. */
export function copyPolicy(): string {
  const sha256 = createSha256();
  sha256.update(new TextEncoder().encode(COPY_STYLE));
  const bytes = sha256.digest().match(/../g) ?? [];
  const base64 = btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
  return `default-src 'none'; style-src 'sha256-${base64}'; base-uri 'none'; form-action 'none'`;
}
