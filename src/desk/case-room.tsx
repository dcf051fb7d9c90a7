import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import type { CaseSubject, DraftSubject } from '../domain/draft.ts';
import type { CaseId, InquiryId } from '../domain/ids.ts';
import { parseEntryId, parseInquiryId } from '../domain/ids.ts';
import type { AddressBook } from '../domain/address-book.ts';
import { findCaseFile } from '../storage/read-case.ts';
import { readRules } from '../storage/settings-store.ts';
import { readDevices } from '../storage/devices.ts';
import type { KnownDevices } from '../domain/device-naming.ts';
import { DevicesHere } from '../ui/use-devices.ts';
import { Addresses } from '../ui/use-addresses.ts';
import type { App } from '../ui/app.ts';
import { useApp } from '../ui/app.ts';
import type { ToContinue } from '../ui/begun-forms.tsx';
import { BegunForms } from '../ui/begun-forms.tsx';
import type { CallStart } from '../ui/call-start.ts';
import type { ContactStart } from '../ui/contact-start.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import type { SaveResult } from '../ui/save.ts';
import { useLive } from '../ui/use-live.ts';
import { HandedOver } from './case-file/handed-over.tsx';
import { CaseWays } from './case-file/case-ways.tsx';
import { HeaderCard } from './case-file/header-card.tsx';
import { CaseFacts } from './case-facts.tsx';
import type { AnswerSubject } from './route.ts';
import type { CaseForm } from './case-form-panel.tsx';
import { CaseFormPanel } from './case-form-panel.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseHints } from './case-hints.tsx';
import { CaseInquiries } from './case-inquiries.tsx';
import { CaseProposals } from './case-proposals.tsx';
import { CaseWindows } from './case-windows.tsx';
import { NotKept } from './not-kept.tsx';
import { NotedDates } from './noted-dates.tsx';
import { focusRoomHeading } from './room-heading.tsx';
import { caseHash, continueHash } from '../ui/case-hash.ts';
import type { Continuing } from './timeline-entry.tsx';
import { TimelinePart } from './timeline-part.tsx';
import { SavedHere } from './saved-here.tsx';
import { sayCaseTitle } from '../locales/say-case.ts';
import { useSaveResult } from './use-save-result.ts';
import { useTitle } from './use-title.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { readDevicesOfTeam } from '../storage/team/devices-of-team.ts';
import { AssigneePart } from './team/assignee-part.tsx';

/** The file of one case: what is due, what is known, what happened. */
export function CaseRoom({
  caseId,
  continuing,
  writing,
  isErasing,
}: {
  readonly caseId: CaseId;
  /** The form that is to be opened, begun before or not. */
  readonly continuing: CaseSubject | AnswerSubject | undefined;
  /** What a letter or message is to be, where its form is to be opened. */
  readonly writing: ContactStart | undefined;
  /** Whether the address leads to erasing the case. */
  readonly isErasing: boolean;
}) {
  const app = useApp();
  const live = useLive(() => readFile(app, caseId), [caseId]);
  const [form, setForm] = useState(continuing && toCaseForm(continuing, writing));
  const { file, ownLadders = [], addresses, devices } = live.state === 'read' ? live.value : {};
  useTitle(sayCaseTitle(file, app.words));
  const toggle = (next: CaseForm) => setForm(isSame(form, next) ? undefined : next);
  // The heading stays the same element from before the file is read, or it would lose the focus.
  return (
    <div class="room case-file">
      <CaseHeader
        caseId={caseId}
        file={file}
        noting={form?.name}
        onCall={() => toggle({ name: 'call' })}
        onContact={() => toggle({ name: 'contact' })}
      />
      {file?.isKept === true && <HeaderCard file={file} />}
      {file?.isKept === true && <CaseWays file={file} />}
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {file !== undefined && addresses !== undefined && devices !== undefined && (
        <Addresses.Provider value={addresses}>
          <DevicesHere.Provider value={devices}>
            <CaseParts
              file={file}
              ownLadders={ownLadders}
              isErasing={isErasing}
              form={form}
              begun={continuing && toContinuing(continuing)}
              onToggle={toggle}
              onContinue={setForm}
              // A save that took its time must not close the form that was opened meanwhile.
              onLeave={() => setForm((open) => (open === form ? undefined : open))}
            />
          </DevicesHere.Provider>
        </Addresses.Provider>
      )}
    </div>
  );
}

