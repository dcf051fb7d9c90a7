import type { AddressBook, KnownAddress } from '../../domain/address-book.ts';
import type { Mailbox } from '../../domain/mailbox.ts';
import { addressOf } from '../../domain/address-book.ts';
import { MAILBOXES } from '../../domain/mailbox.ts';
import { sayAddressKnown, sayCameBack, sayMailbox } from '../../locales/say-letter.ts';
import { useWords } from '../../ui/app.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import { FormPanel } from '../form-panel.tsx';
import { useSaveResult } from '../use-save-result.ts';
import { AddressForm } from './address-form.tsx';

/** The mailboxes of the published steps: the address of each, how it is known, and correcting it. */
export function AddressesPart({
  addresses,
  correcting,
  onCorrect,
}: {
  readonly addresses: AddressBook;
  /** The mailbox whose form is open. */
  readonly correcting: Mailbox | undefined;
  readonly onCorrect: (mailbox: Mailbox | undefined) => void;
}) {
  const words = useWords();
  const { text } = words;
  const [result, setResult] = useSaveResult();
  const known = MAILBOXES.map((mailbox) => addressOf(mailbox, addresses));
  const corrected = known.find(({ mailbox }) => mailbox === correcting);
  return (
    <section class="part" data-testid="mailboxes">
      <h2>{text('addressPart')}</h2>
      <p class="quiet">{text('addressPartIntro')}</p>
      {corrected !== undefined && (
        <FormPanel
          key={corrected.mailbox}
          title={text('addressTitleOf', { mailbox: sayMailbox(corrected.mailbox, words) })}
        >
          <AddressForm
            mailbox={corrected.mailbox}
            address={corrected.address}
            onSaved={(how) => {
              onCorrect(undefined);
              setResult(how);
            }}
            onLeave={() => onCorrect(undefined)}
          />
        </FormPanel>
      )}
      <SaveStatus result={result} />
      <ul>
        {known.map((each) => (
          <AddressLine
            key={each.mailbox}
            known={each}
            isOpen={each.mailbox === correcting}
            onCorrect={() => onCorrect(each.mailbox)}
          />
        ))}
      </ul>
    </section>
  );
}

function AddressLine({
  known,
  isOpen,
  onCorrect,
}: {
  readonly known: KnownAddress;
  readonly isOpen: boolean;
  readonly onCorrect: () => void;
}) {
  const words = useWords();
  const { text } = words;
  const { mailbox, address, cameBack } = known;
  const name = sayMailbox(mailbox, words);
  return (
    <li class="mailbox-line" data-testid="mailbox" data-mailbox={mailbox}>
      <p>
        <span class="strong">{name}</span>
        {' · '}
        <span class="mailbox-address">{address}</span>
      </p>
      <p class="quiet">{sayAddressKnown(known, words)}</p>
      {cameBack !== undefined && <p class="problem">{sayCameBack(cameBack, words)}</p>}
      <div class="row">
        <button
          type="button"
          class="link"
          data-testid="correct-address"
          aria-label={text('addressTitleOf', { mailbox: name })}
          aria-expanded={isOpen}
          onClick={onCorrect}
        >
          {text('addressTitle')}
        </button>
      </div>
    </li>
  );
}
