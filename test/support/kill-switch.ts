/** Ends what runs on this browser at one of its calls, as a kill does: no later call is answered. */
export type KillSwitch = {
  /** How many calls were made so far. */
  readonly calls: () => number;
  /** Kills at the call that is made after so many others from now; with no number, never. */
  readonly arm: (after?: number) => void;
  /** The directory, whose files are read and written through this switch. */
  readonly wrap: (directory: FileSystemDirectoryHandle) => FileSystemDirectoryHandle;
  /** Another call, of which this switch would not know. */
  readonly pass: () => void;
  /** Gives the database back the calls it had. */
  readonly remove: () => void;
};

const DATABASE_CALLS = [
  ['IDBFactory', ['open', 'deleteDatabase']],
  ['IDBObjectStore', ['put', 'add', 'delete', 'clear']],
] as const;
const FILE_CALLS = new Set(['getFileHandle', 'removeEntry', 'getFile', 'createWritable']);
const STREAM_CALLS = new Set(['write', 'close', 'abort']);

type Prototype = Record<string, (...parameters: unknown[]) => unknown>;

/** A switch on the database of this test and the directories wrapped by it. */
export function createKillSwitch(): KillSwitch {
  let made = 0;
  let killAt = Infinity;
  const pass = () => {
    made += 1;
    if (made > killAt) throw new DOMException('It was killed.', 'InvalidStateError');
  };
  const undo: (() => void)[] = [];
  for (const [type, names] of DATABASE_CALLS) {
    const { prototype } = (globalThis as unknown as Record<string, { prototype: Prototype }>)[
      type
    ] as { prototype: Prototype };
    for (const name of names) {
      const original = prototype[name];
      if (original === undefined) throw new RangeError(`${type} has no ${name}.`);
      prototype[name] = function call(this: unknown, ...parameters) {
        pass();
        return original.apply(this, parameters);
      };
      undo.push(() => {
        prototype[name] = original;
      });
    }
  }
  return {
    calls: () => made,
    arm: (after = Infinity) => {
      killAt = made + after;
    },
    wrap: (directory) => throughSwitch(directory, pass),
    pass,
    remove: () => {
      for (const back of undo) back();
    },
  };
}

function throughSwitch<Target extends object>(target: Target, pass: () => void): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as (...parameters: unknown[]) => unknown;
      const isCounted = FILE_CALLS.has(String(name)) || STREAM_CALLS.has(String(name));
      if (!isCounted) return call;
      return async (...parameters: unknown[]) => {
        pass();
        const given = await call(...parameters);
        const leadsOn = name === 'getFileHandle' || name === 'createWritable';
        return leadsOn ? throughSwitch(given as object, pass) : given;
      };
    },
  });
}
