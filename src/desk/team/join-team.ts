import { parseDeviceId } from '../../domain/ids.ts';
import { asForeign, asText } from '../../domain/reading.ts';
import { findTeamFault } from '../../domain/team/check-team-document.ts';
import type { Member } from '../../domain/team/known-members.ts';
import { ownMember } from '../../domain/team/known-members.ts';
import type { MemberId, TeamId } from '../../domain/team/team-fact.ts';
import type { TeamServer } from '../../domain/team/team-server.ts';
import type { TeamAccess } from '../../domain/team/team-state.ts';
import { builtAt } from '../../platform/build-date.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import {
  addTeamKey,
  createKeyring,
  expectWrapped,
  unwrapKeyring,
  wrapKeyring,
} from '../../platform/team/keyring.ts';
import { askToExchange } from '../../platform/team/team-messages.ts';
import { giveUpTeam, mayReachTeam } from '../../platform/team/team-permission.ts';
import { toStoredKeyring } from '../../platform/team/team-sealing.ts';
import { createTeamServer } from '../../platform/team/team-server.ts';
import type { StoredTeam } from '../../storage/schema.ts';
import { readMembers } from '../../storage/team/members.ts';
import {
  changeExchange,
  changeTeamAccess,
  joinTeam,
  leaveTeam,
  readTeam,
  replaceTeamKeys,
} from '../../storage/team/team-record.ts';
import { hasToPush } from '../../storage/team/team-standing.ts';
import type { App } from '../../ui/app.ts';
import { save } from '../../ui/save.ts';
import { tellOfChange } from '../../ui/tell-of-change.ts';
import { TeamProblem } from './say-problem.ts';

/** The longest that leaving waits for what is still to be handed over. */
const LAST_EXCHANGE_IN_MS = 10_000;

/** The server of a team, as a page asks it. */
function serverOf(access: TeamAccess): TeamServer {
  return createTeamServer(access, { isAllowed: () => mayReachTeam(access.database), builtAt });
}

/**
 * Does something with a server that the browser was asked to let be reached. Where that fails, what was allowed is
 * given back, unless the team that one is in is on that machine.
 *
 * @throws {@link TeamProblem} where it was not allowed. What `work` throws.
 */
export async function onceAllowed(
  { storage }: Pick<App, 'storage'>,
  database: string,
  asked: Promise<boolean>,
  work: () => Promise<void>,
): Promise<void> {
  if (!(await asked)) throw new TeamProblem('teamAddressNotAllowed');
  try {
    await work();
  } catch (error) {
    const own = (await readTeam(storage))?.access.database;
    // Firefox allows all ports of a machine together.
    const isNeeded = own !== undefined && new URL(own).hostname === new URL(database).hostname;
    if (!isNeeded) await giveBack(database);
    throw error;
  }
}

/** Draws the keys of a new team, and joins it. @throws {@link TeamProblem} where there is a team already. */
export async function beginTeam(app: App, access: TeamAccess, passphrase: string): Promise<void> {
  const server = serverOf(access);
  if ((await server.readTeam()) !== undefined) throw new TeamProblem('teamIsThere');
  const keyring = createKeyring();
  const wrapped = await wrapKeyring(keyring, passphrase);
  const written = await server.writeTeam(wrapped, undefined);
  if (written === 'conflict') throw new TeamProblem('teamIsThere');
  await joinTeam(app.storage, { access, keyring: await toStoredKeyring(keyring), wrapped });
  tellOfChange();
}

/** Joins the team whose keys the passphrase opens. @throws {@link TeamProblem} where there is none. */
export async function joinByPassphrase(
  app: App,
  access: TeamAccess,
  passphrase: string,
): Promise<void> {
  const document = await serverOf(access).readTeam();
  if (document === undefined) throw new TeamProblem('teamNoTeam');
  const keyring = await toStoredKeyring(await unwrapKeyring(document, passphrase));
  await joinTeam(app.storage, { access, keyring, wrapped: expectWrapped(document) });
  tellOfChange();
  exchangeSoon();
}

/**
 * Records who is at this browser; of somebody new it is noted where all that the team has is not here yet.
 *
 * @throws what kept it from being recorded.
 */
export async function sayWhoIAm(app: App, memberId: MemberId, name: string): Promise<void> {
  const { keyring, joining, state } = await expectTeam(app);
  const { said } = await readMembers(app.storage);
  if (!state.isWhole && !said.some((each) => each.memberId === memberId)) {
    await changeExchange(app.storage, joining, (now) => ({ ...now, saidEarly: memberId }));
  }
  const fact = { type: 'member-joined', team: toTeamId(keyring), memberId, name } as const;
  const result = await save(app, [{ id: newEntryId(), fact }]);
  if (!result.saved) throw result.error;
  exchangeSoon();
}

/** Who said early who she is turns out to be one who had joined before. @throws what kept it from being recorded. */
export async function beMember(app: App, { memberId, name }: Member): Promise<void> {
  await sayWhoIAm(app, memberId, name);
  await beSomebodyElse(app);
}

/** Who said early who she is stays who she said, and is asked no more. */
export async function beSomebodyElse({ storage }: App): Promise<void> {
  const { joining } = await expectTeam({ storage });
  await changeExchange(storage, joining, ({ saidEarly: _settled, ...state }) => state);
  tellOfChange();
}

