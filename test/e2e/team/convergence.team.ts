import { expect, test } from '@playwright/test';
import type { Fact } from '../../../src/domain/fact.ts';
import { call, contactId, day, inquiryId, letter } from '../../support/given.ts';
import { startDisturbedLine } from '../../support/disturbed-line.ts';
import { createSeededRandom } from '../../support/seeded-random.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { startTeamServer } from '../../support/team-server.ts';
import type { Replica } from './support/replicas.ts';
import { packageThatMayReach, startReplica } from './support/replicas.ts';

const PASSPHRASE = 'seven made-up words for one small team';
const CASES = ['EAC2190012345', 'SRC2190012345', 'LIN2690012345', 'IOE0912345678'] as const;
const SECRET_NOTE = 'She said the file waits in room seventeen';
const SECRET_NAME = 'Rosalinda Made-Up';
/** More rounds than any exchange needs once nothing is disturbed. */
const MOST_ROUNDS = 12;

/** What somebody might record next. */
function someFact(random: SeededRandom, n: number): { caseId: string; fact: Fact } {
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
  for (const other of others) expect(other).toEqual(first);
  return first?.entries ?? [];
}

for (const [count, seed] of [
  [2, 1],
  [5, 2],
] as const) {
  test(`${count} browsers have equal journals and dockets after edits offline, kills, erasures and a disturbed line`, async () => {
    test.setTimeout(300_000);
    const random = createSeededRandom(seed);
    const server = await startTeamServer();
    const origin = new URL(server.access.database).origin;
    const line = await startDisturbedLine(origin, random);
    const access = {
      ...server.access,
      database: server.access.database.replace(origin, line.origin),
    };
    const { folder, remove } = packageThatMayReach();
    const replicas = await Promise.all(
      Array.from({ length: count }, () => startReplica(folder, line.origin)),
    );
    const recorded: { readonly id: string; readonly caseId: string }[] = [];
    const erased = new Set<string>();
    let n = 0;
    try {
      const [first, ...others] = replicas;
      // A line that cuts off may cut off this, too: whoever begins tries again.
      await expect.poll(() => tried(first?.begin(server.access, PASSPHRASE))).toBe(true);
      for (const replica of others) await replica.join(server.access, PASSPHRASE);
      for (const replica of replicas)
        await replica.join(access, PASSPHRASE).catch(() => replica.join(server.access, PASSPHRASE));
      for (let round = 0; round < 4; round += 1) {
        const isOffline = round % 2 === 1;
        if (isOffline) await server.stop();
        for (const replica of replicas) {
          const facts = Array.from({ length: 3 + random.below(6) }, () =>
            someFact(random, (n += 1)),
          );
          const ids = await replica.record(facts);
          recorded.push(...ids.map((id, index) => ({ id, caseId: facts[index]?.caseId ?? '' })));
          if (random.happens(0.3) && ids[0] !== undefined) {
            await replica.erase([{ id: ids[0], caseId: facts[0]?.caseId ?? '' }]);
            erased.add(ids[0]);
          }
          if (random.happens(0.3)) await replica.exchangeAndKill();
          else await replica.exchange();
        }
        // Erased where it came to from elsewhere: the others are asked.
        const [eraser] = replicas.slice(random.below(count));
        const held =
          (await eraser?.read())?.entries.map(
            (text) => JSON.parse(text) as { id: string; caseId?: string },
          ) ?? [];
        const some = held[random.below(Math.max(1, held.length))];
        if (eraser !== undefined && some?.caseId !== undefined) {
          await eraser.erase([{ id: some.id, caseId: some.caseId }]);
          erased.add(some.id);
        }
        if (isOffline) await server.start();
      }
      line.calm();
      await settle(replicas);
      const entries = await expectEqual(replicas);
      const ids = new Set(entries.map((text) => (JSON.parse(text) as { id: string }).id));
      expect(recorded.filter(({ id }) => !ids.has(id) && !erased.has(id))).toEqual([]);
      expect([...erased].filter((id) => ids.has(id))).toEqual([]);
      expect(line.disturbed.doubled + line.disturbed.cut).toBeGreaterThan(0);
      expect(line.disturbed.reordered).toBeGreaterThan(0);

      const seen = await server.everythingSeen();
      const grouped = CASES.map(
        (each) => `${each.slice(0, 3)} ${each.slice(3, 5)} ${each.slice(5, 8)} ${each.slice(8)}`,
      );
      for (const secret of [
        ...CASES,
        ...grouped,
        SECRET_NOTE,
        SECRET_NAME,
        'Rosalinda',
        PASSPHRASE,
      ]) {
        expect(seen.includes(secret), secret).toBe(false);
      }
    } finally {
      await Promise.all(replicas.map((replica) => replica.close()));
      await line.close();
      await server.close();
      remove();
    }
  });
}

test('2,000 entries are in the other browser within 10 seconds', async () => {
  test.setTimeout(120_000);
  const random = createSeededRandom(3);
  const server = await startTeamServer();
  const { folder, remove } = packageThatMayReach();
  const replicas = await Promise.all(
    [1, 2].map(() => startReplica(folder, server.access.database)),
  );
  try {
    const [one, other] = replicas as [Replica, Replica];
    await one.begin(server.access, PASSPHRASE);
    await other.join(server.access, PASSPHRASE);
    await one.exchange();
    await other.exchange();
    await one.record(Array.from({ length: 2000 }, (_, index) => someFact(random, index)));
    const started = performance.now();
    await one.exchange();
    await other.exchange();
    const seconds = (performance.now() - started) / 1000;
    const entries = await expectEqual(replicas);
    expect(entries).toHaveLength(2000);
    console.log(`2,000 entries: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(10);
  } finally {
    await Promise.all(replicas.map((replica) => replica.close()));
    await server.close();
    remove();
  }
});

async function tried(work: Promise<unknown> | undefined): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
