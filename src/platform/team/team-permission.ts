import browser from 'webextension-polyfill';
import { originOf } from '../../domain/team/database-address.ts';

/** Whether the browser may reach the server of this database. */
export async function mayReachTeam(database: string): Promise<boolean> {
  return browser.permissions.contains(toPermission(database));
}

/** Asks to reach the server of this database, and no other. Called in a click, before anything is awaited. */
export async function askToReachTeam(database: string): Promise<boolean> {
  return browser.permissions.request(toPermission(database));
}

/** Gives that permission back; whether it is gone. */
export async function giveUpTeam(database: string): Promise<boolean> {
  return browser.permissions.remove(toPermission(database));
}

/** Chromium's patterns name a port, Firefox's take none and mean them all. */
function toPermission(database: string): { readonly origins: string[] } {
  const origin = originOf(database);
  const isFirefox = 'getBrowserInfo' in browser.runtime;
  return { origins: [`${isFirefox ? origin.replace(/:\d+$/, '') : origin}/*`] };
}
