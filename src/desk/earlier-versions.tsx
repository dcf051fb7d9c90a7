import type { Entry } from '../domain/entry.ts';
import type { Told } from '../domain/history.ts';
import { useWords } from '../ui/app.ts';
import type { TellContext } from '../ui/telling.ts';
import { tellEarlier } from './tell-earlier.ts';
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
  const { text, dateTime } = context.words;
  const telling = tellEarlier(entry, context);
  return (
    <>
      <p class="quiet">{text('caseEarlierVersion', { at: dateTime(entry.recordedAt) })}</p>
      <p>{telling.title}</p>
      <TellingFacts telling={telling} />
    </>
  );
}
