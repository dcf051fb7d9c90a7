import { claimWelcome } from '../storage/welcome.ts';
import type { Storage } from '../storage/storage.ts';

/** What welcoming needs besides the journal. */
export type Welcoming = {
  readonly storage: Pick<Storage, 'connection'>;
  /** Rejects where the database can't be kept; what an earlier installation left is back afterwards. */
  readonly wake: () => Promise<void>;
  /** Whether the database was found to be one that can be read. */
  readonly isKept: () => boolean;
  readonly openDesk: (hash: string) => Promise<void>;
};

/**
 * Opens the first page after the installation, once in the life of a journal. Nothing else is ever
 * opened without being asked for. Where the record can't be read nothing opens: one may be there.
 */
export async function welcome({ storage, wake, isKept, openDesk }: Welcoming): Promise<void> {
  await wake();
  if (isKept() && (await claimWelcome(storage))) await openDesk('#/welcome');
}
