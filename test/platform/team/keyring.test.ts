import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addTeamKey,
  createKeyring,
  expectWrapped,
  unwrapKeyring,
  wrapKeyring,
} from '../../../src/platform/team/keyring.ts';
import {
  countingBytes,
  FEW_ACCEPTED,
  FEW_ROUNDS,
  TEAM_PASSPHRASE,
} from '../../support/team-keys.ts';

async function wrapped(passphrase = TEAM_PASSPHRASE) {
  const keyring = createKeyring();
  return { keyring, document: await wrapKeyring(keyring, passphrase, FEW_ROUNDS) };
}

describe('the keys of a team', () => {
  it('are drawn at random: a team, a key for ids, and one for what is sealed', () => {
    const [one, other] = [createKeyring(), createKeyring()];
    expect(one.team).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect([one.generation, one.keys.length, one.idKey.length, one.keys[0]?.key.length]).toEqual([
      1, 1, 32, 32,
    ]);
    const drawn = [one, other].flatMap(({ team, idKey, keys: [key] }) => [
      team,
      idKey.join(),
      key?.name,
      key?.key.join(),
    ]);
    expect(new Set(drawn).size).toBe(8);
  });

  it('get one more when somebody left: the older ones and the key for ids stay', () => {
    const first = createKeyring();
    const second = addTeamKey(first);
    expect(second).toMatchObject({ team: first.team, generation: 2, idKey: first.idKey });
    expect(second.keys[0]).toEqual(first.keys[0]);
    expect(second.keys[1]).not.toEqual(first.keys[0]);
  });

  it('come out of their document by the passphrase, as they were', async () => {
    const { keyring, document } = await wrapped();
    expect(await unwrapKeyring(document, TEAM_PASSPHRASE, FEW_ACCEPTED)).toEqual(keyring);
    const more = addTeamKey(addTeamKey(keyring));
    const again = await wrapKeyring(more, 'another one', FEW_ROUNDS);
    expect(await unwrapKeyring(again, 'another one', FEW_ACCEPTED)).toEqual(more);
    expect(again).toMatchObject({ _id: 'team', team: keyring.team, generation: 3 });
  });

  it('are unwrapped by who has only the document, the passphrase, and Node', async () => {
    const { keyring, document } = await wrapped();
    const { _id, team, generation, newest, salt, rounds, sealed } = document;
    const key = pbkdf2Sync(TEAM_PASSPHRASE, Buffer.from(salt, 'hex'), rounds, 32, 'sha256');
    const bytes = Buffer.from(sealed, 'base64');
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    const bound = ['followthrough-team', 1, _id, team, generation, newest, salt, rounds];
    opening.setAAD(Buffer.from(JSON.stringify(bound)));
    opening.setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([opening.update(bytes.subarray(12, -16)), opening.final()]);
    expect(JSON.parse(plain.toString())).toEqual({
      idKey: Buffer.from(keyring.idKey).toString('hex'),
      keys: keyring.keys.map((each) => ({
        name: each.name,
        key: Buffer.from(each.key).toString('hex'),
      })),
    });
  });

  it('are drawn and wrapped the same by the same random bytes', async () => {
    const documents = [countingBytes(), countingBytes()].map((random) =>
      wrapKeyring(createKeyring({ random }), 'password', { ...FEW_ROUNDS, random }),
    );
    expect(await documents[0]).toEqual(await documents[1]);
  });

  it('are the same passphrase however a keyboard spells its letters', async () => {
    const { keyring, document } = await wrapped('caf\u00e9');
    expect(await unwrapKeyring(document, 'cafe\u0301', FEW_ACCEPTED)).toEqual(keyring);
  });

  it('are wrapped by 600,000 rounds and unwrapped with no fewer, nor so many that all stands still', async () => {
    const document = await wrapKeyring(createKeyring(), 'x');
    expect(document.rounds).toBe(600_000);
    for (const rounds of [1, 599_999, 10_000_001, 2 ** 50]) {
      const opening = unwrapKeyring({ ...document, rounds }, 'x');
      await expect(opening).rejects.toMatchObject({ refusal: 'rounds' });
    }
  });

  it('stay closed to another passphrase', async () => {
    const { document } = await wrapped();
    const opening = unwrapKeyring(document, 'another', FEW_ACCEPTED);
    await expect(opening).rejects.toMatchObject({ refusal: 'wrong-passphrase' });
  });

  it('stay closed when a field beside them was changed', async () => {
    const { document } = await wrapped();
    const changes = [
      { team: '00000000-0000-4000-8000-000000000000' },
      { generation: 2 },
      { newest: '0123456789abcdef' },
      { salt: document.salt.replace(/^../, (two) => (two === '00' ? '01' : '00')) },
      { rounds: 11 },
      { sealed: `${document.sealed.startsWith('A') ? 'B' : 'A'}${document.sealed.slice(1)}` },
    ];
    for (const change of changes) {
      const opening = unwrapKeyring({ ...document, ...change }, TEAM_PASSPHRASE, FEW_ACCEPTED);
      await expect(opening).rejects.toMatchObject({ refusal: 'wrong-passphrase' });
    }
  });

  it('are told to be damaged before any passphrase where that shows', async () => {
    const { document } = await wrapped();
    const { sealed: _, ...cut } = document;
    const damaged = [
      undefined,
      null,
      [],
      'team',
      {},
      cut,
      { ...document, _id: 'other' },
      { ...document, team: 'T' },
      { ...document, generation: 0 },
      { ...document, generation: 1.5 },
      { ...document, generation: 1e9 },
      { ...document, newest: undefined },
      { ...document, newest: 'x'.repeat(16) },
      { ...document, salt: document.salt.slice(2) },
      { ...document, salt: 'g'.repeat(32) },
      { ...document, rounds: '10' },
      { ...document, sealed: '' },
      { ...document, sealed: 'A'.repeat(300_000) },
      { ...document, sealed: 7 },
    ];
    for (const one of damaged) {
      expect(() => expectWrapped(one, FEW_ACCEPTED)).toThrow('damaged');
      const opening = unwrapKeyring(one, TEAM_PASSPHRASE, FEW_ACCEPTED);
      await expect(opening).rejects.toMatchObject({ refusal: 'damaged' });
    }
    expect(expectWrapped({ ...document, _rev: '1-a', more: 1 }, FEW_ACCEPTED)).toEqual(document);
  });

  it('show nothing of themselves in their document', async () => {
    const { keyring, document } = await wrapped();
    const text = JSON.stringify(document);
    expect(document.newest).toBe(keyring.keys[0]?.name);
    for (const bytes of [keyring.idKey, keyring.keys[0]?.key ?? new Uint8Array(32)]) {
      expect(text).not.toContain(Buffer.from(bytes).toString('hex').slice(0, 12));
      expect(text).not.toContain(Buffer.from(bytes).toString('base64').slice(0, 12));
    }
  });
});
