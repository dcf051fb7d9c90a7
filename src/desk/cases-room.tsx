import { useState } from 'preact/hooks';
import type { DocketRow } from '../domain/docket.ts';
import { readRows } from '../storage/read-case.ts';
import { useApp, useWords } from '../ui/app.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';
import { RoomHeading } from './room-heading.tsx';
import { caseHash } from '../ui/case-hash.ts';
import { sayCaseNumber } from './say-case-id.ts';

/** Cases that each "Show more" adds. */
const PAGE = 100;

/** The cases that are kept, a page at a time: it opens as fast with 50,000 as with five. */
export function CasesRoom() {
  const app = useApp();
  const { text } = app.words;
  const [shown, setShown] = useState(PAGE);
  // One more than is shown tells whether there are more.
  const live = useLive(() => readRows(app.storage, shown + 1), [shown]);
  return (
    <div class="room">
      <RoomHeading>{text('deskCases')}</RoomHeading>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && live.value.length === 0 && <p>{text('casesEmpty')}</p>}
      {live.state === 'read' && live.value.length > 0 && (
        <>
          <ul class="case-list">
            {live.value.slice(0, shown).map((row) => (
              <CaseRow key={row.caseId} row={row} />
            ))}
          </ul>
          {live.value.length > shown && (
            <button type="button" data-testid="more-cases" onClick={() => setShown(shown + PAGE)}>
              {text('casesMore')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function CaseRow({ row }: { readonly row: DocketRow }) {
  return row.isProtected === true ? <ProtectedRow row={row} /> : <OpenRow row={row} />;
}

/** Nothing tells which case it is, not even the address that a link would show. */
function ProtectedRow({ row: { caseId } }: { readonly row: DocketRow }) {
  const { text } = useWords();
  return (
    <li data-testid="case-row">
      <button
        type="button"
        class="link"
        data-testid="open-protected"
        onClick={() => {
          location.hash = caseHash(caseId);
        }}
      >
        {text('caseProtected')}
      </button>
    </li>
  );
}

function OpenRow({ row }: { readonly row: DocketRow }) {
  const words = useWords();
  const { text, date } = words;
  const { label, form, title, statusOn, lookedAtOn, closedOn, openInquiries } = row;
  const status = title ?? text('caseStatusNone');
  const about = [
    closedOn && text('caseClosed', { date: date(closedOn) }),
    openInquiries > 0 && text('casesOpenInquiries', { count: openInquiries }),
    lookedAtOn === undefined
      ? text('casesNeverLookedAt')
      : text('casesLookedAt', { date: date(lookedAtOn) }),
  ].filter((part) => part !== undefined && part !== false);
  return (
    <li data-testid="case-row" data-receipt={row.receiptNumber}>
      <a href={caseHash(row.caseId)}>
        <span class="number">{sayCaseNumber(row.receiptNumber, words)}</span>
      </a>
      <span>{[label, form].filter((part) => part !== undefined).join(' · ')}</span>
      <span>
        {statusOn ? text('caseStatusOn', { title: status, date: date(statusOn) }) : status}
      </span>
      <span class="quiet">{about.join(' · ')}</span>
    </li>
  );
}
