import type { EntryId } from '../../domain/ids.ts';
import { present } from '../../domain/reading.ts';
import { afterLostKey, afterNewKeys, withoutFailure } from '../../domain/team/exchange-steps.ts';
import type { ExchangeState, TeamAccess } from '../../domain/team/team-state.ts';
import { NO_EXCHANGE } from '../../domain/team/team-state.ts';
import type { StoredTeam, TeamKeyring } from '../schema.ts';
import type { SettingsReader } from '../settings-store.ts';
import type { Storage } from '../storage.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { inWriteTransaction } from '../write-transaction.ts';

type Reading = Pick<Storage, 'connection'>;
type Joining = Pick<Storage, 'connection' | 'newUuid'>;

/** The team that this browser is in; `undefined` where it is in none, or a lost database took that with it. */
export async function readTeam(storage: Reading): Promise<StoredTeam | undefined> {
  const database = await storage.connection();
  return teamIn(database.transaction('settings').store);
}

/** The same, as a transaction sees it. */
export async function teamIn(settings: SettingsReader): Promise<StoredTeam | undefined> {
  return (await settings.get('team')) as StoredTeam | undefined;
}

/**
 * Joins a team, or joins it again: the exchange begins anew and finds out by itself what either side lacks, so
 * that joining twice, or with a journal that was restored, doubles nothing. What was erased here before stays erased
 * here, and the others are not asked about it: who empties a browser to begin anew erases nothing of the team's.
 */
export async function joinTeam(
  storage: Joining,
  { access, keyring, wrapped }: Pick<StoredTeam, 'access' | 'keyring' | 'wrapped'>,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const [before, erased] = await Promise.all([
      teamIn(settings),
      transaction.objectStore('erased').getAllKeys(),
    ]);
    const isAgain = before?.keyring.team === keyring.team;
    const withheld = isAgain ? before.state.withheld : (erased as EntryId[]);
    const state = { ...NO_EXCHANGE, withheld };
    const joining = storage.newUuid();
    await settings.put(present({ joining, access, keyring, wrapped, state }), 'team');
  });
}

/** Leaves the team: address, password, keys and all that is known of it go. What came from it stays in the journal. */
export async function leaveTeam(storage: Reading): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').delete('team');
  });
}

/** Goes on with another address, user or password of the same team; the next exchange tries them at once. */
export async function changeTeamAccess(storage: Joining, access: TeamAccess): Promise<void> {
  await change(storage, (record) => ({
    ...record,
    joining: storage.newUuid(),
    access,
    state: withoutFailure(record.state),
  }));
}

/**
 * Goes on with the newer keys of the same team, once its new passphrase was entered, or with as many of which the last
 * is another: those were made on a server that had been set back to before the last key here. What came meanwhile and
 * could not be opened is looked at once more; what only a key opens that is lost with it is handed over again.
 *
 * @returns whether they are such keys of the team that this browser is in: otherwise nothing was changed.
 */
export async function replaceTeamKeys(
  storage: Joining,
  keyring: TeamKeyring,
  wrapped?: StoredTeam['wrapped'],
): Promise<boolean> {
  return change(storage, (record) =>
    isToReplace(record.keyring, keyring)
      ? present({
          ...record,
          joining: storage.newUuid(),
          keyring,
          wrapped,
          state: isOneLost(record.keyring, keyring)
            ? afterLostKey(record.state)
            : afterNewKeys(record.state),
        })
      : undefined,
  );
}

function isToReplace(known: TeamKeyring, keyring: TeamKeyring): boolean {
  if (known.team !== keyring.team || known.generation > keyring.generation) return false;
  return (
    known.generation < keyring.generation || known.keys.at(-1)?.name !== keyring.keys.at(-1)?.name
  );
}

/** Whether a key that is known is none of the new ones: another browser put back a key that was made apart from it. */
function isOneLost(known: TeamKeyring, keyring: TeamKeyring): boolean {
  const names = new Set(keyring.keys.map(({ name }) => name));
  return known.keys.some(({ name }) => !names.has(name));
}

/**
 * Changes how far the exchange is, unless the team was left meanwhile, or joined anew: then it returns `false`.
 *
 * @param joining as the record has it of which the change is.
 */
export async function changeExchange(
  storage: Reading,
  joining: string,
  to: (state: ExchangeState) => ExchangeState,
): Promise<boolean> {
  return change(storage, (record) =>
    record.joining === joining ? { ...record, state: to(record.state) } : undefined,
  );
}

/** The same in a transaction, which has read the record. */
export async function putExchangeIn(
  transaction: WriteTransaction,
  record: StoredTeam,
  state: ExchangeState,
): Promise<void> {
  if (state === record.state) return;
  await transaction.objectStore('settings').put({ ...record, state }, 'team');
}

async function change(
  storage: Reading,
  to: (record: StoredTeam) => StoredTeam | undefined,
): Promise<boolean> {
  return inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const before = await teamIn(settings);
    const after = before && to(before);
    if (after !== undefined) await settings.put(after, 'team');
    return after !== undefined;
  });
}
