import { toCalendarDate } from '../../src/domain/calendar-date.ts';
import type { SealedDocument } from '../../src/domain/team/team-server.ts';
import { createTeamServer } from '../../src/platform/team/team-server.ts';
import { generateJournal } from '../support/journal-generator.ts';
import type { RealDatabase } from '../support/real-couchdb.ts';
import { startRealDatabase } from '../support/real-couchdb.ts';
import { teamSealing } from '../support/team-keys.ts';
import { NOTHING_IN_THE_WAY } from '../support/team-server.ts';
import { ASSUMED } from './simulation.ts';

/** About 20,000 entries, of the lengths that the simulation has. */
const JOURNAL = { cases: 1250, seed: 7, looks: 10 };
/** So many are handed over as they are on most days: a few at a time. */
const ONE_BY_ONE = 2000;
/** As many as one exchange has in hand. */
const AT_ONCE = 250;
const LONGEST_COMPACTION_IN_MS = 120_000;

type Sizes = { readonly file: number; readonly active: number };

/** Hands a made-up journal over to a real CouchDB and reads it back, and tells what that took. */
export async function measureCouchdb(address: string): Promise<string> {
  const real = await startRealDatabase(address);
  try {
    return await measureIn(real);
  } finally {
    await real.close();
  }
}

async function measureIn(real: RealDatabase): Promise<string> {
  const { version } = (await real.ask('/')) as { version: string };
  const server = createTeamServer(real.access, NOTHING_IN_THE_WAY);
  const documents = await sealJournal();
  const [few, rest] = [documents.slice(0, ONE_BY_ONE), documents.slice(ONE_BY_ONE)];
  const { entriesAtOnce } = ASSUMED;
  for (const some of inTurn(few, entriesAtOnce)) await server.push(some);
  const grown = await sizesOf(real);
  const pushing = await timed(async () => {
    for (const some of inTurn(rest, AT_ONCE)) await server.push(some);
  });
  const compacting = await timed(() => compact(real));
  const compacted = await sizesOf(real);

  const line = countLine();
  let sequence = '';
  const reading = await timed(async () => {
    for (let since: string | undefined; ;) {
      const part = await server.changes(since);
      since = part.last;
      sequence = part.last.length > sequence.length ? part.last : sequence;
      if (!part.hasMore) break;
    }
  });
  line.end();
  const count = documents.length;
  const each = (bytes: number, of = count) => `${Math.round(bytes / of)} bytes`;
  return [
    `CouchDB ${version}, ${count.toLocaleString('en')} documents of ${each(JSON.stringify(documents).length)}`,
    `on its disk, a document, handed over ${entriesAtOnce} at a time and not compacted: ${each(grown.file, few.length)}`,
    `on its disk, a document, compacted: ${each(compacted.file)}, of which ${each(compacted.active)} are in use`,
    `compacting: ${seconds(compacting)}; handing over ${rest.length.toLocaleString('en')}, ${AT_ONCE} at a time: ${seconds(pushing)}`,
    `reading all: ${line.requests()} requests, ${each(line.received())} a document, ${seconds(reading)}`,
    `the longest sequence: ${sequence.length} characters\n`,
  ].join('\n');
}

async function sealJournal(): Promise<readonly SealedDocument[]> {
  const today = toCalendarDate(Temporal.PlainDate.from('2026-11-20'));
  const { entries } = generateJournal({ ...JOURNAL, today });
  const sealing = await teamSealing();
  return Promise.all(entries.map((entry) => sealing.seal({ type: 'entry', entry })));
}

function* inTurn<Item>(items: readonly Item[], count: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += count) yield items.slice(from, from + count);
}

async function sizesOf({ ask, path }: RealDatabase): Promise<Sizes> {
  return ((await ask(path)) as { sizes: Sizes }).sizes;
}

/** Has it write the database anew without what is no longer in use, and waits for that. */
async function compact({ ask, path }: RealDatabase): Promise<void> {
  const began = performance.now();
  await ask(`${path}/_compact`, { method: 'POST' });
  for (let isRunning = true; isRunning;) {
    if (performance.now() - began > LONGEST_COMPACTION_IN_MS) throw new Error('It goes on and on.');
    ({ compact_running: isRunning } = (await ask(path)) as { compact_running: boolean });
  }
}

/** Counts from now on what is asked and what is answered, without head lines. */
function countLine() {
  const reach = globalThis.fetch;
  let [requests, received] = [0, 0];
  globalThis.fetch = async (...asked) => {
    requests += 1;
    const answer = await reach(...asked);
    const { status, headers } = answer;
    const bytes = await answer.arrayBuffer();
    received += bytes.byteLength;
    return new Response(bytes, { status, headers });
  };
  return {
    requests: () => requests,
    received: () => received,
    end: () => {
      globalThis.fetch = reach;
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
