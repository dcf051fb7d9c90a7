import { useWords } from '../../ui/app.ts';
import { ROUND_HASH } from '../../ui/case-hash.ts';

/** From the table of cases to what is done with many of them. */
export function CasesWays() {
  const { text } = useWords();
  return (
    <p class="row">
      <a href="#/cases/add" data-testid="to-adding">
        {text('addTitle')}
      </a>
      <a href={ROUND_HASH} data-testid="to-round">
        {text('roundTitle')}
      </a>
      <a href="#/export" data-testid="to-export">
        {text('exportTitle')}
      </a>
    </p>
  );
}
