import { holidays } from './given.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';

/**
 * What the product promises of reminders, written down a second time from the published rules and
 * none of the code under test: from what a person said of her cases, and the day, to what is due.
 */

/** What a person said of a case, as it holds now; corrections change it in place. */
export type Said =
  | {
      readonly id: string;
      readonly kind: 'contact';
      step: 'call' | 'write-service-center' | 'write-headquarters';
      on: string;
      reached: boolean;
      callBackInDays: number | undefined;
      struck: boolean;
    }
  | {
      readonly id: string;
      readonly kind: 'answer';
      verdict: 'settles' | 'nothing-new' | 'told-to-wait';
      on: string;
      waitUntil: string;
      /** The journal has it from this moment. */
      at: string;
      struck: boolean;
    }
  /** A date from a notice; the journal knows of it from a day on. */
  | {
      readonly id: string;
      readonly kind: 'date';
      on: string;
      /** How often it was moved to another day. */
      moves: number;
      knownOn: string;
      struck: boolean;
    }
  | PutOff
  | DealtWith;

/** What `subject` names was dealt with on a day; the journal has it from the moment `at`. */
export type DealtWith = {
  readonly id: string;
  readonly kind: 'done';
  readonly subject: string;
  readonly on: string;
  at: string;
  /** The date it had then: one that is moved afterwards is to be dealt with again. */
  readonly dated: string | undefined;
  struck: boolean;
};

/** What `subject` names is to be left alone until a day, or for as long as the browser runs. */
export type PutOff = {
  readonly id: string;
  readonly kind: 'put-off';
  readonly subject: string;
  readonly on: string;
  readonly until: string | { readonly start: string };
  /** The moment that the journal says it was told at: by a clock far ahead it counts for nothing. */
  at: string;
  /** The wait's last day then, or how often the date had been moved: of another one it was not said. */
  readonly of: string | number | undefined;
  struck: boolean;
};

/** All that a person said of one case, in the order she said it. */
export type Diary = {
  readonly said: Said[];
  isElsewhere: boolean;
  isClosed: boolean;
  isMuted: boolean;
  isProtected: boolean;
};

/** A case of which nothing has been said yet. */
export function emptyDiary(): Diary {
  return { said: [], isElsewhere: false, isClosed: false, isMuted: false, isProtected: false };
}

/** A wait that is open: it is spoken of by its id, and its next step is due on a day. */
type Wait = { readonly id: string; readonly dueOn: string; readonly opened: Opened };
type Exchange = Extract<Said, { kind: 'contact' | 'answer' }>;
type Opened = { readonly on: string; readonly lastOn: string };
type Next = 'call-again' | 'write-service-center' | 'write-headquarters' | 'end' | 'call-back';
type Running = { step: Step; next: Next; id: string; opened: Opened };
type Step = 'call' | 'write-service-center' | 'write-headquarters';

const DAY_IN_MS = 86_400_000;
export const toDay = (on: string) => Date.parse(on) / DAY_IN_MS;
export const plus = (on: string, days: number) =>
  new Date((toDay(on) + days) * DAY_IN_MS).toISOString().slice(0, 10);
const RANK = { call: 0, 'write-service-center': 1, 'write-headquarters': 2 } as const;
const WAIT_IN_DAYS = { call: 30, 'write-service-center': 21, 'write-headquarters': 10 } as const;

/** The open waits of a case: the one of the step taken last, and promised calls back beside it. */
export function waitsOf(diary: Diary, rolls: boolean): readonly Wait[] {
  let running: Running | undefined;
  let callBacks: { readonly id: string; readonly opened: Opened }[] = [];
  // Of one day the earlier moment comes first; a contact is made at three.
  const momentOf = (said: Exchange) =>
    Date.parse(said.kind === 'contact' ? `${said.on}T15:00:00Z` : said.at);
  const inOrder = (one: Exchange, other: Exchange) =>
    one.on.localeCompare(other.on) ||
    momentOf(one) - momentOf(other) ||
    Number(one.kind === 'answer') - Number(other.kind === 'answer');
  const held = diary.said.filter(
    (said): said is Exchange => !said.struck && (said.kind === 'contact' || said.kind === 'answer'),
  );
  // What USCIS answered to nothing that was asked is no answer.
  if (!held.some(({ kind }) => kind === 'contact')) return [];
  for (const said of held.toSorted(inOrder)) {
    if (said.kind === 'answer') {
      if (said.verdict === 'nothing-new') continue;
      callBacks = [];
      const { id, on, waitUntil } = said;
      const opened = { on, lastOn: waitUntil };
      const { step, next }: Pick<Running, 'step' | 'next'> = running ?? {
        step: 'call',
        next: afterStep('call', diary),
      };
      running = said.verdict === 'settles' ? undefined : { step, next, id, opened };
      continue;
    }
    if (!said.reached) continue;
    const { id, on, step } = said;
    // Who calls about what she had dealt with begins anew.
    if (wasDealtWith(diary, running?.id, on)) running = undefined;
    const isNewRound =
      running !== undefined &&
      step === 'call' &&
      (running.next === 'call-again' || running.next === 'end') &&
      on > running.opened.lastOn;
    if (running === undefined || RANK[step] > RANK[running.step] || isNewRound) {
      const opened = { on, lastOn: plus(on, WAIT_IN_DAYS[step]) };
      running = { step, next: afterStep(step, diary), id, opened };
    }
    if (said.callBackInDays !== undefined) {
      const lastOn = plus(on, said.callBackInDays);
      callBacks.push({ id: `${id}/call-back`, opened: { on, lastOn } });
    }
  }
  const beside = callBacks.map(({ id, opened }) => ({ id, opened, dueOn: plus(opened.lastOn, 1) }));
  if (running === undefined) return beside;
  const { id, opened, next } = running;
  const counted = plus(opened.lastOn, 1);
  const dueOn = rolls && next === 'call-again' ? nextOpenDay(counted) : counted;
  return [{ id, opened, dueOn }, ...beside];
}

/** The date of what was said, by the id of it or of a promise in it. */
export function dateOf({ said }: Pick<Diary, 'said'>, subject: string): string | undefined {
  const about = said.find(({ id }) => id === subject.split('/')[0]);
  return about?.kind === 'answer' && about.verdict === 'told-to-wait' ? about.waitUntil : about?.on;
}

/** How something was dealt with, unless it was moved since. */
export function dealingWith(diary: Pick<Diary, 'said'>, subject: string): DealtWith | undefined {
  const done = diary.said.findLast(
    (each): each is DealtWith => each.kind === 'done' && !each.struck && each.subject === subject,
  );
  return done?.dated === dateOf(diary, subject) ? done : undefined;
}

/** Whether a wait had been dealt with before a contact, which of a day is made at three. */
function wasDealtWith({ said }: Diary, id: string | undefined, on: string): boolean {
  const done = id === undefined ? undefined : dealingWith({ said }, id);
  if (done === undefined || done.on === on) {
    return done !== undefined && Date.parse(`${on}T15:00:00Z`) > Date.parse(done.at);
  }
  return on > done.on;
}

/** Writing was published for the four service centers only; an office elsewhere is called again. */
function afterStep(step: Step, { isElsewhere }: Diary): Next {
  if (step === 'write-headquarters') return 'end';
  if (isElsewhere) return 'call-again';
  return step === 'call' ? 'write-service-center' : 'write-headquarters';
}

function nextOpenDay(on: string): string {
  const isOpen =
    ![0, 6].includes(new Date(on).getUTCDay()) && holidays(on as CalendarDate) === undefined;
  return isOpen ? on : nextOpenDay(plus(on, 1));
}
