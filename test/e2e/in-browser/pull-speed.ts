import { exchange } from '../../../src/background/team/exchange.ts';
import { toCalendarDate } from '../../../src/domain/calendar-date.ts';
import type { SealedDocument, TeamServer } from '../../../src/domain/team/team-server.ts';
import { browserSurroundings } from '../../../src/platform/surroundings.ts';
import { createKeyring, wrapKeyring } from '../../../src/platform/team/keyring.ts';
import { createTeamSealing, toStoredKeyring } from '../../../src/platform/team/team-sealing.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { joinTeam } from '../../../src/storage/team/team-record.ts';
import { generateJournal } from '../../support/journal-generator.ts';

/** What the first exchange of a new colleague took, of one entry. */
export type PullMeasured = {
  readonly entries: number;
  readonly added: number;
  readonly sealInMs: number;
  readonly openInMs: number;
  /** From the first question to the end: opened, checked, and in both copies. */
  readonly pullInMs: number;
};

const PART = 250;

/**
 * Has a journal taken over from a server that answers at once, in the order in which it was recorded: what is measured
 * is what the browser has to do with it.
 */
export async function measurePull(cases: number): Promise<PullMeasured> {
  const today = toCalendarDate(Temporal.Now.plainDateISO());
  const { entries } = generateJournal({ cases, seed: 7, today, looks: 19 });
  const keyring = createKeyring();
  const wrapped = await wrapKeyring(keyring, 'made up');
  const stored = await toStoredKeyring(keyring);
  const sealing = createTeamSealing(stored);

  const sealed = await inParts(entries, (entry) => sealing.seal({ type: 'entry', entry }));
  const opened = await inParts(sealed.results, (document) => sealing.open(document));
  const storage = createStorage(browserSurroundings);
  const access = { database: 'https://couch.example.org/team', user: 'rosa', password: 'made up' };
  await joinTeam(storage, { access, keyring: stored });
  const server = serverOf(sealed.results, wrapped);
  const began = performance.now();
  const { added } = await exchange({ storage, server, sealing, version: '1' });
  return {
    entries: entries.length,
    added,
    sealInMs: sealed.inMs,
    openInMs: opened.inMs,
    pullInMs: (performance.now() - began) / entries.length,
  };
}

/** Works on as many at once as an exchange does; how long each took. */
async function inParts<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<{ readonly results: readonly Result[]; readonly inMs: number }> {
  const results: Result[] = [];
  const began = performance.now();
  for (let from = 0; from < items.length; from += PART) {
    results.push(...(await Promise.all(items.slice(from, from + PART).map(work))));
  }
  return { results, inMs: (performance.now() - began) / items.length };
}

function serverOf(documents: readonly SealedDocument[], wrapped: object): TeamServer {
  const there = new Set(documents.map(({ _id }) => _id));
  return {
    readTeam: async () => wrapped,
    writeTeam: async () => 'written',
    lacking: async (ids) => new Set(ids.filter((id) => !there.has(id))),
    push: async () => undefined,
    mend: async () => new Set(),
    remove: async () => undefined,
    readMark: async () => undefined,
    writeMark: async () => undefined,
    changes: async (since = '0') => {
      const last = Number(since) + PART;
      return {
        documents: documents.slice(Number(since), last),
        tooLarge: [],
        last: `${last}`,
        hasMore: last < documents.length,
      };
    },
  };
}
