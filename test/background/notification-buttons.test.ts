import { beforeEach, describe, expect, test } from 'vitest';
import type { Pressing } from '../../src/background/notification-buttons.ts';
import { actionsOf, pressButton } from '../../src/background/notification-buttons.ts';
import { reconcile } from '../../src/background/reconcile.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { readDelivery } from '../../src/storage/deliveries.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { call, day, entryId, fileOf, inquiryId, sighting, VERMONT_CASE } from '../support/given.ts';
import type { MemoryDesktop } from '../support/memory-desktop.ts';
import { createMemoryDesktop } from '../support/memory-desktop.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

const BUILT_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');
const TODAY = day('2026-11-01');
const words = createWords('en-US');

let storage: MemoryStorage;
let desktop: MemoryDesktop;
let opened: string[];
let announced: number;
let pressing: Pressing;

async function look(): Promise<void> {
  await reconcile({ storage, desktop, words, zone: () => 'UTC', builtAt: () => BUILT_AT });
}

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
  desktop = createMemoryDesktop();
  opened = [];
  announced = 0;
  let turns: Promise<void> = Promise.resolve();
  pressing = {
    storage,
    today: () => TODAY,
    newEntryId: storage.newEntryId,
    openDesk: async (hash) => {
      opened.push(hash);
    },
    inTurn: (work) => {
      const turn = turns.then(work);
      turns = turn.catch(() => undefined);
      return turn;
    },
    announceChange: () => {
      announced += 1;
    },
    lookAtWhatIsDue: look,
  };
});

/** A case of which this was told long ago; what is due on 1 Nov 2026 stands. Gives its id. */
async function reminded(fact: Fact): Promise<string> {
  storage.setNow('2026-10-01T15:00:00Z');
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' }), newEntry(2, fact)]);
  storage.setNow(`${TODAY}T15:00:00Z`);
  await look();
  const [id] = desktop.standing.keys();
  return id ?? 'nothing stands';
}

const CALLED = call({ on: day('2026-10-01') });
const NOTED: Fact = { type: 'date-noted', kind: 'interview', on: TODAY };
const ARRIVING: Fact = {
  type: 'status-seen',
  on: day('2026-10-01'),
  sighting: sighting({ askIfNotArrivedBy: day('2026-10-31') }),
};

async function factsTold(): Promise<readonly (Fact | undefined)[]> {
  const { history } = await readCaseFile(storage, VERMONT_CASE);
  return history.told.slice(2).map(({ fact }) => fact);
}

describe('the button', () => {
  test('“Answered” opens the form for an answer, and the reminder was seen', async () => {
    const id = await reminded(CALLED);
    await pressButton(pressing, id, 0);
    expect(opened).toEqual([`#/case/${VERMONT_CASE}/answer/${inquiryId(1)}`]);
    expect(await readDelivery(storage, id)).toMatchObject({ state: 'seen' });
    expect(await factsTold()).toEqual([]);
  });

  test.each([
    ['of a wait', CALLED, entryId(2)],
    ['of a date', NOTED, entryId(2)],
    ['of what was to arrive', ARRIVING, `${entryId(2)}/ask-by`],
  ])(
    '“Tomorrow” %s puts it off until then, takes it back and tells the windows',
    async (_, fact, subject) => {
      const id = await reminded(fact);
      await pressButton(pressing, id, 1);
      expect(await factsTold()).toEqual([
        { type: 'window-snoozed', subject, on: TODAY, until: '2026-11-02' },
      ]);
      expect([desktop.standing.size, desktop.badge, announced]).toEqual([0, '', 1]);
      storage.setNow('2026-11-02T15:00:00Z');
      await look();
      expect(desktop.standing.size).toBe(1);
    },
  );

  test.each([
    ['“Done” of a date', NOTED, entryId(2)],
    ['“It arrived”', ARRIVING, `${entryId(2)}/ask-by`],
  ])('%s says that it was dealt with', async (_, fact, subject) => {
    const id = await reminded(fact);
    await pressButton(pressing, id, 0);
    expect(await factsTold()).toEqual([{ type: 'reminder-done', subject, on: TODAY }]);
    expect([desktop.standing.size, desktop.badge, announced]).toEqual([0, '', 1]);
  });

  test.each([0, 1])('number %i pressed twice does it once', async (index) => {
    const id = await reminded(NOTED);
    const { inTurn } = pressing;
    // In the worker looking at what is due takes its turn as well.
    const both = { ...pressing, lookAtWhatIsDue: () => inTurn(look) };
    await Promise.all([pressButton(both, id, index), pressButton(both, id, index)]);
    await pressButton(pressing, id, index);
    expect(await factsTold()).toHaveLength(1);
    expect(desktop.standing.size).toBe(0);
  });

  test('pressed by a worker that was killed before it took the notification back does it once', async () => {
    const id = await reminded(CALLED);
    const cutShort = { ...pressing, lookAtWhatIsDue: () => Promise.reject(new Error('Killed.')) };
    await expect(pressButton(cutShort, id, 1)).rejects.toThrow('Killed.');
    expect(desktop.standing.size).toBe(1);
    await pressButton(pressing, id, 1);
    expect(await factsTold()).toHaveLength(1);
    expect(desktop.standing.size).toBe(0);
  });

  test('of a notification that nothing is known of opens the agenda, as a click does', async () => {
    await reminded(CALLED);
    await pressButton(pressing, 'one of an earlier version', 0);
    await pressButton(pressing, 'summary', 1);
    expect([await factsTold(), opened, announced]).toEqual([[], ['#/agenda', '#/agenda'], 0]);
  });

  test('of something that was dealt with opens its case', async () => {
    const id = await reminded(NOTED);
    await recordEntries(storage, [
      newEntry(3, { type: 'reminder-done', subject: entryId(2), on: TODAY }),
    ]);
    await pressButton(pressing, id, 1);
    expect([(await factsTold()).length, opened]).toEqual([1, [`#/case/${VERMONT_CASE}`]]);
  });

  test.each([
    ['notice', ['arrived', 'tomorrow']],
    ['call-back', ['open', 'tomorrow']],
  ] as const)('of a promised %s is about whether it came', (of, actions) => {
    const wait = { unit: 'calendar-days', amount: 3 } as const;
    const { occasions } = fileOf(call({ promises: [{ of, wait }] }));
    const promised = occasions.find(({ id }) => id.includes('/'));
    expect(promised && actionsOf(promised)).toEqual(actions);
  });

  test('of a date that only the notice has opens the case, to enter it', () => {
    const page = sighting({ title: 'Case Was Denied', text: 'We denied your Form I-765.' });
    const { occasions } = fileOf({ type: 'status-seen', on: TODAY, sighting: page });
    expect(occasions.map(actionsOf)).toEqual([['open', 'tomorrow']]);
  });
});
