import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRawCopy } from '../../../src/storage/raw-copy.ts';
import { createDraftCopy } from '../../../src/storage/draft-copy.ts';
import { rebuildDatabase } from '../../../src/storage/rebuild-database.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import {
  changeExchange,
  changeTeamAccess,
  joinTeam,
  readTeam,
} from '../../../src/storage/team/team-record.ts';
import { fileOf } from '../../support/backup-files.ts';
import { call, uuid, VERMONT_CASE } from '../../support/given.ts';
import { createMemoryDirectory } from '../../support/memory-directory.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
} from '../../support/memory-storage.ts';
import { join, KEYRING } from '../../support/team-replica.ts';

const original: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
const SECRET = 'secret words';
let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call()));
  await join(storage);
});

describe('the address, the password and the keys of the team', () => {
  it('are in no backup, no second copy and no raw copy of the database', async () => {
    const bytes = await fileOf(storage);
    expect(new TextDecoder().decode(bytes)).not.toContain(SECRET);
    expect(JSON.stringify(storage.copy.held)).not.toContain(SECRET);
    (await storage.connection()).close();
    const raw = await readRawCopy({
      openFiles: () => Promise.resolve(createMemoryDirectory()),
      now: storage.now,
      appVersion: '1',
    });
    expect(raw.length).toBeGreaterThan(5);
    expect(raw.join('\n')).not.toContain(SECRET);
    expect(raw.join('\n')).not.toContain('couch.example.org');
    expect(raw.join('\n')).toContain('"key":"newestStamp"');
  });

  it('are in no file while the database is made anew, and hold on behind that', async () => {
    const before = await readTeam(storage);
    const directory = createMemoryDirectory();
    const drafts = createMemoryDirectory();
    const written: string[] = [];
    await rebuildDatabase({
      storage,
      draftCopy: createDraftCopy(
        () => Promise.resolve(drafts),
        (work) => work(),
      ),
      openDirectory: () => Promise.resolve(heard(directory, written)),
      whileNobodyOpens: (work) => work(),
    });
    expect(written.join('')).toContain('newestStamp');
    expect(written.join('')).not.toContain(SECRET);
    const after = await readTeam(storage);
    expect([after?.access, after?.state]).toEqual([before?.access, before?.state]);
    expect(after?.keyring.idKey).toBeInstanceOf(CryptoKey);
  });

  it.each([
    ['before anything is back', 1, [-1, undefined]],
    ['once the entries are back', 2, [-1, undefined]],
    ['never', 3, [1, '7']],
  ] as const)(
    'are there again when making it anew is cut short behind the deletion: %s',
    async (_, cut, howFar) => {
      const before = await readTeam(storage);
      const joining = before?.joining ?? '';
      await changeExchange(storage, joining, (state) => ({
        ...state,
        pushedThrough: 1,
        since: '7',
      }));
      const directory = createMemoryDirectory();
      const drafts = createMemoryDirectory();
      let dumps = 0;
      const draftCopy = createDraftCopy(
        () => Promise.resolve(drafts),
        (work) => work(),
      );
      const killed = new Error('Killed.');
      const dying = {
        storage: {
          ...storage,
          copy: {
            ...storage.copy,
            // Asked first before the dump is written, and then in the new database.
            readRecord: (arrival: number) =>
              cut === 1 && dumps > 0 ? Promise.reject(killed) : storage.copy.readRecord(arrival),
          },
        },
        draftCopy: {
          ...draftCopy,
          readAll: () => {
            dumps += 1;
            return cut === 2 && dumps > 1 ? Promise.reject(killed) : draftCopy.readAll();
          },
        },
        openDirectory: () => Promise.resolve(directory),
        whileNobodyOpens: <Result>(work: () => Promise<Result>) => work(),
      };
      const rebuilt = rebuildDatabase(dying);
      const ended = await rebuilt.catch((error: unknown) => error);
      expect(ended).toBe(cut < 3 ? killed : undefined);
      const after = await readTeam(storage);
      expect([after?.access, after?.joining]).toEqual([before?.access, joining]);
      // Only once every entry has its arrival number again is it known how far the exchange is.
      expect([after?.state.pushedThrough, after?.state.since]).toEqual(howFar);
    },
  );

  it('let the journal be back where there is no room for them at first, and follow it', async () => {
    const before = await readTeam(storage);
    const directory = createMemoryDirectory();
    const drafts = createMemoryDirectory();
    const draftCopy = createDraftCopy(
      () => Promise.resolve(drafts),
      (work) => work(),
    );
    const problems: unknown[] = [];
    let looks = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(
      this: IDBObjectStore,
      ...given
    ) {
      if (given[1] === 'team' && looks < 2) throw new DOMException('Full.', 'QuotaExceededError');
      return original.apply(this, given);
    });
    await rebuildDatabase({
      storage: { ...storage, reportProblem: (_, error) => problems.push(error) },
      draftCopy: {
        ...draftCopy,
        // Asked before the dump is written, and once the journal is back.
        readAll: () => {
          looks += 1;
          return draftCopy.readAll();
        },
      },
      openDirectory: () => Promise.resolve(directory),
      whileNobodyOpens: (work) => work(),
    }).finally(() => put.mockRestore());
    expect(problems).toHaveLength(1);
    const database = await storage.connection();
    expect(await database.count('entries')).toBe(2);
    expect((await readTeam(storage))?.state).toEqual(before?.state);
  });

  it('are changed by who enters them anew, and by joining another team', async () => {
    const access = { database: 'https://other.example.org/team', user: 'eve', password: 'x' };
    await changeTeamAccess(storage, access);
    expect((await readTeam(storage))?.access).toEqual(access);
    await joinTeam(storage, { access, keyring: { ...KEYRING, team: uuid(9) } });
    expect((await readTeam(storage))?.keyring.team).toBe(uuid(9));
  });
});

/** A directory whose texts are kept as they are written. */
function heard(directory: FileSystemDirectoryHandle, written: string[]): FileSystemDirectoryHandle {
  const listen = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'write' && typeof given[0] === 'string') written.push(given[0]);
          const result: unknown = (value as (...all: unknown[]) => unknown).apply(target, given);
          const leadsOn = name === 'getFileHandle' || name === 'createWritable';
          return leadsOn ? (result as Promise<object>).then(listen) : result;
        };
      },
    });
  return listen(directory);
}
