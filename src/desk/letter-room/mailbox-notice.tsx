import type { KnownAddress } from '../../domain/mailbox.ts';
import { useWords } from '../../ui/app.ts';

const ACCESS_CHANGED_ON = '2019-01-24';

/** How the address of a mailbox is known, and that what was sent to it came back. */
export function MailboxNotice({ mailbox }: { readonly mailbox: KnownAddress }) {
  const { text, date } = useWords();
  const { verifiedOn, cameBackOn } = mailbox;
  return (
    <>
      {verifiedOn === undefined ? (
        <p class="strong">{text('letterMailboxPublished')}</p>
      ) : (
        <p>{text('letterMailboxVerified', { date: date(verifiedOn) })}</p>
      )}
      {cameBackOn !== undefined && (
        <p class="problem" role="alert" data-testid="mailbox-came-back">
          {text('letterMailboxCameBack', { date: date(cameBackOn) })}
        </p>
      )}
      <p class="quiet">{text('letterMailboxSource', { date: date(ACCESS_CHANGED_ON) })}</p>
    </>
  );
}
