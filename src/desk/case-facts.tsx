import type { CaseFile } from '../domain/case-file.ts';
import type { FORMS_ABOUT_CASE } from '../domain/draft.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayLadder, saySource } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { laddersHash } from '../ui/case-hash.ts';
import { Name, Receipt } from '../ui/case-words.tsx';
import { CaseClosing } from './case-closing.tsx';
import { CaseDatesFacts } from './case-dates-facts.tsx';
import { CaseSwitches } from './case-switches.tsx';
import { CaseErasing } from './erasing/case-erasing.tsx';
import { FactList, FactRow } from '../ui/fact-list.tsx';
import { OfficeFacts } from './office-facts.tsx';
import { ParticularsFacts } from './particulars-facts.tsx';

/** What is known of a case, and what only the person can say of it. */
export function CaseFacts({
  file,
  isErasing,
  onEdit,
}: {
  readonly file: CaseFile;
  /** Whether the address leads to erasing the case. */
  readonly isErasing: boolean;
  readonly onEdit: (form: EditedFact) => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const { form, lookedAtOn, isKept } = file;
  const edit = (name: EditedFact, label: TextKey) =>
    isKept && <EditButton name={name} label={text(label)} onEdit={onEdit} />;
  return (
    <aside class="case-facts" aria-label={text('caseFacts')}>
      <h2>{text('caseFacts')}</h2>
      <FactList>
        {isKept && (
          <FactRow name={text('caseNumber')}>
            {file.receiptNumber === undefined ? (
              text('caseNumberNone')
            ) : (
              <Receipt number={file.receiptNumber} />
            )}
            {edit('number', file.receiptNumber ? 'caseNumberCorrect' : 'caseNumberEdit')}
          </FactRow>
        )}
        {isKept && (
          <FactRow name={text('caseLabel')}>
            {file.label === undefined ? text('caseLabelNone') : <Name>{file.label}</Name>}
            {edit('label', 'caseLabelEdit')}
          </FactRow>
        )}
        {/* The card on top says how a kept case stands. */}
        {!isKept && form !== undefined && <FactRow name={text('caseForm')}>{form}</FactRow>}
        <StatusFacts file={file} />
        {!isKept && (
          <FactRow name={text('caseLookedAt')}>
            {lookedAtOn === undefined ? text('caseNotLookedAt') : date(lookedAtOn)}
          </FactRow>
        )}
        <FactRow name={text('caseOffice')}>
          <OfficeFacts file={file} />
          {edit('office', 'caseOfficeEdit')}
        </FactRow>
        <FactRow name={text('caseLadder')}>
          {file.isProtected ? (
            text('caseProtectedNoLadder')
          ) : (
            <>
              {sayLadder(file.ladder, words)}
              <p class="quiet">{saySource(file.ladder.source, words)}</p>
              {edit('order', 'caseLadderEdit')}
              <p>
                <a href={laddersHash()}>{text('deskLadders')}</a>
              </p>
            </>
          )}
        </FactRow>
        <CaseDatesFacts file={file} />
        <ParticularsFacts file={file} />
      </FactList>
      {isKept && (
        <>
          <div>
            {edit('noted-date', 'notedTitle')}
            {edit('case-dates', 'datesEdit')}
            {edit('particulars', 'partEdit')}
            {edit('bookkeeping', 'bookEdit')}
            {edit('link', 'linkEdit')}
            {edit('hand-over', file.handedOver === undefined ? 'handOverEdit' : 'handOverChange')}
          </div>
          <CaseSwitches file={file} />
          <CaseClosing file={file} />
        </>
      )}
      {file.history.told.length > 0 && <CaseErasing file={file} isLookedFor={isErasing} />}
    </aside>
  );
}

/** What of a case only the person can say. */
export type EditedFact = (typeof FORMS_ABOUT_CASE)[number];

function EditButton({
  name,
  label,
  onEdit,
}: {
  readonly name: EditedFact;
  readonly label: string;
  readonly onEdit: (name: EditedFact) => void;
}) {
  return (
    <p>
      <button type="button" class="link" data-testid={`edit-${name}`} onClick={() => onEdit(name)}>
        {label}
      </button>
    </p>
  );
}

function StatusFacts({ file: { status, isKept } }: { readonly file: CaseFile }) {
  const { text, date } = useWords();
  const { title, statusOn, askIfNotArrivedBy, actBy } = status?.sighting ?? {};
  const said = title ?? text(status === undefined ? 'caseStatusNone' : 'tellStatusUntitled');
  return (
    <>
      {!isKept && (
        <FactRow name={text('caseStatus')}>
          {statusOn === undefined
            ? said
            : text('caseStatusOn', { title: said, date: date(statusOn) })}
        </FactRow>
      )}
      {actBy !== undefined && <FactRow name={text('caseActBy')}>{date(actBy)}</FactRow>}
      {askIfNotArrivedBy !== undefined && (
        <FactRow name={text('caseAskIfNotArrived')}>{date(askIfNotArrivedBy)}</FactRow>
      )}
    </>
  );
}
