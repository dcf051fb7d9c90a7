import type { CaseFile } from '../domain/case-file.ts';
import { useApp } from '../ui/app.ts';
import type { TellContext } from './tell.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { toTimeline } from './timeline.ts';

/** Everything that happened in a case, newest first. */
export function TimelinePart({ file }: { readonly file: CaseFile }) {
  const { words, clock } = useApp();
  const { text } = words;
  const { history, inquiries } = file;
  const context: TellContext = {
    words,
    kindOf: (inquiryId) => inquiries.find(({ id }) => id === inquiryId)?.kind,
  };
  const opening = new Set(inquiries.map(({ contacts }) => contacts[0]?.entryId));
  return (
    <section class="timeline-part">
      <h2>{text('caseTimeline')}</h2>
      {history.told.length === 0 && <p class="quiet">{text('caseTimelineEmpty')}</p>}
      {history.waiting.length > 0 && (
        <p class="remark" data-testid="waiting-references">
          {text('caseWaiting', { count: history.waiting.length })}
        </p>
      )}
      <ol class="timeline">
        {toTimeline(history, clock.zone()).map((happening) => (
          <TimelineEntry
            key={happening.told.entryId}
            caseId={file.caseId}
            happening={happening}
            context={context}
            opensInquiry={opening.has(happening.told.entryId)}
          />
        ))}
      </ol>
    </section>
  );
}
