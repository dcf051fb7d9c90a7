import { useState } from 'preact/hooks';
import type { Doubtful, PastedNumbers } from '../../domain/import/pasted-numbers.ts';
import { findPastedNumbers, MOST_PASTED } from '../../domain/import/pasted-numbers.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import type { Words } from '../../locales/catalogue.ts';
import { findByReceiptNumber } from '../../storage/read-case.ts';
import { useApp } from '../../ui/app.ts';
import { Receipt } from '../../ui/case-words.tsx';
import { sayReason } from '../../ui/save.ts';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { AreaInput } from './area-input.tsx';
import { keepNumber } from './record-many.ts';
import { RecordingStatus } from './recording-status.tsx';
import { useRecording } from './use-recording.ts';

/** The most characters that are searched at once: a long mailbox, and read in an instant. */
const LONGEST_TEXT = 2_000_000;

/** What a text was found to hold, and what of it is kept already. */
type Found = PastedNumbers & { readonly kept: ReadonlySet<ReceiptNumber> };

/** Finds the receipt numbers in a pasted text and keeps the cases that are chosen. */
export function PastePart() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<ReadonlySet<ReceiptNumber>>(new Set());
  const recording = useRecording<ReceiptNumber>();
  const find = async () => {
    recording.forget();
    setFound(undefined);
    if (pasted.length > LONGEST_TEXT) {
      setProblem(text('addPasteTooLong', { most: LONGEST_TEXT }));
      return;
    }
    try {
      const numbers = findPastedNumbers(pasted);
      const rows = await Promise.all(
        numbers.receiptNumbers.map((number) => findByReceiptNumber(app.storage, number)),
      );
      const kept = new Set(numbers.receiptNumbers.filter((_, at) => rows[at] !== undefined));
      setProblem(undefined);
      setFound({ ...numbers, kept });
      setChosen(new Set(numbers.receiptNumbers.filter((number) => !kept.has(number))));
    } catch (error) {
      setProblem(sayReason(error, words));
    }
  };
  const { state } = recording;
  return (
    <section class="part">
      <h2>{text('addPaste')}</h2>
      <form
        class="form-body"
        aria-label={text('addPaste')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!state.isRunning) void find();
        }}
      >
        <AreaInput
          label={text('addPasteText')}
          hint={text('addPasteHint')}
          value={pasted}
          onChange={setPasted}
          problem={problem}
          testId="paste-text"
        />
        <div class="row">
          <button type="submit" data-testid="paste-find" disabled={state.isRunning}>
            {text('addPasteFind')}
          </button>
        </div>
      </form>
      <output class="quiet" data-testid="paste-count">
        {found !== undefined && sayCount(found, words)}
      </output>
      {found !== undefined && found.receiptNumbers.length > 0 && (
        <FoundNumbers
          found={found}
          chosen={chosen}
          isOver={state.isRunning || state.ended !== undefined}
          onChoose={setChosen}
          onKeep={() => recording.start([...chosen], keepNumber(app))}
        />
      )}
      <RecordingStatus state={state} onGoOn={recording.goOn} />
      {found !== undefined && found.doubtful.length > 0 && <DoubtfulList all={found.doubtful} />}
    </section>
  );
}

function sayCount({ count }: Found, { text }: Words): string {
  if (count === 0) return text('addPasteNone');
  const said = text('addPasteFound', { count });
  return count > MOST_PASTED ? `${said} ${text('addPasteMost', { most: MOST_PASTED })}` : said;
}

function FoundNumbers({
  found: { receiptNumbers, kept },
  chosen,
  isOver,
  onChoose,
  onKeep,
}: {
  readonly found: Found;
  readonly chosen: ReadonlySet<ReceiptNumber>;
  /** Whether they are being recorded, or were. */
  readonly isOver: boolean;
  readonly onChoose: (chosen: ReadonlySet<ReceiptNumber>) => void;
  readonly onKeep: () => void;
}) {
  const { text } = useApp().words;
  const open = receiptNumbers.filter((number) => !kept.has(number));
  const toggle = (number: ReceiptNumber) => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    onChoose(next);
  };
  return (
    <>
      {!isOver && open.length > 1 && (
        <div class="row">
          <button type="button" class="chip" onClick={() => onChoose(new Set(open))}>
            {text('addPasteAll')}
          </button>
          <button type="button" class="chip" onClick={() => onChoose(new Set())}>
            {text('addPasteNothing')}
          </button>
        </div>
      )}
      <ul class="found-numbers" aria-label={text('addPasteList')}>
        {receiptNumbers.map((number) => (
          <li key={number} data-testid="found-number" data-receipt={number}>
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.has(number)}
                disabled={kept.has(number) || isOver}
                onChange={() => toggle(number)}
              />
              <Receipt number={number} />
              {kept.has(number) && <span class="quiet">{text('addPasteIsKept')}</span>}
            </label>
          </li>
        ))}
      </ul>
      {!isOver && open.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="main"
            data-testid="paste-keep"
            disabled={chosen.size === 0}
            onClick={onKeep}
          >
            {text('addPasteKeep', { count: chosen.size })}
          </button>
        </div>
      )}
    </>
  );
}

function DoubtfulList({ all }: { readonly all: readonly Doubtful[] }) {
  const { words } = useApp();
  const { text } = words;
  return (
    <div class="remark" data-testid="paste-doubtful">
      <p class="strong">{text('addPasteDoubtful')}</p>
      <ul>
        {all.map(({ written, because }) => (
          <li key={written}>
            {text('addPasteDoubtfulLine', {
              written: words.secret(written),
              why:
                because.problem === 'not-sure'
                  ? text('addPasteNotSure')
                  : sayNumberProblem(because, words),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
