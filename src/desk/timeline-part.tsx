import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { Told } from '../domain/history.ts';
import type { EntryId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { StrandedForm } from './stranded-form.tsx';
import type { TellContext } from '../ui/telling.ts';
import type { Continuing } from './timeline-entry.tsx';
import { TimelineEntry } from './timeline-entry.tsx';
import { toTimeline } from './timeline.ts';

/** Everything that happened in a case, newest first. */
export function TimelinePart({
  file,
  ownLadders,
  continuing,
}: {
  readonly file: CaseFile;
  readonly ownLadders: readonly CustomLadder[];
  /** The begun correction or strike to go on with. */
  readonly continuing: Continuing | undefined;
}) {
  const { words, clock } = useApp();
  const { text } = words;
  const { history, inquiries } = file;
  const context: TellContext = {
    words,
    kindOf: (inquiryId) => inquiries.find(({ id }) => id === inquiryId)?.kind,
    ownLadders,
  };
  const opening = new Set(inquiries.map(({ contacts }) => contacts[0]?.entryId));
  const corrected = continuing && history.told.find((told) => hasVersion(told, continuing.begunOn));
  return (
    <section class="timeline-part">
      <h2>{text('caseTimeline')}</h2>
      {continuing !== undefined && (corrected === undefined || corrected.struck !== undefined) && (
        <StrandedForm begun={continuing} />
      )}
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
            file={file}
            happening={happening}
            context={context}
            opensInquiry={opening.has(happening.told.entryId)}
            continuing={happening.told === corrected ? continuing : undefined}
          />
        ))}
      </ol>
    </section>
  );
}

function hasVersion({ entryId, shownEntryId, earlier }: Told, version: EntryId): boolean {
  return (
    entryId === version || shownEntryId === version || earlier.some(({ id }) => id === version)
  );
}
