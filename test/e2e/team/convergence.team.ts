import type { Fact } from '../../../src/domain/fact.ts';
import type { EntryId } from '../../../src/domain/ids.ts';
import { call, contactId, day, inquiryId, letter } from '../../support/given.ts';
import { startDisturbedLine } from '../../support/disturbed-line.ts';
import { createSeededRandom } from '../../support/seeded-random.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { expect } from '../support/extension.ts';
import { TEAM_SERVERS } from '../../support/team-server.ts';
import type { TestTeamServer } from '../../support/team-server.ts';
import { TEAM_PASSPHRASE, test } from '../support/team-browser.ts';
import type { TeamBrowser } from '../support/team-browser.ts';
import type { Replica } from './support/replicas.ts';
import { openReplica } from './support/replicas.ts';

const CASES = ['EAC2190012345', 'SRC2190012345', 'LIN2690012345', 'IOE0912345678'] as const;
const SECRET_NOTE = 'She said the file waits in room seventeen';
const SECRET_NAME = 'Rosalinda Made-Up';
/** More rounds than any exchange needs once nothing is disturbed. */
const MOST_ROUNDS = 12;

/** Something recorded, which a later entry may correct or strike. */
type Recorded = { readonly id: string; readonly caseId: string; readonly fact: Fact };

/** What somebody might record next, who knows of what was recorded here before. */
function someFact(
  random: SeededRandom,
  n: number,
  before: readonly Recorded[] = [],
): { caseId: string; fact: Fact } {
  const contacts = before.filter(({ fact }) => fact.type === 'contact-made');
  const earlier = contacts[random.below(Math.max(1, contacts.length))];
  if (earlier !== undefined && random.happens(0.3)) {
    const entryId = earlier.id as EntryId;
    const { caseId, fact } = earlier;
    const corrected = { ...fact, notes: `${SECRET_NOTE}, said better` } as Fact;
    return random.happens(0.5)
      ? { caseId, fact: { type: 'entry-corrected', entryId, fact: corrected } }
      : { caseId, fact: { type: 'entry-struck', entryId, reason: SECRET_NOTE } };
  }
  const caseId = random.pick(CASES);
  const on = day(`2026-${String(1 + random.below(9)).padStart(2, '0')}-10`);
  const notes = `${SECRET_NOTE}, ${n}. ${caseId}`;
  const ids = { contactId: contactId(n), inquiryId: inquiryId(random.below(3)) };
  const facts: readonly [Fact, ...Fact[]] = [
    { type: 'case-kept' },
    call({ ...ids, on, startedAt: `${on}T15:00:00Z`, notes, representativeName: SECRET_NAME }),
    letter(on, { ...ids, notes }),
    { type: 'case-described', patch: { label: `${SECRET_NAME} ${n}` } },
  ];
  return { caseId, fact: random.pick(facts) };
}

/** All exchange, and say yes to what is offered, until nothing changes any more. */
async function settle(replicas: readonly Replica[]): Promise<void> {
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const replica of replicas) {
      const { failed } = await replica.exchange();
      expect(failed).toBeUndefined();
      await replica.acceptAll();
    }
    const now = JSON.stringify(await Promise.all(replicas.map((replica) => replica.read())));
    if (now === before) return;
    before = now;
  }
  throw new Error(`They still differ after ${MOST_ROUNDS} rounds.`);
}

async function expectEqual(replicas: readonly Replica[]): Promise<readonly string[]> {
  const [first, ...others] = await Promise.all(replicas.map((replica) => replica.read()));
  for (const other of others) {
    expect(other).toEqual(first);
  }
  return first?.entries ?? [];
}

for (const [count, seed, { name, isThere, start }] of TEAM_SERVERS.flatMap(
  (kind) =>
    [
      [2, 1, kind],
      [5, 2, kind],
    ] as const,
)) {
  const testBeside = test.extend<{ server: TestTeamServer }>({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    server: async ({}, use) => {
      const server = await start();
      await use(server);
      await server.close();
    },
  });
  const title = `beside ${name}, ${count} browsers have equal journals and dockets after edits offline, kills, erasures and a disturbed line`;
  if (isThere) testBeside(title, becomeEqual(count, seed));
  else testBeside.skip(title, becomeEqual(count, seed));
}

type Given = {
  readonly server: TestTeamServer;
  readonly openBrowser: (reachesPort?: number) => Promise<TeamBrowser>;
};

