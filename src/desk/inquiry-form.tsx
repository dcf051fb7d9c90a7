import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import { INQUIRY_KINDS } from '../domain/contact.ts';
import { draftKey } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { asOneOf, present } from '../domain/reading.ts';
import { sayInquiry } from '../locales/words-of-domain.ts';
import { useApp } from '../ui/app.ts';
import { Select, TextInput } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useLeaveUnchanged } from '../ui/use-leave.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';

type InquiryFields = { readonly kind: string; readonly neededBy: string };

/** What a matter is about, and when it is needed settled. */
export function InquiryForm({
  caseId,
  inquiry,
  ...events
}: FormEvents & { readonly caseId: CaseId; readonly inquiry: Inquiry }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const [hasProblem, setHasProblem] = useState(false);
  const draft = useDraft<InquiryFields>(
    app,
    draftKey({ form: 'inquiry', about: inquiry.id }),
    (kept) => ({ kind: inquiry.kind, neededBy: inquiry.neededBy ?? '', ...kept }),
    caseId,
  );
  const { fields } = draft;
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const read = () => {
    if (fields === undefined) return undefined;
    const kind = asOneOf(fields.kind, INQUIRY_KINDS) ?? inquiry.kind;
    const neededBy = fields.neededBy === '' ? null : parseCalendarDate(fields.neededBy);
    setHasProblem(neededBy === undefined);
    if (neededBy === undefined) return undefined;
    const patch = present({
      kind: kind === inquiry.kind ? undefined : kind,
      neededBy: neededBy === (inquiry.neededBy ?? null) ? undefined : neededBy,
    });
    if (Object.keys(patch).length > 0) {
      return { type: 'inquiry-described' as const, inquiryId: inquiry.id, patch };
    }
    // Nothing is to be recorded of a matter left as it was.
    leaveUnchanged();
    return undefined;
  };
  return (
    <FactForm
      {...events}
      label={text('inquiryTitle')}
      testId="inquiry-form"
      saves={{ label: text('inquirySave'), testId: 'save-inquiry' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <div class="fields">
          <Select
            label={text('callKind')}
            value={fields.kind}
            onChange={(kind) => draft.change({ kind })}
            testId="inquiry-kind"
            options={INQUIRY_KINDS.map((kind) => [kind, sayInquiry(kind, words)] as const)}
          />
          <TextInput
            label={text('inquiryNeededBy')}
            hint={text('inquiryNeededByHint')}
            type="date"
            value={fields.neededBy}
            onChange={(neededBy) => draft.change({ neededBy })}
            testId="inquiry-needed-by"
            problem={hasProblem ? text('inquiryProblemNeededBy') : undefined}
          />
        </div>
      )}
    </FactForm>
  );
}
