import type { Database } from '../../src/storage/connection.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** What happens to a worker, and at which of the calls that cross to the database or the desktop. */
export type Fault = {
  readonly call: number;
  /**
   * `killed`: right after the call did its work the worker is gone; what it had not committed is
   * taken back, and nothing it asked for is ever answered. `refused`: the call rejects instead.
   */
  readonly how: 'killed' | 'refused';
};

/** The storage and desktop of one worker, with every call that crosses to them counted. */
export type Killable<Desktop> = {
  readonly storage: Storage;
  readonly desktop: Desktop;
  /** Settles when the worker was killed. */
  readonly killed: Promise<void>;
  readonly calls: () => number;
};

type AnyFunction = (...given: unknown[]) => unknown;

/**
 * @param fault `undefined`: the calls are only counted.
 * @param meanwhile is done before the first call outside of transactions from that number on, as by
 *   another window; inside of one it would have to wait.
 */
export function createKillable<Desktop extends object>(
  storage: Storage,
  desktop: Desktop,
  fault: Fault | undefined,
  meanwhile?: { readonly call: number; readonly work: () => Promise<void> },
): Killable<Desktop> {
  let calls = 0;
  let isDead = false;
  let isMeanwhileDone = false;
  let die: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const open = new Set<IDBTransaction>();

  const kill = () => {
    isDead = true;
    for (const transaction of open) {
      try {
        transaction.abort();
      } catch {
        // It was committed before.
      }
    }
    die();
  };
  /** One crossing: nothing a dead worker asks for is done or answered. */
  const cross = async (work: () => unknown, canWait = false): Promise<unknown> => {
    if (isDead) return never;
    const own = calls;
    calls += 1;
    if (canWait && meanwhile !== undefined && !isMeanwhileDone && own >= meanwhile.call) {
      isMeanwhileDone = true;
      await meanwhile.work();
    }
    if (own === fault?.call && fault.how === 'refused') throw new Error('The browser refused.');
    try {
      const result = await work();
      if (own === fault?.call) kill();
      return isDead ? await never : result;
    } catch (error) {
      if (isDead) return never;
      throw error;
    }
  };
  const seen = new WeakMap<object, object>();
  /** A part of the database whose asynchronous calls are crossings, and whose parts are such too. */
  const watch = <Part extends object>(part: Part): Part => {
    const known = seen.get(part);
    if (known !== undefined) return known as Part;
    const watched = new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'done') return cross(() => value);
        if (isPart(value)) return watch(value);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (isDead && name !== 'abort') return never;
          // Told of at once, as a transaction only waits for calls made without a pause.
          const result: unknown = (value as AnyFunction).apply(target, given);
          if (name === 'transaction') {
            open.add(result as IDBTransaction);
            // Where nobody waits for it, its being taken back is nobody's error.
            (result as { readonly done: Promise<void> }).done.catch(() => undefined);
          }
          if (result instanceof Promise) {
            result.catch(() => undefined);
            return cross(() => result);
          }
          return isPart(result) ? watch(result) : result;
        };
      },
    });
    seen.set(part, watched);
    return watched;
  };
  const desktopOfWorker = new Proxy(desktop, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) =>
        cross(() => (value as AnyFunction).apply(target, given), true);
    },
  });
  const connection = async (): Promise<Database> =>
    watch((await cross(() => storage.connection(), true)) as Database);
  return {
    storage: { ...storage, connection },
    desktop: desktopOfWorker,
    killed,
    calls: () => calls,
  };
}

/** Whether a value is a store, an index or a transaction, whose calls are crossings too. */
function isPart(value: unknown): value is object {
  return (
    value instanceof IDBTransaction || value instanceof IDBObjectStore || value instanceof IDBIndex
  );
}
