import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { confirmClock } from '../../src/storage/reconcile-record.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, entryId, inquiryId, officeRead } from './given.ts';
import type { Event, Telling, Wake } from './life-arbitraries.ts';
import { newEntry } from './memory-storage.ts';
import type { Said } from './promised.ts';
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
    machine.diaries.set(caseOf(n), { said: [], isElsewhere: false, isClosed: false });
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

/** The person tells the journal something; the diary of the model keeps what she means by it. */
async function tell(hand: Hand, telling: Telling): Promise<void> {
  const { machine, next, shown } = hand;
  const today = machine.now.toZonedDateTimeISO(machine.zone).toPlainDate();
  const on = (ago: number) => today.subtract({ days: ago }).toString();
  if (telling.type === 'hour-set' || telling.type === 'roll-set') {
    const isHour = telling.type === 'hour-set';
    if (isHour) machine.reminderHour = telling.hour;
    else machine.rolls = telling.rolls;
    const fact: Fact = isHour
      ? { type: 'setting-changed', name: 'reminderHour', value: telling.hour }
      : { type: 'setting-changed', name: 'rollPolicy', value: telling.rolls ? 'forward' : 'none' };
    await recordEntries(machine.storage, [{ id: entryId(next()), fact }]);
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
      await say({ id, kind: 'answer', verdict, on: on(telling.daysAgo), waitUntil, struck: false });
      return;
    }
    case 'corrected':
    case 'struck': {
      const kept = diary.said.filter(({ struck }) => !struck);
      const said = kept[telling.which % kept.length];
      const named = said && shown.get(said.id);
      if (said === undefined || named === undefined) return;
      if (telling.type === 'struck') {
        said.struck = true;
        await record({ type: 'entry-struck', entryId: named });
        return;
      }
      said.on = on(telling.daysAgo);
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
    case 'closed':
    case 'reopened':
      diary.isClosed = telling.type === 'closed';
      await record({ type: diary.isClosed ? 'case-closed' : 'case-reopened', on: day(on(0)) });
  }
}

function toFact(said: Said, of: number) {
  if (said.kind === 'answer') {
    const { verdict, waitUntil } = said;
    const how = verdict === 'told-to-wait' ? { waitUntil } : verdict;
    return { ...answer(said.on, how), inquiryId: inquiryId(of) };
  }
  const { on, step, reached, callBackInDays } = said;
  return call({
    on: day(on),
    inquiryId: inquiryId(of),
    step,
    channel: step === 'call' ? 'call' : 'e-request',
    outcome: reached ? 'reached' : 'not-reached',
    ...(callBackInDays !== undefined && {
      promises: [{ of: 'call-back', wait: { unit: 'calendar-days', amount: callBackInDays } }],
    }),
  });
}
