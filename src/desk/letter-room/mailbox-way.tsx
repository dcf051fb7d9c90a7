import { useState } from 'preact/hooks';
import { toEml } from '../../domain/letter/to-eml.ts';
import type { Message } from '../../domain/letter/to-eml.ts';
import { toMailto } from '../../domain/letter/to-mailto.ts';
import { wrapText } from '../../domain/letter/wrap-text.ts';
import type { KnownAddress } from '../../domain/address-book.ts';
import { saveFile } from '../../platform/save-file.ts';
import { useWords } from '../../ui/app.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { MailboxNotice } from '../../ui/mailbox-notice.tsx';
import { FormPanel } from '../form-panel.tsx';
import { AddressForm } from './address-form.tsx';
import { CopyText } from './copy-text.tsx';
import type { ShownLetter } from './letter-fields.ts';

/**
 * A published mailbox, behind today's ways and with its age: the letter is copied, saved as a file, or
 * opened in the mail program, which last is offered only once the notice was read, each time anew.
 */
export function MailboxWay({
  mailbox,
  shown,
  way,
  onUsed,
}: {
  readonly mailbox: KnownAddress;
  readonly shown: ShownLetter;
  /** The way by name. */
  readonly way: string;
  readonly onUsed: () => void;
}) {
  const { text } = useWords();
  const [open, setOpen] = useState<'mail-program' | 'address'>();
  const [isSaved, setIsSaved] = useState(false);
  const message: Message = {
    to: mailbox.address,
    subject: shown.subject,
    text: wrapText(shown.text),
  };
  const saveEml = () => {
    const eml = toEml(message);
    if (eml === undefined) return;
    saveFile(`letter-to-${mailbox.mailbox}.eml`, new Blob([eml], { type: 'message/rfc822' }));
    setIsSaved(true);
    onUsed();
  };
  const toggle = (what: typeof open) => setOpen(open === what ? undefined : what);
  return (
    <>
      <p class="number strong" data-testid="mailbox-address">
        {mailbox.address}
      </p>
      <MailboxNotice mailbox={mailbox} />
      <div class="row">
        <CopyText shown={shown} way={way} onUsed={onUsed} />
        <button type="button" data-testid="letter-eml" onClick={saveEml}>
          {text('letterEml')}
        </button>
        <button
          type="button"
          data-testid="letter-mail-program"
          aria-expanded={open === 'mail-program'}
          onClick={() => toggle('mail-program')}
        >
          {text('letterMailProgram')}
        </button>
        <button
          type="button"
          class="link"
          data-testid="correct-address"
          aria-expanded={open === 'address'}
          onClick={() => toggle('address')}
        >
          {text('addressTitle')}
        </button>
      </div>
      {isSaved && <output class="saved">{text('letterEmlSaved')}</output>}
      {open === 'mail-program' && (
        <OpenMailProgram
          message={message}
          onOpened={() => {
            setOpen(undefined);
            onUsed();
          }}
        />
      )}
      {open === 'address' && (
        <FormPanel title={text('addressTitle')}>
          <AddressForm
            mailbox={mailbox.mailbox}
            address={mailbox.address}
            onSaved={() => setOpen(undefined)}
            onLeave={() => setOpen(undefined)}
          />
        </FormPanel>
      )}
    </>
  );
}

/** The link that opens the mail program; it is there once the notice was read, and each time anew. */
function OpenMailProgram({
  message,
  onOpened,
}: {
  readonly message: Message;
  readonly onOpened: () => void;
}) {
  const { text } = useWords();
  const [hasRead, setHasRead] = useState(false);
  const whole = toMailto(message);
  const mailto = whole?.fits === true ? whole : toMailto({ ...message, text: '' });
  return (
    <div class="remark" data-testid="letter-mail-ask">
      <p>{text('letterMailAsk', { address: message.to })}</p>
      {whole?.fits === false && <p class="strong">{text('letterMailTooLong')}</p>}
      <CheckBox
        label={text('letterMailRead')}
        isChecked={hasRead}
        onChange={setHasRead}
        testId="letter-mail-read"
      />
      {hasRead && mailto !== undefined && (
        <a
          class="button main"
          href={mailto.href}
          rel="noreferrer"
          data-testid="letter-mail-open"
          onClick={onOpened}
        >
          {text('letterMailOpen')}
        </a>
      )}
    </div>
  );
}
