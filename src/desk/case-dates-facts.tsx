import type { CaseFile } from '../domain/case-file.ts';
import { useWords } from '../ui/app.ts';
import { FactRow } from '../ui/fact-list.tsx';

/** The dates that other published rules compare, as far as the person entered them. */
export function CaseDatesFacts({
  file: { receivedOn, postedInquiryDate, movedOn },
}: {
  readonly file: CaseFile;
}) {
  const { text, date } = useWords();
  return (
    <>
      {receivedOn !== undefined && (
        <FactRow name={text('datesReceivedShort')}>{date(receivedOn)}</FactRow>
      )}
      {postedInquiryDate !== undefined && (
        <FactRow name={text('datesPostedShort')}>
          {date(postedInquiryDate.date)}
          <p class="quiet">{text('datesLookedOn', { date: date(postedInquiryDate.lookedOn) })}</p>
        </FactRow>
      )}
      {movedOn !== undefined && <FactRow name={text('datesMovedShort')}>{date(movedOn)}</FactRow>}
    </>
  );
}
