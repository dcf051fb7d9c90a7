import { beforeEach, describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/background/reconcile.ts';
import type { CaseId, DeviceId } from '../../../src/domain/ids.ts';
import { afterReading } from '../../../src/domain/team/exchange-steps.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import { createWords } from '../../../src/locales/catalogue.ts';
import { readAgenda } from '../../../src/storage/read-agenda.ts';
import { readMembers } from '../../../src/storage/team/members.ts';
import {
  changeExchange,
  joinTeam,
  leaveTeam,
  readTeam,
} from '../../../src/storage/team/team-record.ts';
import { recordEntries } from '../../../src/storage/record-entries.ts';
import { inWriteTransaction } from '../../../src/storage/write-transaction.ts';
import {
  call,
  contactId,
  day,
  inquiryId,
  TEXAS_CASE,
  uuid,
  VERMONT_CASE,
} from '../../support/given.ts';
import type { MemoryDesktop } from '../../support/memory-desktop.ts';
import { createMemoryDesktop } from '../../support/memory-desktop.ts';
import type { MemoryStorage } from '../../support/memory-storage.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
} from '../../support/memory-storage.ts';
import { join, TEAM } from '../../support/team-replica.ts';

const ZONE = 'America/New_York';
const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const words = createWords('en-US');
const [ANA, BEN] = [1, 2].map((n) => uuid(0xa000 + n)) as [MemberId, MemberId];
const TEAM_ID = TEAM as TeamId;
const OTHER_DEVICE = uuid(0xd002) as DeviceId;
const ALL = { due: 10, next: 10, counted: 10, whose: 'all' } as const;
const MINE = { due: 10, next: 10, counted: 10 } as const;

let storage: MemoryStorage;
let desktop: MemoryDesktop;

/** Two cases that are both due on 1 Nov; Ana joined here, and Ben on another machine. */
beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
  storage.setNow('2026-10-01T15:00:00Z');
  const second = { contactId: contactId(2), inquiryId: inquiryId(2) };
  const on = day('2026-10-01');
  await recordEntries(storage, [
    ...keptAndCalled(1, VERMONT_CASE, call({ on })),
    ...keptAndCalled(0x11, TEXAS_CASE, call({ on, ...second })),
  ]);
  await join(storage);
  await say(0x21, { type: 'member-joined', team: TEAM_ID, memberId: ANA, name: 'Ana' });
});

async function say(n: number, fact: Parameters<typeof newEntry>[1]): Promise<void> {
  const { id } = newEntry(n, fact);
  await recordEntries(storage, [{ id, fact }]);
}

/** Ben joins on a machine of his own, which is heard of here. */
async function benJoined(): Promise<void> {
  await recordOn(OTHER_DEVICE, () =>
    say(0x22, { type: 'member-joined', team: TEAM_ID, memberId: BEN, name: 'Ben' }),
  );
}

async function recordOn(device: DeviceId, record: () => Promise<void>): Promise<void> {
  const own = await ownDevice(device);
  await record();
  await ownDevice(own);
}

async function ownDevice(device: DeviceId): Promise<DeviceId> {
  return inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    const before = (await store.get('deviceId')) as DeviceId;
    await store.put(device, 'deviceId');
    return before;
  });
}

async function assign(n: number, caseId: CaseId, memberId: MemberId | null): Promise<void> {
  await recordEntries(storage, [newEntry(n, { type: 'case-assigned', memberId }, caseId)]);
}

async function at(local: string): Promise<void> {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
  storage.setNow(now.toString());
  await reconcile({ storage, desktop, words, zone: () => ZONE, builtAt: () => BUILT_AT });
}

const toHeard = (when: string) => ({ recordedAt: when, receivedAt: when });
const joining = async () => (await readTeam(storage))?.joining ?? '';

/** An exchange reads what there is, and nothing new came with it. */
async function exchangeAt(instant: string): Promise<void> {
  const members = await readMembers(storage);
  await changeExchange(storage, await joining(), (state) =>
    afterReading(state, members, Temporal.Instant.from(instant)),
  );
}

const dueCases = async (limits: typeof ALL | typeof MINE) =>
  (await readAgenda(storage, day('2026-11-02'), limits)).due.map(({ caseId }) => caseId).toSorted();

