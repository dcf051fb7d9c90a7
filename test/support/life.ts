import type { Fact } from '../../src/domain/fact.ts';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import { confirmClock } from '../../src/storage/reconcile-record.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { day, entryId, officeRead } from './given.ts';
import type { Event, Telling, Wake } from './life-arbitraries.ts';
import { readStamp, set, toFact } from './life-facts.ts';
import { newEntry } from './memory-storage.ts';
import type { Said } from './promised.ts';
import { dateOf, emptyDiary } from './promised.ts';
import { heldTo, thingsOf } from './promised-days.ts';
import type { Machine } from './reminder-model.ts';

const caseOf = (n: number) => `EAC99900000${String(n + 1).padStart(2, '0')}` as CaseId;

/** What a life writes into: the machine, the next free id, and the entry that each thing said now rests on. */
export type Hand = {
  readonly machine: Machine;
  readonly next: () => number;
  readonly shown: Map<string, EntryId>;
  /** Has the person tell the journal something, with no look at what is due. */
  readonly tell: (telling: Telling) => Promise<void>;
};

export function createHand(machine: Machine): Hand {
  let used = 1;
  const hand: Hand = {
    machine,
    next: () => (used += 1),
    shown: new Map(),
    tell: (telling) => tell(hand, telling),
  };
  return hand;
}

/** So many cases, all called about on the first of March. */
export async function keepAll(hand: Hand, cases: number): Promise<void> {
  const { machine } = hand;
  machine.storage.setNow(machine.now.toString());
  for (let n = 0; n < cases; n += 1) {
    const kept = newEntry(hand.next(), { type: 'case-kept' }, caseOf(n));
    await recordEntries(machine.storage, [kept]);
    machine.diaries.set(caseOf(n), emptyDiary());
    await tell(hand, { type: 'called', of: n, daysAgo: 0, reached: true });
  }
}

/** Lets one thing happen, and the worker look at what is due whenever something wakes it. */
export async function live(
  hand: Hand,
  { happens, wake: fares = { type: 'calm' } }: { readonly happens: Event; readonly wake?: Wake },
): Promise<void> {
  const { machine } = hand;
  const { desktop } = machine;
  machine.storage.setNow(machine.now.toString());
  switch (happens.type) {
    case 'hours-pass':
      machine.now = machine.now.add({ hours: happens.hours });
      break;
    case 'years-pass':
      await machine.run();
      machine.now = machine.now.add({ hours: 24 * happens.days });
      await machine.runByWrongClock(machine.now);
      await confirmClock(machine.storage);
      // Who says that the clock is right has the worker look at once.
      await machine.run();
      break;
    case 'clock-ahead':
      await byClockAhead(hand, happens);
      break;
    case 'zone':
      machine.zone = happens.zone;
      break;
    case 'browser-restarts':
      machine.restartBrowser();
      break;
    case 'update':
      desktop.alarms = undefined;
      break;
    case 'closes-all':
      await machine.closeAll();
      break;
    case 'denied':
    case 'allowed':
      desktop.allows = happens.type === 'denied' ? 'denied' : 'granted';
      break;
    case 'database-lost':
      await machine.loseDatabase();
      break;
    case 'clock-wrong': {
      await machine.run();
      const clock = Temporal.Instant.from(`${happens.year}-07-01T12:00:00Z`);
      await machine.runByWrongClock(clock);
      if (happens.telling) await tell(hand, happens.telling);
      await machine.runByWrongClock(clock);
      break;
    }
    default:
      await tell(hand, happens);
  }
  switch (fares.type) {
    case 'asked-twice':
      await machine.run({ isAskedTwice: true });
      return;
    case 'cut-short':
      await machine.run({ fault: fares.fault });
      if (!fares.again) return;
      break;
    case 'told-meanwhile': {
      const work = () => tell(hand, fares.telling);
      await machine.run({ meanwhile: { call: fares.call, work } });
      break;
    }
    case 'calm':
  }
  await machine.run();
}

/** By a clock that is far ahead, which nobody can tell, reminders ring and things are said; then it is put right. */
async function byClockAhead(
  { machine, tell: say }: Hand,
  { days, telling }: Extract<Event, { readonly type: 'clock-ahead' }>,
): Promise<void> {
  const hours = 24 * days;
  machine.now = machine.now.add({ hours });
  await machine.run();
  if (telling !== undefined) {
    await say(telling);
    await machine.run();
  }
  machine.now = machine.now.subtract({ hours });
}