/** So many browsers record, correct, strike and erase, and are disturbed in all of it. */
function becomeEqual(count: number, seed: number): (given: Given) => Promise<void> {
  return async ({ server, openBrowser }) => {
    test.setTimeout(300_000);
    const random = createSeededRandom(seed);
    const { origin } = new URL(server.access.database);
    const line = await startDisturbedLine(origin, random);
    const access = {
      ...server.access,
      database: server.access.database.replace(origin, line.origin),
    };
    const replicas = await openReplicas(count, () =>
      openBrowser(Number(new URL(line.origin).port)),
    );
    const [first, ...others] = replicas;
    await first?.begin(access, TEAM_PASSPHRASE);
    for (const replica of others) await replica.join(access, TEAM_PASSPHRASE);
    const recorded: Recorded[] = [];
    const ownIds = new Map<Replica, ReadonlySet<string>>();
    const erased = new Set<string>();
    const eraseIn = async (replica: Replica, entry: { id: string; caseId: string }) => {
      await replica.erase([entry]);
      erased.add(entry.id);
    };

    line.disturb(true);
    for (let round = 0; round < 4; round += 1) {
      const isOffline = round % 2 === 1;
      // A server that is ended, or a line that is: a real one stays.
      if (isOffline) await (server.canStop ? server.stop() : line.disconnect(true));
      for (const replica of replicas) {
        const goneSoFar = goneWith(erased, recorded);
        const own = recorded.filter(
          ({ id }) => ownIds.get(replica)?.has(id) === true && !goneSoFar.has(id),
        );
        const facts = [
          // Nothing is recorded of a case of which nothing is left, before it is kept anew.
          ...CASES.map((caseId) => ({ caseId, fact: { type: 'case-kept' } as const })),
          ...Array.from({ length: 3 + random.below(6) }, (_, index) =>
            someFact(random, recorded.length + index, own),
          ),
        ];
        const ids = await replica.record(facts);
        recorded.push(...facts.map((each, index) => ({ ...each, id: ids[index] ?? '' })));
        ownIds.set(replica, new Set([...(ownIds.get(replica) ?? []), ...ids]));
        if (random.happens(0.3)) {
          await eraseIn(replica, { id: ids.at(-1) ?? '', caseId: facts.at(-1)?.caseId ?? '' });
        }
        if (random.happens(0.3)) await replica.exchangeAndKill();
        else await replica.exchange();
      }
      // Erased where it came to from elsewhere: the others are asked.
      const eraser = replicas[random.below(count)];
      const held = (await eraser?.read())?.entries ?? [];
      const some = JSON.parse(held[random.below(held.length)] ?? '{}') as {
        id: string;
        caseId?: string;
      };
      if (eraser !== undefined && some.caseId !== undefined) {
        await eraseIn(eraser, { id: some.id, caseId: some.caseId });
      }
      if (isOffline) await (server.canStop ? server.start() : line.disconnect(false));
    }
    line.disturb(false);
    await settle(replicas);

    const ids = new Set((await expectEqual(replicas)).map(idOf));
    const gone = goneWith(erased, recorded);
    expect(recorded.filter(({ id }) => !ids.has(id) && !gone.has(id))).toEqual([]);
    expect([...erased].filter((id) => ids.has(id))).toEqual([]);
    expect(line.disturbed.doubled).toBeGreaterThan(0);
    expect(line.disturbed.cut).toBeGreaterThan(0);
    expect(line.disturbed.reordered).toBeGreaterThan(0);
    const seen = await server.everythingSeen();
    const secrets = [...CASES, ...CASES.map(inGroups), SECRET_NOTE, SECRET_NAME, TEAM_PASSPHRASE];
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    await line.close();
  };
}

test('2,000 entries are in the other browser within 10 seconds', async ({
  server,
  openBrowser,
}) => {
  const random = createSeededRandom(3);
  const replicas = await openReplicas(2, openBrowser);
  const [one, other] = replicas as [Replica, Replica];
  await one.begin(server.access, TEAM_PASSPHRASE);
  await other.join(server.access, TEAM_PASSPHRASE);
  await one.exchange();
  await other.exchange();
  await one.record(Array.from({ length: 2000 }, (_, index) => someFact(random, index)));
  const started = performance.now();
  await one.exchange();
  await other.exchange();
  const seconds = (performance.now() - started) / 1000;
  expect(await expectEqual(replicas)).toHaveLength(2000);
  console.log(`2,000 entries: ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(10);
});

/** What goes with what was erased: all versions of an entry, and whatever names it. */
function goneWith(erased: ReadonlySet<string>, recorded: readonly Recorded[]): ReadonlySet<string> {
  const gone = new Set(erased);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const { id, fact } of recorded) {
      const named = 'entryId' in fact ? fact.entryId : id;
      if (gone.has(id) || gone.has(named)) gone.add(id).add(named);
    }
  }
  return gone;
}

async function openReplicas(
  count: number,
  openBrowser: () => Promise<TeamBrowser>,
): Promise<readonly Replica[]> {
  const replicas: Replica[] = [];
  for (let opened = 0; opened < count; opened += 1) {
    replicas.push(await openReplica(await openBrowser()));
  }
  return replicas;
}

function idOf(text: string): string {
  return (JSON.parse(text) as { id: string }).id;
}

/** As people write it. */
function inGroups(receipt: string): string {
  return [receipt.slice(0, 3), receipt.slice(3, 5), receipt.slice(5, 8), receipt.slice(8)].join(
    ' ',
  );
}
