import { FactList, FactRow } from './fact-list.tsx';
import type { Telling } from './telling.ts';

/** What else is known of something recorded. */
export function TellingFacts({ telling: { facts } }: { readonly telling: Telling }) {
  if (facts.length === 0) return null;
  return (
    <div class="private-values">
      <FactList>
        {facts.map(([name, value, language, isLetter], index) => (
          <FactRow key={`${index} ${name}`} name={name} language={language}>
            {isLetter === true ? <p class="letter-text">{value}</p> : value}
          </FactRow>
        ))}
      </FactList>
    </div>
  );
}
