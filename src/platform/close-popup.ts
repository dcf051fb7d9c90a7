import browser from 'webextension-polyfill';

/**
 * Closes this page if it is the popup, and says whether it is. What is typed in it is kept as it goes.
 */
export function closePopup(): boolean {
  const isPopup = browser.extension.getViews({ type: 'popup' }).some((view) => view === window);
  if (isPopup) window.close();
  return isPopup;
}
