import type { Entry } from '../../../src/domain/entry.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { CaseId, EntryId } from '../../../src/domain/ids.ts';
import type { ExchangeState, TeamAccess } from '../../../src/domain/team/team-state.ts';
import { travels } from '../../../src/domain/team/travels.ts';
import { newEntryId } from '../../../src/platform/new-ids.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { createKeyring, unwrapKeyring, wrapKeyring } from '../../../src/platform/team/keyring.ts';
import { askToExchange } from '../../../src/platform/team/team-messages.ts';
import { toStoredKeyring } from '../../../src/platform/team/team-sealing.ts';
import { createTeamServer } from '../../../src/platform/team/team-server.ts';
import { eraseEntry } from '../../../src/storage/erase.ts';
import { readEntriesAfter } from '../../../src/storage/read-entries.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { acceptErasures, readOffered } from '../../../src/storage/team/offered-erasures.ts';
import { joinTeam, readTeam } from '../../../src/storage/team/team-record.ts';

const storage = createStorage(browserSurroundings);
const surroundings = { isAllowed: () => Promise.resolve(true) };
const AT_ONCE = 500;

/** Draws the keys of a new team and joins it. */
export async function begin(access: TeamAccess, passphrase: string): Promise<void> {
  const keyring = createKeyring();
  const written = await createTeamServer(access, surroundings).writeTeam(
    await wrapKeyring(keyring, passphrase),
    undefined,
  );
  if (written !== 'written') throw new Error('There is a team already.');
  await joinTeam(storage, { access, keyring: await toStoredKeyring(keyring) });
}

/** Joins the team that is there. */
export async function join(access: TeamAccess, passphrase: string): Promise<void> {
  const document = await createTeamServer(access, surroundings).readTeam();
  const keyring = await toStoredKeyring(await unwrapKeyring(document, passphrase));
  await joinTeam(storage, { access, keyring });
}

/** Records facts of cases, in as many transactions as cases; gives the ids, in their order. */
export async function record(
  facts: readonly { readonly caseId: string; readonly fact: Fact }[],
): Promise<readonly EntryId[]> {
  const entries = facts.map(({ caseId, fact }) => ({
    id: newEntryId(),
    caseId: caseId as CaseId,
    fact,
  }));
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    await recordEntries(storage, entries.slice(from, from + AT_ONCE));
  }
  return entries.map(({ id }) => id);
}

/** Erases entries here, as the person would. */
export async function erase(
  entries: readonly { readonly id: EntryId; readonly caseId: CaseId }[],
): Promise<void> {
  for (const entry of entries) await eraseEntry(storage, entry);
}

/** Exchanges with the server, and gives how that stands then. */
export async function exchange(): Promise<ExchangeState | undefined> {
  await askToExchange();
  return (await readTeam(storage))?.state;
}

/** Says yes to every erasure that is offered; gives how many that were. */
export async function acceptAll(): Promise<number> {
  const offered = await readOffered(storage);
  if (offered.length > 0) await acceptErasures(storage, offered);
  return offered.length;
}

/** Everything of the journal that travels, and every row of the docket, to be compared. */
export async function readReplica(): Promise<{
  readonly entries: readonly string[];
  readonly rows: readonly string[];
}> {
  const entries: Entry[] = [];
  let last = -1;
  for (;;) {
    const slice = await readEntriesAfter(storage, last, AT_ONCE);
    if (slice === undefined) break;
    entries.push(...slice.entries);
    last = slice.last;
  }
  const database = await storage.connection();
  const rows = await database.getAll('docket');
  return {
    entries: entries.filter(travels).map(toStableText).toSorted(),
    rows: rows.map((row) => toStableText(withoutOwnStamp(row))).toSorted(),
  };
}

/** A row without the key that tells by which stamp of this browser it was made: it says nothing of the case. */
function withoutOwnStamp<Row extends { readonly occasionKeys?: readonly string[] }>(row: Row): Row {
  return { ...row, occasionKeys: row.occasionKeys?.filter((key) => !key.startsWith('stamp ')) };
}

/** As JSON, whatever the order of its names. */
function toStableText(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(
          Object.entries(held).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : held,
  );
}
