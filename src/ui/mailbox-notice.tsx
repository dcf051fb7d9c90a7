import type { KnownAddress } from '../domain/address-book.ts';
import { sayAddressKnown, sayCameBack } from '../locales/say-letter.ts';
import { useWords } from './app.ts';

const ACCESS_CHANGED_ON = '2019-01-24';

/** How the address of a mailbox is known, and that what was sent to it came back. */
export function MailboxNotice({ mailbox }: { readonly mailbox: KnownAddress }) {
  const words = useWords();
  const { text, date } = words;
  const { verifiedOn, cameBack } = mailbox;
  return (
    <>
      <p class={verifiedOn === undefined ? 'strong' : undefined}>
        {sayAddressKnown(mailbox, words)}
      </p>
      {cameBack !== undefined && (
        <p class="problem" role="alert" data-testid="mailbox-came-back">
          {sayCameBack(cameBack, words)}
        </p>
      )}
      <p class="quiet">{text('letterMailboxSource', { date: date(ACCESS_CHANGED_ON) })}</p>
    </>
  );
}
