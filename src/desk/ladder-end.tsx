import { useWords } from '../ui/app.ts';

/** What is left once the published order has ended: outside of it, and with no published wait. */
export function LadderEnd() {
  const { text } = useWords();
  return (
    <ul class="ladder-end" data-testid="ladder-end">
      <li>{text('endOmbudsman')}</li>
      <li>{text('endCongress')}</li>
      <li>{text('endLegalHelp')}</li>
    </ul>
  );
}
