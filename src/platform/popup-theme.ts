import browser from 'webextension-polyfill';

/**
 * Has the popup open in this theme from its first frame, which is drawn before any of its code runs: the
 * theme stands in its address, by which the style in its page goes. Browsers forget it when they end.
 */
export async function setPopupTheme(theme: 'system' | 'light' | 'dark'): Promise<void> {
  const hash = theme === 'system' ? '' : `#${theme}`;
  await browser.action.setPopup({ popup: browser.runtime.getURL(`src/popup/index.html${hash}`) });
}
