import type { AccountScript } from '../platform/account-page.ts';

/** Keeps the reading of the account page what the permission says. */
export type AccountReading = {
  /** May be called at any time, any number of times; calls are done one after the other. */
  readonly follow: () => Promise<void>;
};

/**
 * The script that reads the account page is registered when it may be, and open pages are read at once; when
 * it may no longer, it is gone from all of them, and so is what they showed last.
 */
export function createAccountReading(
  script: AccountScript,
  forgetSighting: () => Promise<void>,
): AccountReading {
  let last: Promise<void> = Promise.resolve();

  async function followNow(): Promise<void> {
    const [mayRead, isRegistered] = await Promise.all([script.mayRead(), script.isRegistered()]);
    if (mayRead === isRegistered) return;
    if (mayRead) {
      await script.register();
      await script.startInOpenPages();
    } else {
      await script.unregister();
      await script.endInOpenPages();
      await forgetSighting();
    }
  }

  return {
    follow: () => {
      // What went wrong before is told to whoever asked for it.
      last = last.catch(() => undefined).then(followNow);
      return last;
    },
  };
}