/** The person tells the journal something; the diary of the model keeps what she means by it. */
async function tell(hand: Hand, telling: Telling): Promise<void> {
  const { machine, next, shown } = hand;
  const today = machine.now.toZonedDateTimeISO(machine.zone).toPlainDate();
  const on = (ago: number) => today.subtract({ days: ago }).toString();
  if (!('of' in telling)) {
    await recordEntries(machine.storage, [{ id: entryId(next()), fact: set(machine, telling) }]);
    return;
  }
  const nth = telling.of % machine.diaries.size;
  const caseId = caseOf(nth);
  const diary = machine.diaries.get(caseId);
  if (diary === undefined) return;
  const n = next();
  const id = entryId(n);
  const record = (fact: Fact) => recordEntries(machine.storage, [newEntry(n, fact, caseId)]);
  const say = async (said: Said) => {
    diary.said.push(said);
    shown.set(id, id);
    await record(toFact(said, nth));
  };
  switch (telling.type) {
    case 'called':
    case 'wrote': {
      const isCall = telling.type === 'called';
      const step = isCall ? 'call' : telling.to;
      const reached = isCall ? telling.reached : true;
      const callBackInDays = isCall ? telling.callBackInDays : undefined;
      await say({
        id,
        kind: 'contact',
        step,
        on: on(telling.daysAgo),
        reached,
        callBackInDays,
        struck: false,
      });
      return;
    }
    case 'answered': {
      const { verdict } = telling;
      const waitUntil = on(-telling.days);
      const answer = { verdict, on: on(telling.daysAgo), waitUntil, at: '' } as const;
      await say({ id, kind: 'answer', ...answer, struck: false });
      await readStamp(machine, diary.said.at(-1));
      return;
    }
    case 'date-noted':
      const date = { on: on(-telling.daysAhead), moves: 0, knownOn: '' };
      await say({ id, kind: 'date', ...date, struck: false });
      await readStamp(machine, diary.said.at(-1));
      return;
    case 'put-off':
    case 'dealt-with': {
      const things = thingsOf(diary, machine);
      const thing = things[telling.which % things.length];
      if (thing === undefined) return;
      const subject = thing.id;
      if (telling.type === 'dealt-with') {
        const dated = dateOf(diary, subject);
        await say({ id, kind: 'done', subject, on: on(0), at: '', dated, struck: false });
        await readStamp(machine, diary.said.at(-1));
        return;
      }
      const until = telling.days === undefined ? { start: machine.start } : on(-telling.days);
      const off = { subject, on: on(0), until, at: '', of: heldTo(thing) };
      await say({ id, kind: 'put-off', ...off, struck: false });
      await readStamp(machine, diary.said.at(-1));
      return;
    }
    case 'corrected':
    case 'struck': {
      const kept = diary.said.filter(
        ({ struck, kind }) =>
          !struck && (telling.type === 'struck' || (kind !== 'put-off' && kind !== 'done')),
      );
      const said = kept[telling.which % kept.length];
      const named = said && shown.get(said.id);
      if (said === undefined || named === undefined) return;
      if (telling.type === 'struck') {
        said.struck = true;
        await record({ type: 'entry-struck', entryId: named });
        return;
      }
      if (said.kind === 'put-off' || said.kind === 'done') return;
      const moved = on(said.kind === 'date' ? -telling.daysAgo : telling.daysAgo);
      if (said.kind === 'date' && said.on !== moved) said.moves += 1;
      said.on = moved;
      if (telling.asWell && said.kind === 'contact')
        said.step = said.step === 'call' ? 'write-service-center' : 'call';
      if (telling.asWell && said.kind === 'answer')
        said.verdict = said.verdict === 'settles' ? 'told-to-wait' : 'settles';
      shown.set(said.id, id);
      await record({ type: 'entry-corrected', entryId: named, fact: toFact(said, nth) });
      return;
    }
    case 'office-read':
      diary.isElsewhere = telling.office === 'field-office';
      await record(officeRead(telling.office));
      return;
    case 'muted':
      diary.isMuted = telling.is;
      await record({ type: 'case-described', patch: { isMuted: telling.is } });
      return;
    case 'protected':
      diary.isProtected = telling.is;
      await record({ type: 'case-described', patch: { isProtected: telling.is } });
      return;
    case 'closed':
    case 'reopened':
      diary.isClosed = telling.type === 'closed';
      await record({ type: diary.isClosed ? 'case-closed' : 'case-reopened', on: day(on(0)) });
  }
}
