import { useRef, useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import { draftKey } from '../../domain/draft.ts';
import type { InquiryId } from '../../domain/ids.ts';
import type { JournalRules } from '../../domain/journal-rules.ts';
import type { LetterKind } from '../../domain/letter/letter-kind.ts';
import { sayEarly } from '../../locales/say-letter.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { useApp } from '../../ui/app.ts';
import { DraftActions } from '../../ui/draft-actions.tsx';
import { FieldsReadOnly } from '../../ui/fields.tsx';
import { HeldFields } from '../../ui/held-fields.tsx';
import { localNow } from '../../ui/local-time.ts';
import { BY_ITSELF, kindOf } from '../../ui/chosen-inquiry.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { UnreadDraft } from '../../ui/unread-draft.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useFocusOnProblem } from '../../ui/use-focus-on-problem.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { useToday } from '../../ui/use-today.ts';
import { AskPart, WriterPart } from './ask-part.tsx';
import { compose } from './compose.ts';
import type { LetterFields, LetterProblem } from './letter-fields.ts';
import {
  changedSinceTaken,
  emptyLetter,
  hasTime,
  readLetter,
  reopened,
  takenAlong,
} from './letter-fields.ts';
import { LetterWays } from './letter-ways.tsx';
import { saveLetter } from './save-letter.ts';
import { bringsNumber, SentPart } from './sent-part.tsx';
import { TextPart } from './text-part.tsx';

/** Composes a letter from the record while it is typed in, hands it over, and records that it was sent. */
export function LetterForm({
  file,
  rules,
  kind,
  inquiryId,
  onSaved,
  onLeave,
}: {
  readonly file: CaseFile;
  readonly rules: JournalRules;
  readonly kind: LetterKind;
  /** The matter that it is begun about, where one is meant. */
  readonly inquiryId: InquiryId | undefined;
  readonly onSaved: (result: SaveResult) => void;
  /** Called when the person leaves the form; what was typed is kept. */
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const { clock, words } = app;
  const { text } = words;
  const { caseId } = file;
  const today = useToday();
  const now = () => localNow(clock.now(), clock.zone());
  const draft = useDraft<LetterFields>(
    app,
    draftKey({ form: 'letter', about: `${caseId}/${kind}` }),
    (kept) =>
      reopened(
        kept ?? {},
        emptyLetter(rules.settings, file, {
          inquiry: inquiryId ?? BY_ITSELF,
          sentAt: now(),
          callerEntryId: newEntryId(),
          detailsEntryId: newEntryId(),
        }),
      ),
    caseId,
  );
  const [problems, setProblems] = useState<readonly LetterProblem[]>([]);
  const whole = useRef<HTMLDivElement>(null);
  const form = useFocusOnProblem(problems);
  const { fields } = draft;
  const composed = fields && compose(fields, { kind, file, rules, today });
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (fields === undefined || composed === undefined || draft.place !== 'here') return undefined;
    const read = readLetter(fields, composed, clock.now(), clock.zone());
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read) return undefined;
    const saved = await draft.whileSaving(() => saveLetter(app, caseId, draft, fields, read));
    if (saved.saved) draft.end();
    return saved;
  }, onSaved);
  if (fields === undefined || composed === undefined) {
    return <UnreadDraft draft={draft} onLeave={onLeave} />;
  }
  const { inquiry, letter, shown, step, ways, early } = composed;
  // Until it is settled when it was sent, she sends it now.
  const change = (changed: Partial<LetterFields>) =>
    draft.change({ ...(!hasTime(fields) && { sentAt: now() }), ...changed });
  const goTo = (testId: string) =>
    requestAnimationFrame(() =>
      whole.current?.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.focus(),
    );
  const matter = { inquiry, kind: kindOf(fields.kind, inquiry) };
  return (
    <div ref={whole} class="letter-form" data-testid="letter-form">
      {early !== undefined && (
        <p class="remark" data-testid="letter-early">
          {sayEarly(early, words)}
        </p>
      )}
      <HeldFields draft={draft} isSaving={isSaving}>
        <AskPart fields={fields} change={change} file={file} asksKind={inquiry === undefined} />
        <WriterPart fields={fields} change={change} file={file} settings={rules.settings} />
        <TextPart
          letter={letter}
          shown={shown}
          fields={fields}
          problems={problems}
          file={file}
          change={change}
          onFill={goTo}
        />
      </HeldFields>
      <LetterWays
        ways={ways}
        shown={shown}
        onUsed={(way) => change(takenAlong(fields, shown, way, now()))}
      />
      <form
        ref={form}
        class="part"
        aria-label={text('letterSentTitle')}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event);
        }}
        noValidate
      >
        <h2>{text('letterSentTitle')}</h2>
        <FieldsReadOnly.Provider value={draft.place !== 'here'}>
          <fieldset disabled={isSaving}>
            <SentPart
              fields={fields}
              problems={problems}
              ways={ways}
              offersAgain={bringsNumber(fields, step, file, matter, clock.now())}
              opensAsCall={step === 'call'}
              hasChanged={changedSinceTaken(fields, shown)}
              change={change}
            />
          </fieldset>
        </FieldsReadOnly.Provider>
        <SaveStatus result={failure} keepsTyped />
        <DraftActions
          draft={draft}
          save={{ label: text('letterSent'), testId: 'letter-sent' }}
          isSaving={isSaving}
          onLeave={onLeave}
        />
      </form>
    </div>
  );
}
