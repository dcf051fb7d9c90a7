import type { Fact } from '../../src/domain/fact.ts';
import { answer, call, day, inquiryId } from './given.ts';
import type { Telling } from './life-arbitraries.ts';
import type { Said } from './promised.ts';
import type { Machine } from './reminder-model.ts';

/** What a setting is from now on. */
export function set(machine: Machine, telling: Exclude<Telling, { readonly of: number }>): Fact {
  const type = 'setting-changed';
  switch (telling.type) {
    case 'hour-set':
      machine.reminderHour = telling.hour;
      return { type, name: 'reminderHour', value: telling.hour };
    case 'roll-set':
      machine.rolls = telling.rolls;
      return { type, name: 'rollPolicy', value: telling.rolls ? 'forward' : 'none' };
    case 'quiet-set':
      machine.isQuiet = telling.isQuiet;
      return { type, name: 'quietWeekends', value: telling.isQuiet };
  }
}

/** When the journal knows of something is what its stamp says, whatever the clock said. */
export async function readStamp({ storage }: Machine, said: Said | undefined): Promise<void> {
  const database = await storage.connection();
  const entry = said && (await database.getFromIndex('entries', 'id', said.id));
  if (entry === undefined) return;
  if (said?.kind === 'date') said.knownOn = entry.recordedAt.slice(0, 10);
  if (said?.kind === 'done' || said?.kind === 'answer' || said?.kind === 'put-off')
    said.at = entry.recordedAt;
}

/** What is recorded of something said of the case with this number. */
export function toFact(said: Said, of: number): Fact {
  switch (said.kind) {
    case 'date':
      return { type: 'date-noted', kind: 'interview', on: day(said.on) };
    case 'done':
      return { type: 'reminder-done', subject: said.subject, on: day(said.on) };
    case 'put-off': {
      const { subject, on, until } = said;
      const shared = { type: 'window-snoozed', subject, on: day(on) } as const;
      return typeof until === 'string'
        ? { ...shared, until: day(until) }
        : { ...shared, duringStart: until.start };
    }
    default:
      return ofExchange(said, of);
  }
}

function ofExchange(said: Extract<Said, { kind: 'contact' | 'answer' }>, of: number): Fact {
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
