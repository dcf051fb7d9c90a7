/**
 * How the chip looks. Its box is the same whatever it shows, so that a page which feels for its edges
 * learns nothing; it is moved by a transform alone, which shifts no layout. All is `!important` where the
 * page could otherwise change it.
 */
export const CHIP_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}
aside {
  --surface: light-dark(#fff, #14181d);
  --line: light-dark(#dfe2e7, #333a43);
  --line-strong: light-dark(#7d8590, #77808b);
  --text: light-dark(#14181d, #e8eaed);
  --quiet: light-dark(#4d5663, #a9b1bb);
  --accent: light-dark(#1d5bbf, #82b1ff);
  --on-accent: light-dark(#fff, #0b1b33);
  --due: light-dark(#b3261e, #ff9d94);
  --due-surface: light-dark(#fdecea, #3c1c1a);
  --soon: light-dark(#7a5700, #f0c35e);
  --soon-surface: light-dark(#fff3d6, #382c10);
  position: fixed;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  width: min(21em, 100vw - 16px);
  height: 11.2em;
  padding: .5em .6em .6em .9em;
  display: grid;
  grid-template: 2em 1fr 2.3em / 1fr;
  gap: .3em;
  overflow: hidden;
  border: 1px solid var(--line-strong);
  border-radius: 10px;
  box-shadow: 0 2px 12px #0003;
  background: var(--surface);
  color: var(--text);
  font: 14px/1.4 system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  user-select: none;
  -webkit-user-select: none;
  visibility: hidden;
}
[data-says]::before { content: attr(data-says); }
header { display: flex; gap: .4em; align-items: center; }
.actions { display: flex; gap: .5em; align-items: center; }
.actions > * { flex: 1 1 auto; }
.receipt { flex: 1; min-width: 0; font-weight: 600; font-size: 1.05em; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.says { display: flex; flex-direction: column; gap: .3em; align-items: flex-start; min-height: 0; overflow: hidden; }
.line { min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.days { flex: none; max-width: 100%; padding: 0 .5em; border-radius: 1em; border: 1px solid var(--line); font-size: .9em; color: var(--quiet); }
.due { border-color: transparent; background: var(--due-surface); color: var(--due); font-weight: 600; }
.soon { border-color: transparent; background: var(--soon-surface); color: var(--soon); font-weight: 600; }
aside > *, .actions > * { min-width: 0; }
.kept { color: var(--quiet); }
button {
  box-sizing: border-box;
  min-height: 2.2em;
  margin: 0;
  padding: 0 .6em;
  border: 1px solid var(--line-strong);
  border-radius: 8px;
  background: var(--surface);
  color: inherit;
  font: inherit;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
  cursor: pointer;
}
button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
button.small { flex: none; width: 2em; min-height: 2em; padding: 0; border-color: transparent; color: var(--quiet); line-height: 1; }
button.move { cursor: move; touch-action: none; }
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button[aria-disabled=true] { opacity: .6; cursor: default; }
@media (forced-colors: active) {
  button.main, .due, .soon { forced-color-adjust: none; border: 1px solid ButtonText; background: Canvas; color: CanvasText; }
  button:focus-visible { outline-color: Highlight; }
}
`;
