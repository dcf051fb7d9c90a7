import type { CaseOffice } from '../domain/case-office.ts';
import type { AddressBook } from '../domain/address-book.ts';
import type { Step } from '../domain/step.ts';
import { sayAddressKnown, sayCameBack } from '../locales/say-letter.ts';
import { mailboxOf } from './use-addresses.ts';
import { useWords } from './app.ts';

/** Where the next step is written: that its mailbox fails, or, once the step is due, how old its address is. */
export function NextMailbox({
  step,
  office,
  addresses,
  isDue = false,
}: {
  readonly step: Step;
  readonly office: CaseOffice | undefined;
  readonly addresses: AddressBook;
  readonly isDue?: boolean;
}) {
  const words = useWords();
  const mailbox = mailboxOf(step, office, addresses);
  if (mailbox === undefined) return null;
  const { address, verifiedOn, cameBack } = mailbox;
  if (cameBack === undefined && (!isDue || verifiedOn !== undefined)) return null;
  return (
    <div class="remark" data-testid="next-mailbox">
      <p class="mailbox-address">{address}</p>
      <p>
        {cameBack === undefined ? sayAddressKnown(mailbox, words) : sayCameBack(cameBack, words)}
      </p>
    </div>
  );
}
