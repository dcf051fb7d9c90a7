import type { Entry } from '../domain/entry.ts';
import type { RawFact } from '../domain/fact.ts';
import { parseFact } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import { useWords } from '../ui/app.ts';
import { sayTime } from './say-time.ts';
import type { TellContext } from '../ui/telling.ts';
import { tell } from './tell.ts';
import { TellingFacts } from '../ui/telling-facts.tsx';

/** How often something was corrected, and what it said before. */
export function EarlierVersions({
  told,
  context,
}: {
  readonly told: Told;
  readonly context: TellContext;
}) {
  const { text } = useWords();
  const { earlier } = told;
  if (earlier.length === 0) return null;
  return (
    <details data-testid="earlier-versions">
      <summary>{text('caseCorrected', { count: earlier.length })}</summary>
      <ol>
        {earlier.toReversed().map((entry) => (
          <li key={entry.id}>
            <Version entry={entry} context={context} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Version({ entry, context }: { readonly entry: Entry; readonly context: TellContext }) {
  const { text, date, dateTime, language } = context.words;
  const raw = wordsOf(entry);
  const fact = parseFact(raw);
  const telling = tell(fact, raw.type, context);
  // The time is very often what was corrected.
  const happened =
    fact?.type === 'contact-made'
      ? [date(fact.on), sayTime(fact.startedAt, fact.zone, fact.zone, language)]
      : [fact?.type === 'answer-received' ? date(fact.on) : undefined];
  const title = [...happened, telling.title].filter((part) => part !== undefined).join(' · ');
  return (
    <>
      <p class="quiet">{text('caseEarlierVersion', { at: dateTime(entry.recordedAt) })}</p>
      <p>{title}</p>
      <TellingFacts telling={telling} />
    </>
  );
}

/** What an entry says: a correction says what it holds. */
function wordsOf(entry: Entry): RawFact {
  const fact = parseFact(entry.fact);
  return fact?.type === 'entry-corrected' ? fact.fact : entry.fact;
}
