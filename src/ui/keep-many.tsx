import { useRef, useState } from 'preact/hooks';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { sightingOfNumber } from '../domain/sighting.ts';
import { findKeptNumbers } from '../storage/read-case.ts';
import { useApp, useWords } from './app.ts';
import { Receipt } from './case-words.tsx';
import { keepCases } from './keep-case.ts';
import { KeepOne } from './keep-one.tsx';
import { SaveStatus } from './save-status.tsx';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';
import { useWaitingCases } from './use-waiting-cases.ts';

/** The cases of a page that lists several: each by itself, all of them, or those that are chosen. */
export function KeepMany({ sighting }: { readonly sighting: Sighting }) {
  const app = useApp();
  const { text } = app.words;
  const { receiptCount: count, receiptNumbers } = sighting;
  const kept = useLive(
    () => findKeptNumbers(app.storage, receiptNumbers),
    [receiptNumbers.join(' ')],
  );
  const [isChoosing, setIsChoosing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<ReceiptNumber>>(new Set());
  const [keptCount, setKeptCount] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const keptNow = kept.state === 'read' ? kept.value : new Set<ReceiptNumber>();
  const free = receiptNumbers.filter((each) => !keptNow.has(each));
  const picked = isChoosing ? free.filter((each) => chosen.has(each)) : free;
  const { isSaving, failure, submit } = useSubmit(
    () =>
      keepCases(
        app,
        picked.map((receiptNumber) => ({
          receiptNumber,
          sighting: sightingOfNumber(sighting, receiptNumber),
        })),
      ),
    () => {
      setKeptCount(picked.length);
      setIsChoosing(false);
      setChosen(new Set());
      // What was pressed may be gone.
      list.current?.focus();
    },
  );
  const choose = (isOpen: boolean) => {
    setKeptCount(0);
    setChosen(new Set());
    setIsChoosing(isOpen);
  };
  const toggle = (receipt: ReceiptNumber, isChosen: boolean) => {
    setChosen(
      new Set(isChosen ? [...chosen, receipt] : [...chosen].filter((one) => one !== receipt)),
    );
  };
  return (
    <div ref={list} tabIndex={-1} class="wide keep-many" data-testid="keep-many">
      <p>
        {count > receiptNumbers.length
          ? text('popupManyNumbersListed', { count, listed: receiptNumbers.length })
          : text('popupManyNumbers', { count })}{' '}
        {keptNow.size > 0 && (
          <span class="quiet">{text('manyAreKept', { count: keptNow.size })}</span>
        )}
      </p>
      <ul class="number-list" aria-label={text('manyList')}>
        {receiptNumbers.map((receipt) => (
          <li key={receipt} data-testid="page-number" data-receipt={receipt}>
            {isChoosing && !keptNow.has(receipt) ? (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(receipt)}
                  disabled={isSaving}
                  data-testid="page-number-choose"
                  onChange={(event) => toggle(receipt, event.currentTarget.checked)}
                />
                <Card sighting={sighting} receipt={receipt} />
              </label>
            ) : (
              <>
                <Card sighting={sighting} receipt={receipt} />
                <KeepOne receipt={receipt} sighting={sightingOfNumber(sighting, receipt)} />
              </>
            )}
          </li>
        ))}
      </ul>
      {kept.state === 'read' && free.length > 0 && <WaitingHint />}
      {kept.state === 'read' && (free.length > 1 || isChoosing) && (
        <div class="row">
          <button
            type="button"
            class="main"
            data-testid={isChoosing ? 'keep-chosen' : 'keep-all'}
            disabled={isSaving || picked.length === 0}
            onClick={submit}
          >
            {isChoosing
              ? text('manyKeepChosen', { chosen: picked.length, count: free.length })
              : text('manyKeepAll', { count: free.length })}
          </button>
          <ChooseButton isChoosing={isChoosing} isDisabled={isSaving} onChoose={choose} />
        </div>
      )}
      <SaveStatus result={failure} />
      {keptCount > 0 && (
        <output class="saved" data-testid="many-kept">
          {text('manyKept', { count: keptCount })}
        </output>
      )}
    </div>
  );
}

/** One button that begins and ends choosing, so that the focus stays where it is. */
function ChooseButton({
  isChoosing,
  isDisabled,
  onChoose,
}: {
  readonly isChoosing: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (isOpen: boolean) => void;
}) {
  const { text } = useWords();
  return (
    <button
      type="button"
      data-testid="keep-choose"
      disabled={isDisabled}
      onClick={() => onChoose(!isChoosing)}
    >
      {text(isChoosing ? 'manyChooseNot' : 'manyChoose')}
    </button>
  );
}

/** What the page says of a listed case: its number, form and status. */
function Card({
  sighting,
  receipt,
}: {
  readonly sighting: Sighting;
  readonly receipt: ReceiptNumber;
}) {
  const card = sightingOfNumber(sighting, receipt);
  const said = [card?.form, card?.title].filter((part) => part !== undefined);
  return (
    <span class="number-card" data-form={card?.form}>
      <Receipt number={receipt} />
      {said.length > 0 && <span class="quiet"> {said.join(' · ')}</span>}
    </span>
  );
}

/** Cases that wait for their number would be kept a second time with all the others. */
function WaitingHint() {
  const { text } = useWords();
  const { all } = useWaitingCases();
  if (all.length === 0) return null;
  return (
    <p class="quiet" data-testid="many-waiting">
      {text('manyWaiting')}
    </p>
  );
}
