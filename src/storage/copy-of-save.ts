import type { WrittenBeside } from './line-files.ts';
import { copyUnderLock, wereCompared } from './make-whole.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { sameRecord } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import type { Storage } from './storage.ts';

/** What a transaction adds to the journal. */
export type Adding = {
  /** What the database held before it. */
  readonly before: ReplicaRecord;
  readonly arrived: readonly ArrivedEntry[];
};

/** The second copy of a save, begun while the database is still asked to keep its entries. */
export type CopyOfSave = {
  /** Begins, unless it has begun. What it sets off takes the browser a while, in which others can work. */
  readonly begin: () => void;
  /** Takes what the transaction adds, which is not committed yet. What it took before does not count. */
  readonly take: (adding: Adding) => void;
  /** The database has the entries. Settles with whether the copy has, too; never rejects. */
  readonly finish: () => Promise<boolean>;
  /** The database does not have them: nothing becomes of the copy. */
  readonly giveUp: () => void;
};

type Begun = {
  /** What was taken, or `undefined` when it ended before. */
  readonly taken: Promise<Adding | undefined>;
  readonly isCommitted: Promise<boolean>;
  /** What was taken last. */
  readonly latest: () => Adding | undefined;
};

/**
 * The second copy of what is about to be committed: once begun it waits for its lock, finds its end and writes
 * the entries beside its files meanwhile. They take their place only when the database has them, so that
 * the copy is never ahead; where anything is other than expected, what is missing is copied as ever.
 */
export function copyOfSave(storage: Storage): CopyOfSave {
  let latest: Adding | undefined;
  let copying: Promise<boolean> | undefined;
  const [taken, take] = promised<Adding | undefined>();
  const [isCommitted, end] = promised<boolean>();
  const begin = async () => {
    try {
      const begun = { taken, isCommitted, latest: () => latest };
      return await storage.withCopyLock(() => copy(storage, begun));
    } catch (error) {
      storage.reportProblem('second-copy', error);
      return false;
    }
  };
  const endWith = (committed: boolean) => {
    take(undefined);
    end(committed);
  };
  return {
    begin: () => {
      copying ??= begin();
    },
    take: (adding) => {
      latest = adding;
      take(adding);
    },
    finish: () => {
      endWith(true);
      return (copying ??= begin());
    },
    giveUp: () => endWith(false),
  };
}

async function copy(storage: Storage, begun: Begun): Promise<boolean> {
  const written = await writeBeside(storage, begun).catch(() => undefined);
  let isKept = false;
  try {
    const isCommitted = await begun.isCommitted;
    // Done once more, it may have found other entries; opened anew, the database may be another one.
    const isMeant = written?.adding === begun.latest() && (await wereCompared(storage));
    if (written === undefined || !isCommitted || !isMeant) {
      return isCommitted && (await copyUnderLock(storage));
    }
    try {
      await written.beside.keep();
      isKept = true;
      return true;
    } catch (error) {
      storage.reportProblem('second-copy', error);
      return await copyUnderLock(storage);
    }
  } finally {
    if (!isKept) await written?.beside.giveUp();
  }
}

async function writeBeside(
  storage: Storage,
  begun: Begun,
): Promise<{ readonly adding: Adding; readonly beside: WrittenBeside } | undefined> {
  if (!(await wereCompared(storage))) return undefined;
  const end = await storage.copy.findEnd();
  const adding = await begun.taken;
  if (adding === undefined || !isBehind(adding, end.record)) {
    await end.leave();
    return undefined;
  }
  return { adding, beside: await end.write(adding.arrived) };
}

/** Whether something is added, and the copy ends where it is added to. */
function isBehind({ before, arrived }: Adding, record: ReplicaRecord): boolean {
  // An empty copy may be one whose only file is spoilt.
  return before.lastArrival >= 0 && arrived.length > 0 && sameRecord(record, before);
}

function promised<Value>(): readonly [Promise<Value>, (value: Value) => void] {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return [promise, resolve];
}
