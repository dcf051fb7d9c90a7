import {
  afterExchange,
  afterFailure,
  afterMark,
  afterReading,
  afterSetBack,
  afterUpdate,
  beforeMark,
  isMarkDue,
  isMarkThere,
} from '../../domain/team/exchange-steps.ts';
import { findTeamFault } from '../../domain/team/check-team-document.ts';
import { isMendDue } from '../../domain/team/spoilt.ts';
import type { TeamSealing } from '../../domain/team/team-sealing.ts';
import type { TeamFailure, TeamServer } from '../../domain/team/team-server.ts';
import { REFUSES_DOCUMENTS, TeamServerError } from '../../domain/team/team-server.ts';
import type { ExchangeState } from '../../domain/team/team-state.ts';
import { makeWhole, removeWhatIsDecided } from '../../storage/make-whole.ts';
import { eraseWhatNames } from '../../storage/named-here.ts';
import type { Storage } from '../../storage/storage.ts';
import { TeamLeftError } from '../../storage/team/add-pulled.ts';
import { readMembers } from '../../storage/team/members.ts';
import { changeExchange, readTeam } from '../../storage/team/team-record.ts';
import { mendSpoilt } from './mend-spoilt.ts';
import { pullAll } from './pull-all.ts';
import { pushEntries } from './push-entries.ts';
import { pushMarkers } from './push-markers.ts';

/** What an exchange goes between. */
export type Exchanging = {
  readonly storage: Storage;
  readonly server: TeamServer;
  readonly sealing: TeamSealing;
  /** Of the extension: another one may take what this one can't. */
  readonly version: string;
};

/** What an exchange did here; `failed` says why it did not come to its end. */
export type Exchanged = {
  readonly added: number;
  /** Erasures that now wait for the person's word. */
  readonly offered: number;
  readonly failed?: TeamFailure;
};

/** Where an exchange notes how far it is, and what it did. */
export type Course = Exchanging & {
  /** As the record of the team has it. */
  readonly joining: string;
  readonly state: () => Promise<ExchangeState>;
  readonly note: (to: (state: ExchangeState) => ExchangeState) => Promise<void>;
  readonly count: (added: number, offered: number) => void;
};

/**
 * Hands over what the server lacks and takes over what the journal lacks, then the markers of what was erased. How
 * far it is stands in the database after each part, so that it goes on there whatever cuts it short; each part may be
 * done once more. Nothing is ever removed here because it is missing there. What the server refuses to take keeps nothing from
 * being taken over. Why it failed is noted and returned; the
 * next one by itself then waits.
 *
 * To be called by one at a time.
 */
export async function exchange(exchanging: Exchanging): Promise<Exchanged> {
  const { storage, sealing } = exchanging;
  const before = await readTeam(storage);
  let [added, offered] = [0, 0];
  if (before?.keyring.team !== sealing.team) return { added, offered };
  const { joining } = before;
  const course: Course = {
    ...exchanging,
    joining,
    state: async () => {
      const record = await readTeam(storage);
      if (record?.joining !== joining) throw new TeamLeftError('The team was left.');
      return record.state;
    },
    note: async (to) => {
      if (await changeExchange(storage, joining, to)) return;
      throw new TeamLeftError('The team was left.');
    },
    count: (more, waiting) => {
      added += more;
      offered += waiting;
    },
  };
  try {
    await exchangeAll(course);
    return { added, offered };
  } catch (error) {
    if (error instanceof TeamLeftError) return { added, offered };
    const failed = await noteFailure(course, error);
    return { added, offered, failed };
  }
}

/**
 * Whether a server says that it takes nothing more, or not this: what it has can be read all the same. A CouchDB whose
 * disk is full only says that something is wrong with it, and goes on giving what it has.
 */
function refusesWriting({ failure, retryAfter }: TeamServerError): boolean {
  if (REFUSES_DOCUMENTS.has(failure) || failure === 'quota') return true;
  return failure === 'busy' && retryAfter === undefined;
}

