import type { Entry } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import { wordsOf } from '../domain/history.ts';
import type { TellContext, Telling } from '../ui/telling.ts';
import { sayTime } from './say-time.ts';
import { tell } from './tell.ts';

/** What an entry said before it was corrected; its title says when that was to have happened. */
export function tellEarlier(entry: Entry, context: TellContext): Telling {
  const { words } = context;
  const { date } = words;
  const raw = wordsOf(entry);
  const fact = parseFact(raw);
  const { title, facts } = tell(fact, raw.type, context);
  // The time is very often what was corrected.
  const happened =
    fact?.type === 'contact-made'
      ? [date(fact.on), sayTime(fact.startedAt, fact.zone, fact.zone, words)]
      : [fact?.type === 'answer-received' ? date(fact.on) : undefined];
  return {
    title: [...happened, title].filter((part) => part !== undefined).join(' · '),
    facts,
  };
}
