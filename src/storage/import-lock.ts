import type { ImportRecord } from '../domain/backup/import-record.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import type { Storage } from './storage.ts';

/** Why a file is not taken over, or given back, now. */
export class ImportStoppedError extends Error {
  override readonly name = 'ImportStoppedError';
  /**
   * `taken`: another window is at it; `undoing`: what another import added is still to go; `erased`:
   * everything here was erased since it began.
   */
  readonly reason: 'taken' | 'undoing' | 'erased';

  constructor(reason: ImportStoppedError['reason']) {
    super(`The import was stopped: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Runs `work` as the only one that takes over a file or gives one back, in whatever window: each counts
 * on what the lists of the imports say.
 *
 * @throws {@link ImportStoppedError} `taken`, at once, when another window is at it.
 */
export async function aloneWithImports<Result>(
  { withImportLock }: Pick<Storage, 'withImportLock'>,
  work: () => Promise<Result>,
): Promise<Result> {
  // Kept in an object, so that no result can be taken for the word that there is none.
  const ran = await withImportLock(async () => ({ result: await work() }));
  if (ran === 'taken') throw new ImportStoppedError('taken');
  return ran.result;
}

/**
 * Finishes what is being undone before a file is taken over: what is here only until then would be
 * passed over, and lost with it.
 *
 * @throws {@link ImportStoppedError} `undoing`, when it can't be finished now.
 */
export async function finishUndoing(storage: Storage): Promise<void> {
  // Nearly always there is none, and nothing waits for the second copy.
  if (!(await isAnyUndoing(storage))) return;
  await removeWhatIsDecided(storage);
  if (await isAnyUndoing(storage)) throw new ImportStoppedError('undoing');
}

async function isAnyUndoing(storage: Pick<Storage, 'connection'>): Promise<boolean> {
  const database = await storage.connection();
  const imports = (await database.get('settings', 'imports')) as
    | readonly ImportRecord[]
    | undefined;
  return imports?.some(({ state }) => state === 'undoing') ?? false;
}
