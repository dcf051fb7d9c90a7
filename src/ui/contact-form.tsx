import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { draftKey } from '../domain/draft.ts';
import { toWaitRemark } from '../domain/wait-remark.ts';
import { useApp } from './app.ts';
import { fieldsOfDraft, identityOf } from './call-fields.ts';
import type { ContactFields, ContactProblem } from './contact-fields.ts';
import { emptyContact, readContact, stepOfNext, toNotedContact } from './contact-fields.ts';
import { ContactFieldset } from './contact-fieldset.tsx';
import type { ContactStart } from './contact-start.ts';
import { DraftActions } from './draft-actions.tsx';
import { HeldFields } from './held-fields.tsx';
import { InquirySelect } from './inquiry-select.tsx';
import { BY_ITSELF, chosenInquiry, kindOf, NEW_MATTER } from './chosen-inquiry.ts';
import { saveContact } from './save-contact.ts';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { UnreadDraft } from './unread-draft.tsx';
import { mailboxOfContact, useAddresses } from './use-addresses.ts';
import { useDraft } from './use-draft.ts';
import { useFocusOnProblem } from './use-focus-on-problem.ts';
import { useSubmit } from './use-submit.ts';

/** Notes a letter, a message, a visit: any contact that is no call. */
export function ContactForm({
  file,
  start = {},
  onSaved,
  onLeave,
}: {
  readonly file: CaseFile;
  /** What is known of it where it was opened; the rest is asked. */
  readonly start?: ContactStart | undefined;
  readonly onSaved: (result: SaveResult) => void;
  /** Called when the person leaves the form; what was typed is kept. */
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const { clock, words } = app;
  const { text } = words;
  const { caseId } = file;
  const addresses = useAddresses();
  const draft = useDraft<ContactFields>(
    app,
    draftKey({ form: 'contact', about: caseId }),
    (kept) => {
      const { next, kind } = start;
      const step = next && stepOfNext(next);
      const fresh = emptyContact(step, clock.now(), clock.zone());
      const about = kind === undefined ? { inquiry: BY_ITSELF } : { inquiry: NEW_MATTER, kind };
      return fieldsOfDraft(kept ?? {}, { ...fresh, ...about });
    },
    caseId,
  );
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  const form = useFocusOnProblem(problems);
  const { fields } = draft;
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (fields === undefined || draft.place !== 'here') return undefined;
    const read = readContact(fields, identityOf(draft.entryId), clock.now(), clock.zone());
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return undefined;
    const to = mailboxOfContact(fields, file.office, addresses)?.address;
    const sent = to === undefined ? undefined : { sent: { to } };
    const saved = await draft.whileSaving(() => saveContact(app, caseId, draft, fields, sent));
    if (saved.saved) draft.end();
    return saved;
  }, onSaved);
  if (fields === undefined) return <UnreadDraft draft={draft} onLeave={onLeave} />;
  const inquiry = chosenInquiry(fields.inquiry, file);
  const noted = toNotedContact(fields, kindOf(fields.kind, inquiry));
  const remark = noted && toWaitRemark(file, inquiry, noted);
  return (
    <form
      ref={form}
      class="contact-form"
      data-testid="contact-form"
      aria-label={text('contactTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
      noValidate
    >
      <HeldFields draft={draft} isSaving={isSaving}>
        <ContactFieldset
          fields={fields}
          problems={problems}
          change={draft.change}
          asksKind={inquiry === undefined}
          file={file}
          offersAgain={remark?.says === 'again'}
        >
          <InquirySelect
            file={file}
            value={fields.inquiry}
            testId="contact-inquiry"
            onChange={(chosen) => draft.change({ inquiry: chosen })}
          />
        </ContactFieldset>
      </HeldFields>
      <SaveStatus result={failure} keepsTyped />
      <DraftActions
        draft={draft}
        save={{ label: text('contactSave'), testId: 'save-contact' }}
        isSaving={isSaving}
        onLeave={onLeave}
      />
    </form>
  );
}
