import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../src/storage/connection.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { DEVICE } from '../support/given.ts';
import { forgetDatabases } from '../support/memory-storage.ts';

beforeEach(forgetDatabases);

describe('a database that another context wants alone', () => {
  /** A door that counts who is inside, and is shut while another has the database alone. */
  function createDoor() {
    const wanted: (() => void)[] = [];
    const told: unknown[] = [];
    const door = { inside: 0, isOpen: Promise.resolve() };
    const connection = createConnection({
      hold: {
        enterDatabase: async () => {
          await door.isOpen;
          door.inside += 1;
          return () => {
            door.inside -= 1;
          };
        },
        onDatabaseWanted: (letGo) => wanted.push(letGo),
      },
      reportProblem: (_, error) => told.push(error),
    });
    return { connection, door, told, want: () => wanted.forEach((letGo) => letGo()) };
  }

  it('is closed when what was under way in it has ended', async () => {
    const { connection, door, want } = createDoor();
    const database = await connection();
    expect(door.inside).toBe(1);
    const writing = database.transaction('settings', 'readwrite');
    void writing.store.put(DEVICE, 'deviceId');
    let hasEnded = false;
    void writing.done.then(() => {
      hasEnded = door.inside === 1;
    });
    want();
    await vi.waitFor(() => expect(door.inside).toBe(0));
    expect(hasEnded).toBe(true);
    expect(() => database.transaction('settings')).toThrow(DOMException);
  });

  it('is opened anew, once it is free again', async () => {
    const { connection, door, want } = createDoor();
    const first = await connection();
    let openDoor: () => void = () => undefined;
    door.isOpen = new Promise((resolve) => {
      openDoor = resolve;
    });
    want();
    await vi.waitFor(() => expect(door.inside).toBe(0));
    const waiting = connection();
    expect(door.inside).toBe(0);
    openDoor();
    expect(await waiting).not.toBe(first);
    expect(door.inside).toBe(1);
  });

  it('is opened to stay open by who still waited when it was wanted', async () => {
    const { connection, door, want } = createDoor();
    let openDoor: () => void = () => undefined;
    door.isOpen = new Promise((resolve) => {
      openDoor = resolve;
    });
    const waiting = connection();
    // Who has it alone asks until it is free, also those who wait behind it.
    want();
    openDoor();
    const database = await waiting;
    expect(await connection()).toBe(database);
    expect(door.inside).toBe(1);
    await expect(database.count('entries')).resolves.toBe(0);
    want();
    await vi.waitFor(() => expect(door.inside).toBe(0));
  });

  it('is left too when it was closed by the browser, which is told of, or could not be opened', async () => {
    const { connection, door, told } = createDoor();
    forceCloseDatabase(unwrap(await connection()) as never);
    await vi.waitFor(() => expect(door.inside).toBe(0));
    expect(told).toMatchObject([{ name: 'DatabaseClosedError' }]);
    const steps = [...upgrades, () => undefined];
    (await createConnection({ steps })()).close();
    await expect(connection()).rejects.toMatchObject({ reason: 'newer-version' });
    await vi.waitFor(() => expect(door.inside).toBe(0));
  });

  it('that is not free in time is said not to answer', async () => {
    const connection = createConnection({
      hold: {
        enterDatabase: () => Promise.reject(new DOMException('It was held.', 'TimeoutError')),
        onDatabaseWanted: () => undefined,
      },
    });
    await expect(connection()).rejects.toMatchObject({ reason: 'timed-out' });
  });
});
