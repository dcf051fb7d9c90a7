import { useState } from 'preact/hooks';
import type { CaseId, InquiryId } from '../../domain/ids.ts';
import type { LetterKind } from '../../domain/letter/letter-kind.ts';
import { centerWrittenTo, offeredLetters } from '../../domain/letter/offered-letters.ts';
import { sayLetter } from '../../locales/say-letter.ts';
import { today, useApp } from '../../ui/app.ts';
import { AfterCall } from '../../ui/after-call.tsx';
import { caseHash, lettersHash } from '../../ui/case-hash.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { useLive } from '../../ui/use-live.ts';
import { focusRoomHeading, RoomHeading } from '../room-heading.tsx';
import { sayCaseTitle } from '../../locales/say-case.ts';
import { LetterForm } from './letter-form.tsx';
import { NotOfferedNote } from './not-offered.tsx';
import type { LetterFile } from './read-letter-file.ts';
import { readLetterFile } from './read-letter-file.ts';

/** One letter of a case: composed, handed over, and recorded once it was sent. */
export function LetterRoom({
  caseId,
  kind,
  inquiryId,
}: {
  readonly caseId: CaseId;
  readonly kind: LetterKind;
  readonly inquiryId: InquiryId | undefined;
}) {
  const app = useApp();
  const { words } = app;
  const live = useLive(() => readLetterFile(app, caseId), [caseId]);
  const read = live.state === 'read' ? live.value : undefined;
  const center = read && centerWrittenTo(read.file);
  return (
    <div class="room letter-room">
      <header>
        <p class="quiet">
          <a href={lettersHash()}>{words.text('deskLetters')}</a>
          {' / '}
          <a href={caseHash(caseId)}>{sayCaseTitle(read?.file, words)}</a>
        </p>
        <RoomHeading>{sayLetter(kind, center, words)}</RoomHeading>
      </header>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {read !== undefined && <LetterParts {...read} kind={kind} inquiryId={inquiryId} />}
    </div>
  );
}

function LetterParts({
  kind,
  inquiryId,
  ...read
}: LetterFile & { readonly kind: LetterKind; readonly inquiryId: InquiryId | undefined }) {
  const app = useApp();
  const { file, rules } = read;
  const [sent, setSent] = useState<SaveResult>();
  if (sent !== undefined) return <SentLetter caseId={file.caseId} result={sent} />;
  if (!file.isKept) return <p>{app.words.text('lettersNotKept')}</p>;
  const offers = offeredLetters(file, { addresses: rules.addresses, today: today(app) });
  const because = offers.find((each) => each.kind === kind)?.notOffered;
  if (because !== undefined) return <NotOfferedNote because={because} caseId={file.caseId} />;
  return (
    <LetterForm
      {...read}
      kind={kind}
      inquiryId={inquiryId}
      onSaved={(result) => {
        setSent(result);
        // What was pressed is gone, and the focus with it.
        focusRoomHeading();
      }}
      onLeave={() => {
        location.hash = lettersHash(file.caseId);
      }}
    />
  );
}

/** After "I sent it": what is on record and what comes of it, as after any contact. */
function SentLetter({ caseId, result }: { readonly caseId: CaseId; readonly result: SaveResult }) {
  const { words } = useApp();
  return (
    <section class="part" data-testid="letter-recorded">
      <AfterCall caseId={caseId} what="contact" result={result} fileOf={caseId}>
        <a href={caseHash(caseId)} class="button main" data-testid="letter-to-case">
          {words.text('popupOpenCase')}
        </a>
      </AfterCall>
    </section>
  );
}
