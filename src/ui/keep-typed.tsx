import { useRef, useState } from 'preact/hooks';
import type { CaseId } from '../domain/ids.ts';
import { pageKey } from '../domain/page-key.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { findByReceiptNumber } from '../storage/read-case.ts';
import { useApp } from './app.ts';
import { TextInput } from './fields.tsx';
import { HeldFields } from './held-fields.tsx';
import { giveNumber } from './give-number.ts';
import { keepCase } from './keep-case.ts';
import { ReadProblem } from './read-problem.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { sayNumberProblem } from './say-number-problem.ts';
import { useDraft } from './use-draft.ts';
import { useLive } from './use-live.ts';
import { useSubmit } from './use-submit.ts';
import { KeepOne } from './keep-one.tsx';
import { useSaying } from './use-saying.ts';
import { MEANWHILE_TEXT, WaitingOffer } from './waiting-offer.tsx';
import { useWaitingCases } from './use-waiting-cases.ts';

/**
 * Its draft is offered nowhere else, because the page is needed with it: it is there again when the
 * popup opens over that page. Each page has its own, listed after all that are offered, which are
 * read up to a number.
 */
const FORM = 'unnumbered';

type KeepFields = { readonly number: string };

/** The page names no number, so the person is asked for it. */
export function KeepTyped({ sighting }: { readonly sighting: Sighting }) {
  const key = `${FORM} ${pageKey(sighting)}`;
  return <TypedNumber key={key} draftKey={key} sighting={sighting} />;
}

function TypedNumber({
  draftKey,
  sighting,
}: {
  readonly draftKey: string;
  readonly sighting: Sighting;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const draft = useDraft<KeepFields>(app, draftKey, (kept) => ({
    number: kept?.['number'] ?? '',
  }));
  const [problem, setProblem] = useSaying();
  const [kept, setKept] = useState<{ result: SaveResult; receipt: ReceiptNumber }>();
  const { fields, unread } = draft;
  const parsed = parseTypedReceiptNumber(fields?.number ?? '');
  const waiting = useWaitingCases();
  const chosen = useRef<CaseId>(undefined);
  const typed = parsed.ok ? parsed.receiptNumber : undefined;
  const row = useLive(async () => typed && findByReceiptNumber(app.storage, typed), [typed ?? '']);
  const isOffered = typed !== undefined && row.state === 'read' && row.value === undefined;
  const { isSaving, failure, submit } = useSubmit(async () => {
    const { current: caseId } = chosen;
    chosen.current = undefined;
    if (draft.place !== 'here') return undefined;
    setProblem(parsed.ok ? undefined : (to) => sayNumberProblem(parsed, to));
    if (!parsed.ok) return undefined;
    const { receiptNumber: receipt } = parsed;
    const result = await draft.whileSaving(async () =>
      caseId === undefined
        ? keepCase(app, receipt, sighting, draft)
        : giveNumber(app, caseId, receipt, { sighting, draft }),
    );
    if (typeof result === 'string') {
      setProblem((to) => to.text(MEANWHILE_TEXT[result]));
      return undefined;
    }
    if (result.saved) {
      draft.end();
      setKept({ result, receipt });
    }
    return result;
  });
  if (kept !== undefined) {
    return (
      <div class="wide">
        <SaveStatus result={kept.result} />
        <KeepOne receipt={kept.receipt} sighting={undefined} />
      </div>
    );
  }
  if (unread !== undefined) return <ReadProblem error={unread.error} retry={unread.retry} />;
  if (fields === undefined) return null;
  return (
    <form
      class="wide row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event);
      }}
    >
      <HeldFields draft={draft} isSaving={isSaving}>
        <TextInput
          label={text('popupTypeNumber')}
          hint={
            parsed.ok && parsed.remark === 'unknown-prefix'
              ? text('numberUnknownPrefix')
              : text('popupTypeNumberHint')
          }
          value={fields.number}
          onChange={(number) => draft.change({ number })}
          testId="keep-number"
          maxLength={60}
          problem={problem}
        />
      </HeldFields>
      {draft.place === 'here' && (
        <button type="submit" class="main" data-testid="keep-case" disabled={isSaving}>
          {text(isOffered && waiting.all.length > 0 ? 'waitingKeepNew' : 'popupKeep')}
        </button>
      )}
      {isOffered && draft.place === 'here' && (
        <WaitingOffer
          waiting={waiting}
          said={sighting.form === undefined ? {} : { form: sighting.form }}
          isBusy={isSaving}
          onChoose={(caseId) => {
            chosen.current = caseId;
            submit();
          }}
        />
      )}
      <SaveStatus result={failure} />
    </form>
  );
}