describe('of two cases that are due', () => {
  test('the one that is assigned to a colleague rings not here, and counts on no badge', async () => {
    await benJoined();
    await assign(0x31, TEXAS_CASE, BEN);
    await assign(0x32, VERMONT_CASE, ANA);
    await at('2026-11-02T09:00');
    expect(desktop.everShown.map(({ title }) => title)).toEqual([
      'Case ending 0001: no answer after 30 days',
    ]);
    expect(desktop.badge).toBe('1');
    expect(await dueCases(MINE)).toEqual([VERMONT_CASE]);
    expect(await dueCases(ALL)).toEqual([VERMONT_CASE, TEXAS_CASE].toSorted());
    const { dueCount } = await readAgenda(storage, day('2026-11-02'), ALL);
    expect(dueCount).toBe(2);
  });

  test('both ring where one is nobody’s and the other of somebody nobody knows', async () => {
    await assign(0x31, TEXAS_CASE, BEN);
    await at('2026-11-02T09:00');
    expect(desktop.everShown).toHaveLength(2);
    expect(desktop.badge).toBe('2');
    expect(await dueCases(MINE)).toHaveLength(2);
  });

  test('one rings no more once its colleague is heard of, and again when she left', async () => {
    await assign(0x31, TEXAS_CASE, BEN);
    await at('2026-11-02T09:00');
    expect(desktop.standing.size).toBe(2);
    await benJoined();
    await at('2026-11-02T10:00');
    expect(desktop.standing.size).toBe(1);
    expect(desktop.badge).toBe('1');
    await say(0x23, { type: 'member-left', team: TEAM_ID, memberId: BEN });
    await at('2026-11-02T11:00');
    expect(desktop.standing.size).toBe(2);
    expect(desktop.badge).toBe('2');
  });

  test('one that is handed to a colleague while it stands on the desktop is taken back', async () => {
    await benJoined();
    await at('2026-11-02T09:00');
    expect(desktop.standing.size).toBe(2);
    await assign(0x31, TEXAS_CASE, BEN);
    await at('2026-11-02T09:30');
    expect(desktop.standing.size).toBe(1);
    await assign(0x32, TEXAS_CASE, null);
    await at('2026-11-02T10:00');
    expect(desktop.standing.size).toBe(2);
  });

  test('both ring once nothing was heard of the colleague for long, and why is said; one when she is heard of', async () => {
    await benJoined();
    await assign(0x31, TEXAS_CASE, BEN);
    await at('2026-11-02T09:00');
    expect(desktop.badge).toBe('1');
    await exchangeAt('2026-10-14T15:00:00Z');
    await at('2026-11-02T10:00');
    expect(desktop.badge).toBe('1');
    // The first after weeks without: whoever was cut off as well has not handed over what she has.
    await exchangeAt('2026-11-01T20:00:00Z');
    await at('2026-11-02T10:30');
    expect(desktop.badge).toBe('1');
    await exchangeAt('2026-11-02T16:00:00Z');
    await at('2026-11-02T11:00');
    expect(desktop.badge).toBe('2');
    expect(await dueCases(MINE)).toEqual([VERMONT_CASE, TEXAS_CASE].toSorted());
    const rung = desktop.everShown.filter(({ message }) => message.includes('colleague'));
    expect(rung.map(({ title }) => title)).toEqual(['Case ending 0002: no answer after 30 days']);
    expect(rung[0]?.message).toContain('who was last heard of Oct 1, 2026');
    expect(rung[0]?.message).not.toContain('Ben');
    await changeExchange(storage, await joining(), (state) => ({
      ...state,
      heard: [{ deviceId: OTHER_DEVICE, ...toHeard('2026-11-02T16:30:00Z') }],
    }));
    await exchangeAt('2026-11-02T17:00:00Z');
    await at('2026-11-02T12:30');
    expect(desktop.badge).toBe('1');
    expect(await dueCases(MINE)).toEqual([VERMONT_CASE]);
  });

  test('both ring again where the team was left, its record lost, or another one joined', async () => {
    await benJoined();
    await assign(0x31, TEXAS_CASE, BEN);
    const record = await readTeam(storage);
    if (record === undefined) throw new Error('It is in a team.');
    await at('2026-11-02T09:00');
    expect(desktop.badge).toBe('1');

    await leaveTeam(storage);
    await at('2026-11-02T10:00');
    expect(desktop.standing.size).toBe(2);
    expect(desktop.badge).toBe('2');
    expect(await dueCases(MINE)).toHaveLength(2);

    const { access, keyring } = record;
    await joinTeam(storage, { access, keyring: { ...keyring, team: uuid(0x7ea9) } });
    const team = uuid(0x7ea9) as TeamId;
    await say(0x24, { type: 'member-joined', team, memberId: ANA, name: 'Ana' });
    await at('2026-11-02T11:00');
    expect(desktop.badge).toBe('2');
    expect(await dueCases(MINE)).toHaveLength(2);

    await joinTeam(storage, { access, keyring });
    await at('2026-11-02T12:00');
    expect(desktop.badge).toBe('1');
  });
});
