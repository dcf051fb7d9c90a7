import browser from 'webextension-polyfill';

/** Whether this page is in a private window, where some browsers give extensions nothing to store in. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
