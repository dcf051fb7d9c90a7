import type { CaseFile } from '../domain/case-file.ts';
import type { InquiryId } from '../domain/ids.ts';
import { isPending } from '../domain/ids.ts';
import type { TextKey } from '../locales/catalogue.ts';
import { sayCaseOffice, sayInquiry, sayLadder, saySource } from '../locales/words-of-domain.ts';
import { useWords } from '../ui/app.ts';
import { FactList, FactRow } from './fact-list.tsx';

/** What is known of a case, and what only the person can say of it. */
export function CaseFacts({
  file,
  onAnswer,
  onEdit,
}: {
  readonly file: CaseFile;
  readonly onAnswer: (inquiryId: InquiryId) => void;
  readonly onEdit: (form: EditedFact) => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const { form, lookedAtOn, office, isKept } = file;
  const edit = (name: EditedFact, label: TextKey) =>
    isKept && <EditButton name={name} label={text(label)} onEdit={onEdit} />;
  return (
    <aside class="case-facts" aria-label={text('caseFacts')}>
      <h2>{text('caseFacts')}</h2>
      <FactList>
        {isPending(file.caseId) && file.receiptNumber === undefined && (
          <FactRow name={text('caseNumber')}>
            {text('caseNumberNone')}
            {edit('number', 'caseNumberEdit')}
          </FactRow>
        )}
        {isKept && (
          <FactRow name={text('caseLabel')}>
            {file.label ?? text('caseLabelNone')}
            {edit('label', 'caseLabelEdit')}
          </FactRow>
        )}
        {form !== undefined && <FactRow name={text('caseForm')}>{form}</FactRow>}
        <StatusFacts file={file} />
        <FactRow name={text('caseLookedAt')}>
          {lookedAtOn === undefined ? text('caseNotLookedAt') : date(lookedAtOn)}
        </FactRow>
        <FactRow name={text('caseOffice')}>
          {sayCaseOffice(office, words)}
          {office?.kind === 'confirmed' && (
            <p class="quiet">{text('caseOfficeConfirmedOn', { date: date(office.confirmedOn) })}</p>
          )}
          {edit('office', 'caseOfficeEdit')}
        </FactRow>
        <FactRow name={text('caseLadder')}>
          {sayLadder(file.ladder, words)}
          <p class="quiet">{saySource(file.ladder.source, words)}</p>
        </FactRow>
        <FactRow name={text('caseInquiries')}>
          <OpenInquiries file={file} onAnswer={onAnswer} />
        </FactRow>
      </FactList>
    </aside>
  );
}

/** What of a case only the person can say. */
export type EditedFact = 'label' | 'number' | 'office';

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

function StatusFacts({ file: { status } }: { readonly file: CaseFile }) {
  const { text, date } = useWords();
  const { title, statusOn, askIfNotArrivedBy, actBy } = status?.sighting ?? {};
  const said = title ?? text(status === undefined ? 'caseStatusNone' : 'tellStatusUntitled');
  return (
    <>
      <FactRow name={text('caseStatus')}>
        {statusOn === undefined
          ? said
          : text('caseStatusOn', { title: said, date: date(statusOn) })}
      </FactRow>
      {actBy !== undefined && <FactRow name={text('caseActBy')}>{date(actBy)}</FactRow>}
      {askIfNotArrivedBy !== undefined && (
        <FactRow name={text('caseAskIfNotArrived')}>{date(askIfNotArrivedBy)}</FactRow>
      )}
    </>
  );
}

function OpenInquiries({
  file: { inquiries, windows },
  onAnswer,
}: {
  readonly file: CaseFile;
  readonly onAnswer: (inquiryId: InquiryId) => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const open = inquiries.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return <>{text('caseInquiriesNone')}</>;
  return (
    <ul>
      {open.map(({ id, kind, openedOn }) => (
        <li key={id}>
          {text('callOpenInquiry', { kind: sayInquiry(kind, words), date: date(openedOn) })}
          {/* One with a wait has the same button there. */}
          {!windows.some(({ inquiryId }) => inquiryId === id) && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => onAnswer(id)}>
                {text('popupNoteAnswer')}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
