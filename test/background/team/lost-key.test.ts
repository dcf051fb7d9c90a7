import { beforeEach, describe, expect, it } from 'vitest';
import type { TeamSealing } from '../../../src/domain/team/team-sealing.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { replaceTeamKeys } from '../../../src/storage/team/team-record.ts';
import { call, entryId, VERMONT_CASE } from '../../support/given.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import { keptAndCalled } from '../../support/memory-storage.ts';
import type { MemoryTeamServer } from '../../support/memory-team-server.ts';
import { createMemoryTeamServer } from '../../support/memory-team-server.ts';
import { createPlainSealing } from '../../support/plain-sealing.ts';
import {
  createMember,
  exchangeWith,
  KEYRING,
  sharedBy,
  stateOf,
  TEAM,
  TEAM_WRAPPED,
} from '../../support/team-replica.ts';

const FIRST = `${TEAM} 1`;
const MADE_BETWEEN = [FIRST, 'between'];
const PUT_BACK = [FIRST, 'second', 'third'];

let server: MemoryTeamServer;
let ben: MemoryStorage;
let carl: MemoryStorage;
let dora: MemoryStorage;

/** Seals with the last of some keys, and opens what any of them sealed. */
function sealingWith(names: readonly string[]): TeamSealing {
  const plain = createPlainSealing({ team: TEAM });
  const newest = names.at(-1) ?? '';
  return {
    ...plain,
    generation: names.length,
    newest,
    seal: async (item) => ({ ...(await plain.seal(item)), key: newest }),
    open: async (document) => {
      const { key } = document as { readonly key?: string };
      return names.includes(key ?? '')
        ? plain.open({ ...(document as object), key: FIRST })
        : undefined;
    },
  };
}

async function goOnWith(names: readonly string[], members: readonly MemoryStorage[]) {
  const keys = names.map((name) => ({ name, key: KEYRING.idKey }));
  for (const storage of members) {
    expect(await replaceTeamKeys(storage, { ...KEYRING, generation: names.length, keys })).toBe(
      true,
    );
  }
}

function serve(names: readonly string[]): void {
  const wrapped = { ...TEAM_WRAPPED, _id: 'team', generation: names.length, newest: names.at(-1) };
  server.put(wrapped);
}

const exchangeBy = (storage: MemoryStorage, names: readonly string[]) =>
  exchangeWith(storage, server, { sealing: sealingWith(names) });

beforeEach(async () => {
  server = createMemoryTeamServer(TEAM_WRAPPED);
  ben = await createMember(1);
  carl = await createMember(2);
  dora = await createMember(3);
  for (const storage of [ben, dora]) await exchangeBy(storage, [FIRST]);
  serve(MADE_BETWEEN);
  await goOnWith(MADE_BETWEEN, [ben, dora]);
  await recordEntries(ben, keptAndCalled(1, VERMONT_CASE, call()));
  for (const storage of [ben, dora]) await exchangeBy(storage, MADE_BETWEEN);
  serve(PUT_BACK);
  await exchangeBy(carl, PUT_BACK);
});

describe('what a key sealed that is lost once the later one is put back', () => {
  it.each([
    ['its own', () => ben],
    ['a colleague who took it over', () => dora],
  ])('is handed over again by %s', async (_, who) => {
    await goOnWith(PUT_BACK, [who()]);
    expect(await exchangeBy(who(), PUT_BACK)).toEqual({ added: 0, offered: 0 });
    expect(await exchangeBy(carl, PUT_BACK)).toEqual({ added: 2, offered: 0 });
    expect(await sharedBy(carl)).toEqual(await sharedBy(ben));
    expect((await stateOf(who())).unopened).toBe(0);
  });

  it('is handed over again once, whoever else has it', async () => {
    await goOnWith(PUT_BACK, [ben, dora]);
    for (const storage of [ben, dora, carl, ben, dora]) await exchangeBy(storage, PUT_BACK);
    expect(server.asked.mend).toBe(1);
    expect(await sharedBy(carl)).toEqual(await sharedBy(dora));
  });

  it('is handed over again, however often something else was by then', async () => {
    const before = sealingWith(MADE_BETWEEN);
    for (let n = 0; n < 4; n += 1) {
      serve(MADE_BETWEEN);
      for (const each of server.documents()) {
        const spoilt = { ...each, sealed: 'spoilt' };
        if (each._id !== 'team') server.put(spoilt);
      }
      await exchangeWith(ben, server, { sealing: before });
      ben.setNow(ben.now().add({ hours: 1 }).toString());
    }
    serve(PUT_BACK);
    await goOnWith(PUT_BACK, [ben]);
    await exchangeBy(ben, PUT_BACK);
    expect(await exchangeBy(carl, PUT_BACK)).toMatchObject({ added: 2 });
  });

  it('is none of it where no key is lost: nothing is read again', async () => {
    const { since } = await stateOf(ben);
    const more = [...MADE_BETWEEN, 'after'];
    serve(more);
    await goOnWith(more, [ben]);
    expect((await stateOf(ben)).since).toBe(since);
    await recordEntries(ben, [{ id: entryId(9), caseId: VERMONT_CASE, fact: call() }]);
    expect(await exchangeBy(ben, more)).toEqual({ added: 0, offered: 0 });
  });
});
