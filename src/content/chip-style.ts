// No custom properties: the browser would put together each rule that uses one anew, for each element.
const SURFACE = 'light-dark(#fff, #14181d)';
const LINE = 'light-dark(#dfe2e7, #333a43)';
const LINE_STRONG = 'light-dark(#7d8590, #77808b)';
const TEXT = 'light-dark(#14181d, #e8eaed)';
const QUIET = 'light-dark(#4d5663, #a9b1bb)';
const ACCENT = 'light-dark(#1d5bbf, #82b1ff)';
const ON_ACCENT = 'light-dark(#fff, #0b1b33)';
const DUE = 'light-dark(#b3261e, #ff9d94)';
const DUE_SURFACE = 'light-dark(#fdecea, #3c1c1a)';
const SOON = 'light-dark(#7a5700, #f0c35e)';
const SOON_SURFACE = 'light-dark(#fff3d6, #382c10)';

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
  border: 1px solid ${LINE_STRONG};
  border-radius: 10px;
  box-shadow: 0 2px 12px #0003;
  background: ${SURFACE};
  color: ${TEXT};
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
.days { flex: none; max-width: 100%; padding: 0 .5em; border-radius: 1em; border: 1px solid ${LINE}; font-size: .9em; color: ${QUIET}; }
.due { border-color: transparent; background: ${DUE_SURFACE}; color: ${DUE}; font-weight: 600; }
.soon { border-color: transparent; background: ${SOON_SURFACE}; color: ${SOON}; font-weight: 600; }
aside > *, .actions > * { min-width: 0; }
.kept { color: ${QUIET}; }
button {
  box-sizing: border-box;
  min-height: 2.2em;
  margin: 0;
  padding: 0 .6em;
  border: 1px solid ${LINE_STRONG};
  border-radius: 8px;
  background: ${SURFACE};
  color: inherit;
  font: inherit;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
  cursor: pointer;
}
button.main { border-color: ${ACCENT}; background: ${ACCENT}; color: ${ON_ACCENT}; font-weight: 600; }
button.small { flex: none; width: 2em; min-height: 2em; padding: 0; border-color: transparent; color: ${QUIET}; line-height: 1; }
button.move { cursor: move; touch-action: none; }
button:hover { border-color: ${ACCENT}; }
button:focus-visible { outline: 2px solid ${ACCENT}; outline-offset: 1px; }
button[aria-disabled=true] { opacity: .6; cursor: default; }
@media (forced-colors: active) {
  button.main, .due, .soon { forced-color-adjust: none; border: 1px solid ButtonText; background: Canvas; color: CanvasText; }
  button:focus-visible { outline-color: Highlight; }
}
`;