async function exchangeAll(course: Course): Promise<void> {
  const { storage } = course;
  let refused: TeamServerError | undefined;
  /** Hands something over. Where that is refused, all else is done first; what `hand` returns, or `undefined`. */
  const handOver = async <Result>(hand: (to: Course) => Promise<Result>) => {
    try {
      return await hand(course);
    } catch (error) {
      if (!(error instanceof TeamServerError) || !refusesWriting(error)) throw error;
      refused ??= error;
      return undefined;
    }
  };
  // What only the second copy holds would be overlooked.
  await makeWhole(storage);
  await expectOwnTeam(course);
  await noteReader(course);
  if (!(await isMarked(course))) await handOver(putMark);

  // Until all was read, nothing is known of what was erased: the server is not to get that back.
  const isFirst = !(await course.state()).hasReadAll;
  if (!isFirst) await handOver(pushEntries);
  await pullAll(course);
  // What was just handed over is not to come as news later: it may be taken back here by then.
  if (isFirst && (await handOver(pushEntries)) !== false) await pullAll(course);
  const members = await readMembers(storage);
  await course.note((state) => afterReading(state, members, storage.now()));
  if ((await course.state()).isSweepDue === true) {
    await eraseWhatNames(storage);
    await removeWhatIsDecided(storage);
    await course.note(({ isSweepDue: _done, ...state }) => state);
  }
  await handOver(pushMarkers);
  if (isMendDue(await course.state(), storage.now())) {
    // What names a key that is unknown here may be sealed by one that was made meanwhile.
    await expectOwnTeam(course);
    await handOver(mendSpoilt);
  }
  if (isMarkDue(await course.state())) await handOver(putMark);
  if (refused !== undefined) throw refused;
  await course.note((state) => afterExchange(state, storage.now()));
}

/** Has what an older version could not take looked at once more. */
async function noteReader({ state, note, version }: Course): Promise<void> {
  const readNow = (before: ExchangeState) => afterUpdate(before, version);
  const before = await state();
  if (readNow(before) !== before) await note(readNow);
}

/** Turns away from a server whose team, or key, is another than is known here. */
async function expectOwnTeam({
  server,
  sealing,
}: Pick<Course, 'server' | 'sealing'>): Promise<void> {
  const fault = findTeamFault(await server.readTeam(), sealing);
  if (fault !== undefined) throw new TeamServerError(fault);
}

/**
 * Has all compared anew where the server does not have what was noted there last: then it was set back to an older
 * state, in which its sequences may mean something else, and what it lost is to be handed over once more. That is done
 * once, also where it takes no other note.
 *
 * @returns whether it was told at all since then of this browser.
 */
async function isMarked(course: Course): Promise<boolean> {
  const { mark } = await course.state();
  if (mark === undefined) return false;
  const noted = await course.server.readMark(mark.id);
  if (isMarkThere(mark, noted)) return mark.progress !== undefined;
  await course.note((state) => afterSetBack(state, noted));
  return false;
}

/** Notes on the server that something was exchanged; either side knows of it, whatever cuts this short. */
async function putMark({ storage, server, state, note }: Course): Promise<void> {
  const id = (await state()).mark?.id ?? storage.newUuid();
  const next = storage.newUuid();
  await note((before) => beforeMark(before, id, next));
  await server.writeMark(id, next);
  await note(afterMark);
}

async function noteFailure(
  { storage, joining }: Pick<Course, 'storage' | 'joining'>,
  error: unknown,
): Promise<TeamFailure> {
  const known = error instanceof TeamServerError ? error : undefined;
  const why = known?.failure ?? 'not-recorded';
  if (known === undefined) storage.reportProblem('team', error);
  const failure = { why, retryAfter: known?.retryAfter };
  await changeExchange(storage, joining, (state) =>
    afterFailure(state, failure, storage.now()),
  ).catch(
    // A database that can't be written was just told of, or tells of itself.
    (unwritten: unknown) => storage.reportProblem('team', unwritten),
  );
  return why;
}
