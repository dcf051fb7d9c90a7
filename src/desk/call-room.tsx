import { useEffect, useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
import { findCaseFile } from '../storage/read-case.ts';
import { useApp, useWords } from '../ui/app.ts';
import { BesideButton } from '../ui/beside-button.tsx';
import { CallDesk } from '../ui/call-desk.tsx';
import { caseHash, formHash } from '../ui/case-hash.ts';
import { CaseLink } from '../ui/case-words.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { AfterCall } from '../ui/after-call.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { focusRoomHeading, RoomHeading } from './room-heading.tsx';

type Saved = { readonly caseId: CaseId; readonly result: SaveResult };

/** Makes and notes a call about one case: its form, and afterwards what was recorded. */
export function CallRoom({ caseId }: { readonly caseId: CaseId }) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => findCaseFile(app.storage, caseId), [caseId]);
  const [saved, setSaved] = useState<Saved>();
  const file = live.state === 'read' ? live.value : undefined;
  useEffect(() => {
    // The form is gone from the page, and the focus with it.
    if (saved !== undefined) focusRoomHeading();
  }, [saved]);
  // Of a protected case it is known only once it is read that it is one, and this is its own place.
  const number = file?.receiptNumber ?? parseReceiptNumber(caseId);
  const leave = () => {
    location.hash = caseHash(file?.caseId ?? caseId);
  };
  return (
    <div class="room call-room">
      <header class="room-header">
        <div>
          <p class="quiet">
            <CaseLink caseId={file?.caseId ?? caseId} number={number} />
            {file?.label !== undefined && ` / ${app.words.name(file.label)}`}
          </p>
          <RoomHeading>{text('callTitle')}</RoomHeading>
        </div>
        {number !== undefined && saved === undefined && (
          <div class="row">
            <BesideButton
              form={{ name: 'call', receipt: number, fileOf: file?.caseId }}
              onOpened={leave}
            />
          </div>
        )}
      </header>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {saved !== undefined && <SavedCall {...saved} />}
      {saved === undefined && file !== undefined && (
        <Noting
          caseId={file.caseId}
          number={number}
          onSaved={(of, result) => setSaved({ caseId: of, result })}
          onLeave={leave}
        />
      )}
    </div>
  );
}

function Noting({
  caseId,
  number,
  onSaved,
  onLeave,
}: {
  readonly caseId: CaseId;
  readonly number: ReceiptNumber | undefined;
  readonly onSaved: (caseId: CaseId, result: SaveResult) => void;
  readonly onLeave: () => void;
}) {
  const { text } = useWords();
  if (number === undefined) {
    return (
      <div class="remark" data-testid="call-no-number">
        <p>{text('callRoomNoNumber')}</p>
        <p>
          <a class="button main" href={formHash(caseId, 'number')}>
            {text('callRoomEnterNumber')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <CallDesk
      receipt={number}
      fileOf={caseId}
      startsOpen={['card']}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  );
}

function SavedCall({ caseId, result }: Saved) {
  const { text } = useWords();
  return (
    <section class="part">
      <AfterCall caseId={caseId} what="contact" result={result} fileOf={caseId}>
        <a class="button main" data-testid="close-saved" href={caseHash(caseId)}>
          {text('popupOpenCase')}
        </a>
      </AfterCall>
    </section>
  );
}