function CaseParts({
  file,
  ownLadders,
  isErasing,
  form,
  begun,
  onToggle,
  onContinue,
  onLeave,
}: {
  readonly file: CaseFile;
  readonly ownLadders: readonly CustomLadder[];
  readonly isErasing: boolean;
  readonly form: CaseForm | undefined;
  readonly begun: Continuing | undefined;
  readonly onToggle: (form: CaseForm) => void;
  readonly onContinue: (form: CaseForm) => void;
  readonly onLeave: () => void;
}) {
  const [result, setResult] = useSaveResult();
  const [wasContact, setWasContact] = useState(false);
  const [continuing, setContinuing] = useState(begun);
  const goOn = ({ subject, caseId }: ToContinue) => {
    if (subject.form === 'letter') location.hash = continueHash(caseId, subject) ?? '';
    const above = toCaseForm(subject);
    if (above !== undefined) onContinue(above);
    const inTimeline = toContinuing(subject);
    if (inTimeline !== undefined) setContinuing(inTimeline);
  };
  const saved = (caseId: CaseId, how: SaveResult) => {
    onLeave();
    setWasContact(form?.name === 'call' || form?.name === 'contact');
    setResult(how);
    // A draft that was continued may have been about another case.
    if (caseId !== file.caseId) location.hash = caseHash(caseId);
    // What was dealt with may be gone from the page, and the focus with it.
    else focusRoomHeading();
  };
  const answer = (inquiryId: InquiryId) => onToggle({ name: 'answer', inquiryId });
  const confirmOffice = () => onContinue({ name: 'office' });
  return (
    <>
      <div class="case-now">
        <NotedDates file={file} />
        {HAS_TEAM && <AssigneePart file={file} />}
        <HandedOver file={file} />
        {form === undefined ? (
          <SavedHere
            result={result}
            contactOf={wasContact ? file.caseId : undefined}
            fileOf={file.caseId}
            onClose={() => {
              setResult(undefined);
              focusRoomHeading();
            }}
          />
        ) : (
          <CaseFormPanel
            file={file}
            ownLadders={ownLadders}
            form={form}
            onSaved={saved}
            onLeave={onLeave}
          />
        )}
        <BegunForms
          caseId={file.caseId}
          receipt={file.receiptNumber}
          partClass="part"
          onContinue={goOn}
        />
        {!file.isKept && <NotKept file={file} onKept={(how) => saved(file.caseId, how)} />}
        <CaseProposals
          file={file}
          onOffice={confirmOffice}
          onNoteDate={() => onContinue({ name: 'noted-date' })}
        />
        <CaseWindows
          file={file}
          ownLadders={ownLadders}
          onAnswer={answer}
          onCall={(start) => onToggle({ name: 'call', ...(start && { start }) })}
          onContact={(next) => onContinue({ name: 'contact', start: { next } })}
          onConfirmOffice={confirmOffice}
        />
        <CaseHints file={file} onEnterDates={() => onContinue({ name: 'case-dates' })} />
        <CaseInquiries
          file={file}
          ownLadders={ownLadders}
          onAnswer={answer}
          onEdit={(inquiryId) => onToggle({ name: 'inquiry', inquiryId })}
        />
      </div>
      <CaseFacts file={file} isErasing={isErasing} onEdit={(name) => onToggle({ name })} />
      <TimelinePart file={file} ownLadders={ownLadders} continuing={continuing} />
    </>
  );
}

function isSame(one: CaseForm | undefined, other: CaseForm): boolean {
  if (one?.name !== other.name) return false;
  // What it is to begin with is another reason to open it; the button above only closes it.
  if ('start' in other) return JSON.stringify(startOf(one)) === JSON.stringify(other.start);
  return !('inquiryId' in one && 'inquiryId' in other) || one.inquiryId === other.inquiryId;
}

function startOf(form: CaseForm): CallStart | ContactStart | undefined {
  return 'start' in form ? form.start : undefined;
}

/** A begun form that opens above the record. */
function toCaseForm(subject: DraftSubject, writing?: ContactStart): CaseForm | undefined {
  switch (subject.form) {
    case 'call':
      return { name: 'call', receipt: subject.receipt };
    case 'answer':
    case 'inquiry': {
      const inquiryId = parseInquiryId(subject.about);
      return inquiryId && { name: subject.form, inquiryId };
    }
    case 'contact':
      return { name: 'contact', ...(writing && { start: writing }) };
    case 'correct':
    case 'strike':
    case 'move':
    case 'ladder':
    case 'letter':
    case 'address':
    case 'add':
      return undefined;
    default:
      return { name: subject.form };
  }
}

/** A begun form that opens at its entry in the record. */
function toContinuing(subject: DraftSubject): Continuing | undefined {
  const { form } = subject;
  if (form !== 'correct' && form !== 'strike' && form !== 'move') return undefined;
  const begunOn = parseEntryId(subject.about);
  return begunOn && { form, begunOn };
}

type ReadFile = {
  readonly file: CaseFile;
  readonly ownLadders: readonly CustomLadder[];
  readonly addresses: AddressBook;
  readonly devices: KnownDevices;
};

async function readFile({ storage }: App, caseId: CaseId): Promise<ReadFile> {
  const [file, { ladders, addresses }, devices] = await Promise.all([
    findCaseFile(storage, caseId),
    readRules(storage),
    HAS_TEAM ? readDevicesOfTeam(storage) : readDevices(storage),
  ]);
  return { file, ownLadders: ladders, addresses, devices };
}
