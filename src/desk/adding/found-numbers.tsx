import type { CaseId } from '../../domain/ids.ts';
import type { Doubtful, PastedNumbers } from '../../domain/import/pasted-numbers.ts';
import type { ReceiptNumber } from '../../domain/receipt-number.ts';
import { useApp } from '../../ui/app.ts';
import { Receipt } from '../../ui/case-words.tsx';
import { sayNumberProblem } from '../../ui/say-number-problem.ts';
import { useWaitingCases } from '../../ui/use-waiting-cases.ts';
import { WaitingSelect } from './waiting-select.tsx';

/** What a text was found to hold, and what of it is kept already. */
export type Found = PastedNumbers & { readonly kept: ReadonlySet<ReceiptNumber> };

/** The waiting cases that numbers were said to belong to. */
export type Joins = ReadonlyMap<ReceiptNumber, CaseId>;

/** The numbers found in a text: which are to be kept, and which of them a waiting case has. */
export function FoundNumbers({
  found: { receiptNumbers, kept },
  chosen,
  joins,
  isOver,
  onChoose,
  onJoin,
  onKeep,
}: {
  readonly found: Found;
  readonly chosen: ReadonlySet<ReceiptNumber>;
  readonly joins: Joins;
  /** Whether they are being recorded, or were. */
  readonly isOver: boolean;
  readonly onChoose: (chosen: ReadonlySet<ReceiptNumber>) => void;
  readonly onJoin: (joins: Joins) => void;
  readonly onKeep: () => void;
}) {
  const { text, receipt } = useApp().words;
  const waiting = useWaitingCases();
  const open = receiptNumbers.filter((number) => !kept.has(number));
  const joinAs = (number: ReceiptNumber, caseId: CaseId | undefined) => {
    const next = new Map(joins);
    if (caseId === undefined) next.delete(number);
    else next.set(number, caseId);
    onJoin(next);
  };
  const toggle = (number: ReceiptNumber) => {
    const next = new Set(chosen);
    // What is not kept is no case's number either.
    if (next.delete(number)) joinAs(number, undefined);
    else next.add(number);
    onChoose(next);
  };
  return (
    <>
      {!isOver && open.length > 1 && (
        <div class="row">
          <button type="button" class="chip" onClick={() => onChoose(new Set(open))}>
            {text('addPasteAll')}
          </button>
          <button
            type="button"
            class="chip"
            onClick={() => {
              onChoose(new Set());
              onJoin(new Map());
            }}
          >
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
            {chosen.has(number) && !isOver && (
              <WaitingSelect
                waiting={waiting}
                said={{}}
                which={receipt(number)}
                value={joins.get(number)}
                taken={joins.values()}
                onChange={(caseId) => joinAs(number, caseId)}
              />
            )}
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

/** What looks like a number and was not taken for one, and why. */
export function DoubtfulList({ all }: { readonly all: readonly Doubtful[] }) {
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
