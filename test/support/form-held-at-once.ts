import type { FormHold, HoldEvents } from '../../src/platform/form-hold.ts';

/** Stands for `src/platform/form-hold.ts` where there are no Web Locks: a form is this window's at once. */
export function holdForm(_key: string, { onHeld }: HoldEvents): FormHold {
  queueMicrotask(onHeld);
  return { takeOver: () => undefined, release: () => undefined };
}

// Nor is happy-dom ever idle: what is done in a pause of a window is not what is tested with it.
globalThis.requestIdleCallback ??= () => 0;
