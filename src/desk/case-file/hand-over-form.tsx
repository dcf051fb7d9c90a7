import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { draftKey } from '../../domain/draft.ts';
import type { CaseHandedOver } from '../../domain/hand-over.ts';
import { LONGEST_RECEIVER } from '../../domain/hand-over.ts';
import { present } from '../../domain/reading.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { today, useApp } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { FormEvents } from '../fact-form.tsx';
import { FactForm } from '../fact-form.tsx';

type HandOverFields = { readonly to: string; readonly on: string };

/** Someone else looks after the case from a day on: to whom it went, and when. */
export function HandOverForm({ file, ...events }: FormEvents & { readonly file: CaseFile }) {
  const app = useApp();
  const { text } = app.words;
  const { caseId, handedOver } = file;
  const [problem, setProblem] = useState<TextKey>();
  const draft = useDraft<HandOverFields>(
    app,
    draftKey({ form: 'hand-over', about: caseId }),
    (kept) => ({ to: handedOver?.to ?? '', on: handedOver?.on ?? today(app), ...kept }),
    caseId,
  );
  const { fields, change } = draft;
  const read = (): CaseHandedOver | undefined => {
    const on = parseCalendarDate(fields?.on);
    const isAhead = on !== undefined && on > today(app);
    setProblem(on === undefined ? 'handOverProblem' : isAhead ? 'datesProblemFuture' : undefined);
    if (on === undefined || isAhead) return undefined;
    return present({ type: 'case-handed-over' as const, on, to: fields?.to.trim() || undefined });
  };
  return (
    <FactForm
      {...events}
      label={text('handOverTitle')}
      testId="hand-over-form"
      saves={{ label: text('handOverSave'), testId: 'save-hand-over' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <>
          <p>{text('handOverMeans')}</p>
          <div class="fields">
            <TextInput
              label={text('handOverTo')}
              value={fields.to}
              onChange={(to) => change({ to })}
              testId="hand-over-to"
              maxLength={LONGEST_RECEIVER}
            />
            <TextInput
              label={text('handOverOn')}
              type="date"
              value={fields.on}
              onChange={(on) => change({ on })}
              testId="hand-over-on"
              problem={problem && text(problem)}
            />
          </div>
        </>
      )}
    </FactForm>
  );
}
