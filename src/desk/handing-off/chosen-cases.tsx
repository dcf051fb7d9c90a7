import { useState } from 'preact/hooks';
import type { DocketRow } from '../../domain/docket.ts';
import { useWords } from '../../ui/app.ts';
import { CaseLinkInList } from '../../ui/case-words.tsx';

/** So many cases are listed at first. */
const LISTED_FIRST = 10;

/** The cases that were chosen, to be looked over; a protected one is listed as no more than that. */
export function ChosenCases({
  rows,
  missingCount,
}: {
  readonly rows: readonly DocketRow[];
  /** How many that were chosen are not kept here. */
  readonly missingCount: number;
}) {
  const { text } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const listed = isWhole ? rows : rows.slice(0, LISTED_FIRST);
  const left = rows.length - listed.length;
  return (
    <section class="part">
      <h2>{text('handOffCases', { count: rows.length })}</h2>
      <ul class="hand-off-cases" data-testid="hand-off-cases">
        {listed.map((row) => (
          <li key={row.caseId}>
            <CaseLinkInList row={row} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="link"
          data-testid="hand-off-more"
          onClick={() => setIsWhole(true)}
        >
          {text('handOffMore', { count: left })}
        </button>
      )}
      {missingCount > 0 && (
        <p class="remark" data-testid="hand-off-missing">
          {text('handOffNotKept', { count: missingCount })}
        </p>
      )}
    </section>
  );
}
