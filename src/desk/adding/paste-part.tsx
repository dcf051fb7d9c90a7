import { useMemo, useRef, useState } from 'preact/hooks';
import { draftKey } from '../../domain/draft.ts';
import { findPastedNumbers, MOST_PASTED } from '../../domain/import/pasted-numbers.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import type { Words } from '../../locales/catalogue.ts';
import { findByReceiptNumber } from '../../storage/read-case.ts';
import { useApp } from '../../ui/app.ts';
import { HeldFields } from '../../ui/held-fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayReason } from '../../ui/save.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { AreaInput } from './area-input.tsx';
import { BegunActions } from './begun-actions.tsx';
import type { Found, Joins } from './found-numbers.tsx';
import { DoubtfulList, FoundNumbers } from './found-numbers.tsx';
import { RecordingStatus } from './recording-status.tsx';
import type { FoundNumber } from './to-entries.ts';
import { keepNumber } from './to-entries.ts';
import { useKeptText } from './use-kept-text.ts';
import { useRecording } from './use-recording.ts';

/** The most characters that are searched at once: a long mailbox, and read in an instant. */
const LONGEST_TEXT = 2_000_000;

type PasteFields = { readonly text: string };

/** Finds the receipt numbers in a pasted text and keeps the cases that are chosen. */
export function PastePart() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const key = draftKey({ form: 'add', about: 'paste' });
  const draft = useDraft<PasteFields>(app, key, (kept) => ({ text: kept?.['text'] ?? '' }));
  const pasted = useKeptText(draft);
  const [problem, setProblem] = useSaying();
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<ReadonlySet<ReceiptNumber>>(new Set());
  const [joins, setJoins] = useState<Joins>(new Map());
  const searched = useRef('');
  const standing = useRef(pasted.value);
  standing.current = pasted.value;
  const recording = useRecording<FoundNumber>(() => {
    // What was found in it is recorded; what was pasted since is not.
    if (standing.current !== searched.current) return;
    // Begun anew at once: the next text may be pasted before this one is gone.
    void draft.drop();
    draft.beginAnew();
    pasted.forget();
  });
  const find = async () => {
    searched.current = pasted.value;
    recording.forget();
    setFound(undefined);
    setJoins(new Map());
    if (pasted.value.length > LONGEST_TEXT) {
      setProblem((to) => to.text('addPasteTooLong', { most: LONGEST_TEXT }));
      return;
    }
    try {
      const numbers = findPastedNumbers(pasted.value);
      const rows = await Promise.all(
        numbers.receiptNumbers.map((number) => findByReceiptNumber(app.storage, number)),
      );
      const kept = new Set(numbers.receiptNumbers.filter((_, at) => rows[at] !== undefined));
      setProblem(undefined);
      setFound({ ...numbers, kept });
      setChosen(new Set(numbers.receiptNumbers.filter((number) => !kept.has(number))));
    } catch (error) {
      setProblem((to) => sayReason(error, to));
    }
  };
  const { state } = recording;
  const isOver = state.isRunning || state.ended !== undefined;
  // A thousand lines, none of which a key typed above them changes.
  const shownNumbers = useMemo(
    () =>
      found !== undefined &&
      found.receiptNumbers.length > 0 && (
        <FoundNumbers
          found={found}
          chosen={chosen}
          joins={joins}
          isOver={isOver}
          onChoose={setChosen}
          onJoin={setJoins}
          onKeep={() =>
            recording.start(
              [...chosen].map((receiptNumber) => ({
                receiptNumber,
                waiting: joins.get(receiptNumber),
              })),
              keepNumber(),
            )
          }
        />
      ),
    [found, chosen, joins, isOver],
  );
  return (
    <section class="part">
      <h2>{text('addPaste')}</h2>
      {draft.unread && <ReadProblem error={draft.unread.error} retry={draft.unread.retry} />}
      <form
        class="form-body"
        aria-label={text('addPaste')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!state.isRunning) void find();
        }}
      >
        {draft.fields !== undefined && (
          <HeldFields draft={draft} isSaving={false}>
            <AreaInput
              label={text('addPasteText')}
              hint={text(pasted.isKept ? 'addPasteHint' : 'addPasteNotKept')}
              value={pasted.value}
              onChange={pasted.change}
              problem={problem}
              testId="paste-text"
            />
          </HeldFields>
        )}
        <div class="row">
          <button type="submit" data-testid="paste-find" disabled={state.isRunning}>
            {text('addPasteFind')}
          </button>
          <BegunActions draft={draft} onDiscarded={pasted.forget} />
        </div>
      </form>
      <output class="quiet" data-testid="paste-count">
        {found !== undefined && sayCount(found, words)}
      </output>
      {shownNumbers}
      <RecordingStatus
        state={state}
        sayItem={({ receiptNumber }) => words.receipt(receiptNumber)}
        onGoOn={recording.goOn}
      />
      {found !== undefined && found.doubtful.length > 0 && <DoubtfulList all={found.doubtful} />}
    </section>
  );
}

function sayCount({ count }: Found, { text, sentences }: Words): string {
  if (count === 0) return text('addPasteNone');
  return sentences([
    text('addPasteFound', { count }),
    count > MOST_PASTED ? text('addPasteMost', { most: MOST_PASTED }) : undefined,
  ]);
}
