import type { ComponentChildren } from 'preact';
import type { ReportPart } from '../../domain/report/report-paper.ts';
import { REPORT_PARTS } from '../../domain/report/report-paper.ts';
import type { TextKey } from '../../locales/catalogue.ts';
import { useWords } from '../../ui/app.ts';
import type { ReportOf } from '../../ui/case-hash.ts';
import { reportHash } from '../../ui/case-hash.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Choice } from '../../ui/fields.tsx';
import { PrintButton } from './print-button.tsx';
import type { ReadReport } from './read-report.ts';

/** Whether a report says names and numbers. */
export type HowMuch = 'full' | 'masked';

const PART_TEXT = {
  contacts: 'reportPartContacts',
  letters: 'reportPartLetters',
  statuses: 'reportPartStatuses',
  dates: 'reportPartDates',
  notes: 'reportPartNotes',
} as const satisfies Record<ReportPart, TextKey>;

/** What the report is of and may say: chosen before anything of it is shown. */
export function ReportChoice({
  read,
  of,
  howMuch,
  parts,
  onChoose,
  onParts,
  language,
}: {
  readonly read: ReadReport;
  readonly of: ReportOf;
  readonly howMuch: HowMuch | undefined;
  readonly parts: ReadonlySet<ReportPart>;
  readonly onChoose: (howMuch: HowMuch) => void;
  readonly onParts: (parts: ReadonlySet<ReportPart>) => void;
  /** What asks for the language, where there is a choice. */
  readonly language: ComponentChildren;
}) {
  const { text } = useWords();
  const { file, protectedOut } = read;
  return (
    <div class="part report-controls">
      {file.links.length > 0 && (
        <nav class="row" aria-label={text('reportScope')}>
          <a
            href={reportHash(file.caseId)}
            aria-current={of === 'case' ? 'page' : undefined}
            data-testid="report-of-case"
          >
            {text('reportScopeCase')}
          </a>
          <a
            href={reportHash(file.caseId, 'family')}
            aria-current={of === 'family' ? 'page' : undefined}
            data-testid="report-of-family"
          >
            {text('reportScopeFamily')}
          </a>
        </nav>
      )}
      {protectedOut > 0 && <p>{text('reportProtectedOut', { count: protectedOut })}</p>}
      <fieldset>
        <legend>{text('reportChoose')}</legend>
        <p class="quiet">{text('reportChooseHint')}</p>
        <Choice
          name="how-much"
          label={text('reportFull')}
          isChosen={howMuch === 'full'}
          onChoose={() => onChoose('full')}
          testId="report-full"
        />
        <Choice
          name="how-much"
          label={text('reportMasked')}
          isChosen={howMuch === 'masked'}
          onChoose={() => onChoose('masked')}
          testId="report-masked"
        />
        <p class="quiet">{text('reportMaskedHint')}</p>
      </fieldset>
      <fieldset>
        <legend>{text('reportParts')}</legend>
        {REPORT_PARTS.map((part) => (
          <CheckBox
            key={part}
            label={text(PART_TEXT[part])}
            isChecked={parts.has(part)}
            onChange={(isIn) => {
              const rest = [...parts].filter((other) => other !== part);
              onParts(new Set(isIn ? [...rest, part] : rest));
            }}
            testId={`report-part-${part}`}
          />
        ))}
      </fieldset>
      {language}
      {howMuch !== undefined && <PrintButton />}
    </div>
  );
}
