import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { Told } from '../domain/history.ts';
import type { EntryId } from '../domain/ids.ts';
import { useApp } from '../ui/app.ts';
import { hasOtherDevice } from '../locales/say-device.ts';
import { useDevices } from '../ui/use-devices.ts';
import { AskDevice } from './device-form.tsx';
import { StrandedForm } from './stranded-form.tsx';
import { ErasedEntry } from './erasing/erased-entry.tsx';
import type { TellContext } from '../ui/telling.ts';
import type { Continuing } from './timeline-entry.tsx';
import { TimelineEntry } from './timeline-entry.tsx';
import { TimelineFilter } from './case-file/timeline-filter.tsx';
import type { TimelineKind } from './case-file/timeline-kinds.ts';
import { countKinds, ofKinds } from './case-file/timeline-kinds.ts';
import { useForPrint } from './case-file/use-for-print.ts';
import { toTimeline } from './timeline.ts';

/** So many entries are shown at first, and with each wish for more. */
const SHOWN_AT_ONCE = 50;

/** What the record was narrowed to last, for as long as the page is open, whichever case is shown. */
let chosenLast: ReadonlySet<TimelineKind> = new Set();

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
  const [chosen, setChosen] = useState(chosenLast);
  const [erased, setErased] = useState<{ readonly isGone: boolean }>();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  // Paper has no button for more.
  useForPrint(() => setLimit(Number.MAX_SAFE_INTEGER));
  const devices = useDevices();
  const saysDevice = hasOtherDevice(history.told, devices);
  const happenings = toTimeline(history, clock.zone());
  const counts = countKinds(happenings);
  // A kind that was chosen in another file and is not in this one would hide everything.
  const here = new Set(counts.flatMap(([kind]) => (chosen.has(kind) ? [kind] : [])));
  const narrowed = ofKinds(happenings, here);
  // What is gone on with has to be in sight, whatever was chosen.
  const begun = corrected && happenings.find(({ told }) => told === corrected);
  const listed =
    begun === undefined || narrowed.slice(0, limit).includes(begun)
      ? narrowed.slice(0, limit)
      : [begun, ...narrowed.filter((each) => each !== begun).slice(0, limit)];
  const left = narrowed.length - listed.length;
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
      {saysDevice && <AskDevice />}
      <TimelineFilter
        counts={counts}
        chosen={here}
        onChoose={(next) => {
          chosenLast = next;
          setChosen(next);
          setLimit(SHOWN_AT_ONCE);
        }}
      />
      <output class="visually-hidden">
        {here.size > 0 && text('filterShown', { count: narrowed.length })}
      </output>
      <ErasedEntry erased={erased} />
      <ol class="timeline">
        {listed.map((happening) => (
          <TimelineEntry
            key={happening.told.entryId}
            file={file}
            happening={happening}
            context={context}
            saysDevice={saysDevice}
            opensInquiry={opening.has(happening.told.entryId)}
            continuing={happening.told === corrected ? continuing : undefined}
            onErased={(isGone) => setErased({ isGone })}
          />
        ))}
      </ol>
      {left > 0 && (
        <p>
          <button
            type="button"
            data-testid="timeline-more"
            onClick={() => setLimit(limit + SHOWN_AT_ONCE)}
          >
            {text('timelineMore', { count: Math.min(left, SHOWN_AT_ONCE) })}
          </button>
        </p>
      )}
    </section>
  );
}

function hasVersion({ entryId, shownEntryId, earlier }: Told, version: EntryId): boolean {
  return (
    entryId === version || shownEntryId === version || earlier.some(({ id }) => id === version)
  );
}
