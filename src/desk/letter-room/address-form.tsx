import { useState } from 'preact/hooks';
import { draftKey } from '../../domain/draft.ts';
import type { Mailbox } from '../../domain/mailbox.ts';
import { LONGEST_ADDRESS } from '../../domain/sent-text.ts';
import { sayMailbox } from '../../locales/say-letter.ts';
import { today, useApp } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { FormEvents } from '../fact-form.tsx';
import { FactForm } from '../fact-form.tsx';
import type { AddressFields, AddressProblem } from './address-fields.ts';
import { readAddress } from './address-fields.ts';
import { sayTooLong } from './say-too-long.ts';

/** Corrects the address of a mailbox, or says on which day it was verified that it holds. */
export function AddressForm({
  mailbox,
  address,
  ...events
}: FormEvents & {
  readonly mailbox: Mailbox;
  /** As it is known now. */
  readonly address: string;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [problem, setProblem] = useState<AddressProblem>();
  const draft = useDraft<AddressFields>(
    app,
    draftKey({ form: 'address', about: mailbox }),
    (kept) => ({ address, on: today(app), ...kept }),
  );
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readAddress(fields, mailbox, today(app));
    setProblem(typeof fact === 'string' ? fact : undefined);
    return typeof fact === 'string' ? undefined : fact;
  };
  return (
    <FactForm
      {...events}
      label={text('addressTitleOf', { mailbox: sayMailbox(mailbox, words) })}
      testId="address-form"
      saves={{ label: text('addressSave'), testId: 'save-address' }}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <div class="fields">
          <TextInput
            label={text('addressNew')}
            value={fields.address}
            onChange={(typed) => draft.change({ address: typed })}
            testId="address-address"
            problem={
              sayTooLong(fields.address.trim().length, LONGEST_ADDRESS, words) ??
              (problem === 'address' ? text('addressProblem') : undefined)
            }
            isWide
          />
          <TextInput
            label={text('addressOn')}
            type="date"
            value={fields.on}
            onChange={(on) => draft.change({ on })}
            testId="address-on"
            problem={sayProblemOn()}
          />
        </div>
      )}
    </FactForm>
  );

  function sayProblemOn() {
    if (problem === 'on') return text('addressProblemOn');
    return problem === 'future' ? text('addressProblemFuture') : undefined;
  }
}