/** Goes on with the keys that the new passphrase opens. */
export async function enterNewPassphrase(app: App, passphrase: string): Promise<void> {
  const { access } = await expectTeam(app);
  const document = await serverOf(access).readTeam();
  const keyring = await toStoredKeyring(await unwrapKeyring(document, passphrase));
  const isNewer = await replaceTeamKeys(app.storage, keyring, expectWrapped(document));
  if (!isNewer) throw new TeamProblem('teamNewPassphraseOld');
  tellOfChange();
  exchangeSoon();
}

/** Gives the team a new key, which only who has the new passphrase gets. */
export async function makeNewKey(app: App, old: string, passphrase: string): Promise<void> {
  const { access, keyring: known } = await expectTeam(app);
  const server = serverOf(access);
  const document = await server.readTeam();
  const keyring = await unwrapKeyring(document, old);
  if (keyring.team !== known.team) throw new TeamProblem('teamFailOtherTeam');
  if (keyring.generation < known.generation) throw new TeamProblem('teamFailWentBack');
  const next = addTeamKey(keyring);
  const wrapped = await wrapKeyring(next, passphrase);
  const written = await server.writeTeam(wrapped, revisionOf(document));
  if (written === 'conflict') throw new TeamProblem('teamNewKeyConflict');
  await replaceTeamKeys(app.storage, await toStoredKeyring(next), wrapped);
  tellOfChange();
  exchangeSoon();
}

/**
 * Puts the team's keys back on a server that was set back to before the last of them, or on which their document is gone
 * or spoilt. It gets the very document that lay there, and nothing that it gave is trusted: what it has must only be
 * older, or nobody's, and not have changed meanwhile.
 *
 * @param passphrase of the last key: what it does not open would lock everybody out.
 */
export async function putKeyBack(app: App, passphrase: string): Promise<void> {
  const { access, keyring, wrapped } = await expectTeam(app);
  if (wrapped === undefined) throw new TeamProblem('teamPutBackNone');
  await unwrapKeyring(wrapped, passphrase);
  const server = serverOf(access);
  const document = await server.readTeam();
  const { team, generation, keys } = keyring;
  const fault = findTeamFault(document, { team, generation, newest: keys.at(-1)?.name ?? '' });
  if (fault !== 'went-back' && fault !== 'other-team') throw new TeamProblem('teamPutBackNotOlder');
  // Where it can't be told whose it is, nothing of another team is lost.
  const named = parseDeviceId(asForeign(document)?.['team']);
  if (named !== undefined && named !== team) throw new TeamProblem('teamFailOtherTeam');
  const written = await server.writeTeam(wrapped, revisionOf(document));
  if (written === 'conflict') throw new TeamProblem('teamNewKeyConflict');
  exchangeSoon();
}

/** Of a document as the server gave it: what is written takes the place of just that. */
function revisionOf(document: unknown): string | undefined {
  return asText(asForeign(document)?.['_rev'], 1000);
}

/** Goes on with another password, which is tried first. */
export async function usePassword(app: App, password: string): Promise<void> {
  const { access } = await expectTeam(app);
  const changed = { ...access, password };
  await serverOf(changed).readTeam();
  await changeTeamAccess(app.storage, changed);
  tellOfChange();
  exchangeSoon();
}

/**
 * Says to the others that this browser is nobody's any more, as far as they can be reached.
 *
 * @returns whether that went over to them, and all else with it.
 */
export async function sayFarewell(app: App): Promise<boolean> {
  const { keyring } = await expectTeam(app);
  const members = await readMembers(app.storage);
  const own = ownMember(members);
  if (own !== undefined && members.own !== undefined) {
    const fact = {
      type: 'member-left',
      team: toTeamId(keyring),
      memberId: own.memberId,
      deviceId: members.own,
    } as const;
    const result = await save(app, [{ id: newEntryId(), fact }]);
    if (!result.saved) throw result.error;
  }
  const atLast = new Promise((resolve) => setTimeout(resolve, LAST_EXCHANGE_IN_MS));
  await Promise.race([askToExchange().catch(() => undefined), atLast]);
  const { state } = await expectTeam(app);
  return !(await hasToPush(app.storage, state));
}

/** Forgets the team. What was recorded stays. */
export async function leave(app: App): Promise<void> {
  const { access } = await expectTeam(app);
  await leaveTeam(app.storage);
  tellOfChange();
  await giveBack(access.database);
}

/** One that the manifest asks for anyway can't be given back. */
async function giveBack(database: string): Promise<void> {
  await giveUpTeam(database).catch((error: unknown) => reportProblem('permission', error));
}

/** Says of a colleague that she left: her cases ring for all. */
export async function sayLeft(app: App, memberId: MemberId): Promise<void> {
  const { keyring } = await expectTeam(app);
  const fact = { type: 'member-left', team: toTeamId(keyring), memberId } as const;
  const result = await save(app, [{ id: newEntryId(), fact }]);
  if (!result.saved) throw result.error;
  exchangeSoon();
}

/** The keyring's id, as facts of members carry it. */
function toTeamId({ team }: StoredTeam['keyring']): TeamId {
  return team as TeamId;
}

async function expectTeam({ storage }: Pick<App, 'storage'>) {
  const record = await readTeam(storage);
  if (record === undefined) throw new TeamProblem('teamLeft');
  return record;
}

/** How it goes shows in how the exchange stands. */
function exchangeSoon(): void {
  askToExchange().catch((error: unknown) => reportProblem('team', error));
}
