import { useState } from 'preact/hooks';
import { LONGEST_MATTER, splitTags } from '../../domain/bookkeeping.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { draftKey } from '../../domain/draft.ts';
import { LONGEST_NAME } from '../../domain/particulars.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { tagsInUse } from '../../storage/find-rows.ts';
import { today, useApp, useWords } from '../../ui/app.ts';
import { FieldButton, TextInput } from '../../ui/fields.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useLeaveUnchanged } from '../../ui/use-leave.ts';
import { useLive } from '../../ui/use-live.ts';
import type { FormEvents } from '../fact-form.tsx';
import { FactForm } from '../fact-form.tsx';
import { ListsBehind } from '../lists-behind.tsx';
import type { BookkeepingDraft, BookkeepingProblem } from './bookkeeping-fields.ts';
import { readBookkeeping, startBookkeeping, withTag } from './bookkeeping-fields.ts';

const PROBLEM_TEXT = {
  tags: 'bookTooManyTags',
  g28: 'datesProblem',
  'g28-future': 'datesProblemFuture',
} as const satisfies Record<BookkeepingProblem, TextKey>;

/** So many tags in use are proposed. */
const MOST_PROPOSED = 12;
/** So many characters of tags fit in their field: 20 of 60, and what stands between them. */
const LONGEST_TAGS = 1300;

/** By what an office finds a case again: tags, numbers, who represents. */
export function BookkeepingForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { text } = app.words;
  const { caseId } = file;
  const [problem, setProblem] = useState<BookkeepingProblem>();
  const draft = useDraft<BookkeepingDraft>(
    app,
    draftKey({ form: 'bookkeeping', about: caseId }),
    (kept) => startBookkeeping(file, kept),
    caseId,
  );
  const { fields, change } = draft;
  const leaveUnchanged = useLeaveUnchanged(draft, events.onLeave);
  const read = () => {
    if (fields === undefined) return undefined;
    const said = readBookkeeping(fields, file, today(app));
    const wrong = said !== undefined && 'problem' in said ? said.problem : undefined;
    setProblem(wrong);
    // Nothing is to be recorded of what was left as it was.
    if (said === undefined) leaveUnchanged();
    return said === undefined || 'problem' in said ? undefined : said;
  };
  return (
    <FactForm
      {...events}
      label={text('bookTitle')}
      testId="bookkeeping-form"
      saves={{ label: text('bookSave'), testId: 'save-bookkeeping' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <div class="fields">
          <TextInput
            label={text('bookTags')}
            hint={text('bookTagsHint')}
            value={fields.tags}
            onChange={(tags) => change({ tags })}
            testId="book-tags"
            maxLength={LONGEST_TAGS}
            problem={problem === 'tags' ? text(PROBLEM_TEXT.tags) : undefined}
            isWide
          />
          <ProposedTags field={fields.tags} onChange={(tags) => change({ tags })} />
          <TextInput
            label={text('bookMatter')}
            value={fields.matterNumber}
            onChange={(matterNumber) => change({ matterNumber })}
            testId="book-matter"
            maxLength={LONGEST_MATTER}
          />
          <TextInput
            label={text('bookCategory')}
            hint={text('bookCategoryHint')}
            value={fields.category}
            onChange={(category) => change({ category })}
            testId="book-category"
            maxLength={LONGEST_MATTER}
          />
          <TextInput
            label={text('bookRepresentative')}
            value={fields.representative}
            onChange={(representative) => change({ representative })}
            testId="book-representative"
            maxLength={LONGEST_NAME}
          />
          <TextInput
            label={text('bookG28')}
            type="date"
            value={fields.g28}
            onChange={(g28) => change({ g28 })}
            testId="book-g28"
            problem={
              problem === undefined || problem === 'tags' ? undefined : text(PROBLEM_TEXT[problem])
            }
          />
        </div>
      )}
    </FactForm>
  );
}

/** Tags of other cases, most used first: one press puts one in or takes it out. */
function ProposedTags({
  field,
  onChange,
}: {
  readonly field: string;
  readonly onChange: (field: string) => void;
}) {
  const { text } = useWords();
  const { storage } = useApp();
  const inUse = useLive(() => tagsInUse(storage, MOST_PROPOSED), []);
  if (inUse.state !== 'read') return null;
  if (inUse.value.length === 0) return <ListsBehind />;
  const chosen = splitTags(field);
  return (
    <div class="field wide">
      <p class="hint" id="tags-in-use">
        {text('bookTagsInUse')}
      </p>
      <ListsBehind />
      <ul class="row" aria-labelledby="tags-in-use" data-testid="tags-in-use">
        {inUse.value.map((tag) => (
          <li key={tag}>
            <FieldButton
              label={tag}
              isPressed={chosen.includes(tag)}
              onPress={() => onChange(withTag(field, tag))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
