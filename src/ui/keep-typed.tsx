import { useState } from 'preact/hooks';
import { pageKey } from '../domain/page-key.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { useApp } from './app.ts';
import { TextInput } from './fields.tsx';
import { HeldFields } from './held-fields.tsx';
import { keepCase } from './keep-case.ts';
import { ReadProblem } from './read-problem.tsx';
import { SaveStatus } from './save-status.tsx';
import type { SaveResult } from './save.ts';
import { sayNumberProblem } from './say-number-problem.ts';
import { useDraft } from './use-draft.ts';
import { useSubmit } from './use-submit.ts';
import { KeepOne } from './keep-one.tsx';

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
  const [problem, setProblem] = useState<string>();
  const [kept, setKept] = useState<{ result: SaveResult; receipt: ReceiptNumber }>();
  const { fields, unread } = draft;
  const parsed = parseTypedReceiptNumber(fields?.number ?? '');
  const { isSaving, failure, submit } = useSubmit(async () => {
    if (draft.place !== 'here') return undefined;
    setProblem(parsed.ok ? undefined : sayNumberProblem(parsed, words));
    if (!parsed.ok) return undefined;
    const { receiptNumber: receipt } = parsed;
    const result = await draft.whileSaving(() => keepCase(app, receipt, sighting, draft));
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
        submit();
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
          {text('popupKeep')}
        </button>
      )}
      <SaveStatus result={failure} />
    </form>
  );
}
