import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { ContactMade } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import { useApp } from '../ui/app.ts';
import { fieldsOfDraft } from '../ui/call-fields.ts';
import type { ContactFields, ContactProblem } from '../ui/contact-fields.ts';
import { fieldsOfContact } from '../ui/contact-fields.ts';
import { ContactFieldset } from '../ui/contact-fieldset.tsx';
import { mailboxOfContact, useAddresses } from '../ui/use-addresses.ts';
import { useDraft } from '../ui/use-draft.ts';
import type { Correction } from './correct-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { correctedContact } from './corrected-contact.ts';

/** A recorded letter, message or visit in its fields, to say what it should have said. */
export function CorrectContact({
  file,
  told,
  begunOn,
  contact,
  asksKind,
  onSaved,
  onLeave,
}: Correction & {
  readonly file: CaseFile;
  readonly contact: ContactMade;
  /** Whether it opened its matter, and so says what that is about. */
  readonly asksKind: boolean;
}) {
  const app = useApp();
  const { words, clock } = app;
  const addresses = useAddresses();
  const draft = useDraft<ContactFields>(
    app,
    draftKey({ form: 'correct', about: begunOn }),
    (kept) => fieldsOfDraft(kept ?? {}, fieldsOfContact(contact)),
    file.caseId,
  );
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  const { fields } = draft;
  const read = () => {
    if (fields === undefined) return undefined;
    const to = mailboxOfContact(fields, file.office, addresses)?.address;
    const corrected = correctedContact(contact, fields, clock.now(), clock.zone(), to);
    setProblems('problems' in corrected ? corrected.problems : []);
    return 'contact' in corrected ? corrected.contact : undefined;
  };
  return (
    <CorrectForm
      title={words.text('caseCorrectContactTitle')}
      testIds={{ form: 'correct-contact-form', save: 'save-contact' }}
      caseId={file.caseId}
      told={told}
      draft={draft}
      read={read}
      onSaved={onSaved}
      onLeave={onLeave}
    >
      {fields !== undefined && (
        <ContactFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={asksKind}
          file={file}
          offersAgain={contact.startsWait === 'again'}
        />
      )}
    </CorrectForm>
  );
}
