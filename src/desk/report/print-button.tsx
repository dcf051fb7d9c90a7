import { useWords } from '../../ui/app.ts';

/** Prints what stands on the page, or saves it as PDF: the browser asks which. */
export function PrintButton() {
  const { text } = useWords();
  return (
    <div class="row">
      <button type="button" class="main" data-testid="report-print" onClick={() => print()}>
        {text('reportPrint')}
      </button>
      <span class="quiet">{text('reportPrintHint')}</span>
    </div>
  );
}
