import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { useWords } from './app.ts';
import { AccountOffer } from './account-offer.tsx';
import { Receipt } from './case-words.tsx';
import { KeepMany } from './keep-many.tsx';
import { KeepOne } from './keep-one.tsx';
import { KeepTyped } from './keep-typed.tsx';

const STATUS_ADDRESS = 'egov.uscis.gov';

/** What the page in front shows of a case, and keeping it. */
export function OnThisPage({ sighting }: { readonly sighting: Sighting | undefined }) {
  const { text } = useWords();
  return (
    <section class="small-part is-page">
      <h2>{text('popupOnThisPage')}</h2>
      {sighting === undefined ? (
        <div data-testid="page-nothing">
          <p>{text('popupNothingToRead')}</p>
          <p class="quiet">{text('popupNothingToReadHint', { address: STATUS_ADDRESS })}</p>
          <AccountOffer />
        </div>
      ) : (
        <Seen sighting={sighting} />
      )}
    </section>
  );
}

function Seen({ sighting }: { readonly sighting: Sighting }) {
  const [receipt] = sighting.receiptNumbers;
  const isOneResult = sighting.receiptCount <= 1;
  return (
    <div
      class="on-page"
      data-testid="page-sighting"
      data-receipt={isOneResult ? receipt : undefined}
      data-form={sighting.form}
      data-title={sighting.title}
      data-status-on={sighting.statusOn}
    >
      <StatusFacts sighting={sighting} receipt={isOneResult ? receipt : undefined} />
      {!isOneResult && <KeepMany sighting={sighting} />}
      {isOneResult && receipt !== undefined && (
        <KeepOne receipt={receipt} sighting={sighting} isMain />
      )}
      {receipt === undefined && <KeepTyped sighting={sighting} />}
    </div>
  );
}

function StatusFacts({
  sighting,
  receipt,
}: {
  readonly sighting: Sighting;
  readonly receipt: ReceiptNumber | undefined;
}) {
  const { text, date } = useWords();
  const { form, title, statusOn, askIfNotArrivedBy, actBy } = sighting;
  const dates = [
    statusOn && text('popupStatusOn', { date: date(statusOn) }),
    askIfNotArrivedBy && text('popupAskIfNotArrived', { date: date(askIfNotArrivedBy) }),
    actBy && text('popupActBy', { date: date(actBy) }),
  ].filter((part) => part !== undefined);
  const hasStatus = sighting.text !== undefined || title !== undefined;
  return (
    <div class="facts">
      {receipt !== undefined && (
        <p class="receipt">
          <Receipt number={receipt} />
        </p>
      )}
      {sighting.receiptCount === 0 && <p class="strong">{text('popupNoNumber')}</p>}
      {(hasStatus || form !== undefined) && (
        <p>
          {form}
          {form !== undefined && hasStatus && ' · '}
          {hasStatus && (
            <span lang={title && sighting.language}>{title ?? text('popupNoTitle')}</span>
          )}
        </p>
      )}
      {dates.length > 0 && <p class="quiet">{dates.join(' · ')}</p>}
    </div>
  );
}
