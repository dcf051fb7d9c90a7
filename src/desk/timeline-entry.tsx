import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { lastCameBackOn } from '../domain/channels.ts';
import type { Told } from '../domain/history.ts';
import type { EntryId } from '../domain/ids.ts';
import { cameBackOf } from '../domain/address-book.ts';
import { unreadParts } from '../domain/unread-parts.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayCameBack } from '../locales/say-letter.ts';
import { useAddresses } from '../ui/use-addresses.ts';
import { useApp } from '../ui/app.ts';
import { sayRecorded } from '../locales/say-device.ts';
import { useDevices } from '../ui/use-devices.ts';
import { SaveStatus } from '../ui/save-status.tsx';
import type { SaveResult } from '../ui/save.ts';
import { MovedRemark, StruckRemark } from './case-file/moved-remark.tsx';
import { MoveModal } from './case-file/move-modal.tsx';
import { CorrectAnswer } from './correct-answer.tsx';
import { CorrectCall } from './correct-call.tsx';
import { CorrectNotedDate } from './correct-noted-date.tsx';
import { CorrectContact } from './correct-contact.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { canStrike, EntryActions } from './entry-actions.tsx';
import { EraseEntryModal } from './erasing/erase-entry-modal.tsx';
import { sayTime } from './say-time.ts';
import { StrikeModal } from './strike-modal.tsx';
import type { TellContext } from '../ui/telling.ts';
import { tell } from './tell.ts';
import { TellingFacts } from '../ui/telling-facts.tsx';
import type { Happening } from './timeline.ts';
import { useSaveResult } from './use-save-result.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import { tellInTeam } from './team/tell-in-team.ts';
import { useMembers } from './team/use-members.ts';

type Props = {
  readonly file: CaseFile;
  readonly happening: Happening;
  readonly context: TellContext;
  /** Whether this is the contact that opened its inquiry. */
  readonly opensInquiry: boolean;
  /** Whether it is to be said who recorded it: some of the case was recorded elsewhere. */
  readonly saysDevice: boolean;
  /** A begun correction or strike of this entry to go on with, as chosen last. */
  readonly continuing: Continuing | undefined;
  /** It is erased; `isGone` when nothing is left of it in either copy. */
  readonly onErased: (isGone: boolean) => void;
};

/** A begun form about an entry that was chosen to go on with; another object each time it is chosen. */
export type Continuing = {
  readonly form: 'correct' | 'strike' | 'move';
  /** The version on which it was begun. */
  readonly begunOn: EntryId;
};

/** One thing that happened, with what was corrected or struck of it, and doing so. */
export function TimelineEntry({
  file,
  happening,
  context,
  opensInquiry,
  saysDevice,
  continuing,
  onErased,
}: Props) {
  const { caseId } = file;
  const { told, on } = happening;
  const app = useApp();
  const { text, date } = app.words;
  const { fact, rawFact, struck } = told;
  const [open, setOpen] = useState<Continuing['form'] | 'erase'>();
  const [begunOn, setBegunOn] = useState(told.shownEntryId);
  useEffect(() => {
    if (continuing === undefined || struck !== undefined) return;
    setBegunOn(continuing.begunOn);
    setOpen(continuing.form);
  }, [continuing]);
  const [result, setResult] = useSaveResult();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What was pressed may be gone; the entry as it now reads is what comes next.
    if (result?.saved === true) entry.current?.focus();
  }, [result]);
  const telling = HAS_TEAM
    ? (tellInTeam(rawFact, useMembers(), app.words) ?? tell(fact, rawFact.type, context))
    : tell(fact, rawFact.type, context);
  const close = () => setOpen(undefined);
  const saved = (how: SaveResult) => {
    close();
    setResult(how);
  };
  const time = sayTimeOf(told, app.clock.zone(), app.words);
  return (
    <li
      ref={entry}
      tabIndex={-1}
      class={struck === undefined ? `is-${rawFact.type}` : 'is-struck'}
      data-testid="timeline-entry"
      data-entry-id={told.entryId}
      data-type={rawFact.type}
    >
      <p class="when number">
        <time dateTime={on}>{date(on)}</time>
        {time !== undefined && ` · ${time}`}
      </p>
      {struck === undefined ? (
        <>
          <h3 lang={telling.titleLanguage}>{telling.title}</h3>
          <TellingFacts telling={telling} />
        </>
      ) : (
        <>
          <StruckRemark struck={struck} />
          <del>
            <h3 lang={telling.titleLanguage}>{telling.title}</h3>
            <TellingFacts telling={telling} />
          </del>
        </>
      )}
      {saysDevice && <RecordedBy told={told} />}
      {Object.keys(unreadParts(rawFact)).length > 0 && <p class="remark">{text('tellMoreKept')}</p>}
      <MovedRemark told={told} />
      <CameBackRemark told={told} file={file} />
      {told.hasRivals && <p class="remark">{text('caseRivals')}</p>}
      <EarlierVersions told={told} context={context} />
      <EntryActions
        caseId={caseId}
        told={told}
        title={telling.title}
        isCorrecting={open === 'correct'}
        onCameBack={saved}
        open={(what) => {
          setBegunOn(told.shownEntryId);
          setOpen(what);
        }}
      />
      <SaveStatus result={result} />
      {open === 'correct' && fact?.type === 'contact-made' && fact.channel !== 'call' && (
        <CorrectContact
          key={begunOn}
          file={file}
          told={told}
          begunOn={begunOn}
          contact={fact}
          asksKind={opensInquiry}
          onSaved={saved}
          onLeave={close}
        />
      )}
      {open === 'correct' && fact?.type === 'contact-made' && fact.channel === 'call' && (
        <CorrectCall
          key={begunOn}
          file={file}
          ownLadders={context.ownLadders}
          told={told}
          begunOn={begunOn}
          call={fact}
          asksKind={opensInquiry}
          onSaved={saved}
          onLeave={close}
        />
      )}
      {open === 'correct' && fact?.type === 'answer-received' && (
        <CorrectAnswer
          key={begunOn}
          caseId={caseId}
          told={told}
          begunOn={begunOn}
          answer={fact}
          onSaved={saved}
          onLeave={close}
        />
      )}
      {open === 'correct' && fact?.type === 'date-noted' && (
        <CorrectNotedDate
          key={begunOn}
          caseId={caseId}
          told={told}
          begunOn={begunOn}
          noted={fact}
          onSaved={saved}
          onLeave={close}
        />
      )}
      {open === 'strike' && (
        <StrikeModal caseId={caseId} told={told} onSaved={saved} onLeave={close} />
      )}
      {open === 'erase' && (
        <EraseEntryModal
          file={file}
          told={told}
          onStrike={canStrike(told) ? () => setOpen('strike') : undefined}
          onErased={onErased}
          onCancel={close}
        />
      )}
      {open === 'move' && <MoveModal file={file} told={told} onSaved={saved} onLeave={close} />}
    </li>
  );
}

/** On which device something was recorded, and by whom. */
function RecordedBy({ told }: { readonly told: Told }) {
  const { words } = useApp();
  return (
    <p class="quiet" data-testid="timeline-recorded-by">
      {sayRecorded(told, useDevices(), words)}
    </p>
  );
}

/**
 * Of a message that came back, that nothing is to go to its address; of one that may never have
 * arrived, that another one to the same address came back.
 */
function CameBackRemark({ told: { fact, struck }, file }: { told: Told; file: CaseFile }) {
  const { words } = useApp();
  const addresses = useAddresses();
  if (fact?.type !== 'contact-made' || struck !== undefined) return null;
  const to = fact.sent?.to;
  const ofAddress = to === undefined ? undefined : cameBackOf(to, addresses);
  if (fact.outcome === 'came-back') {
    if (to === undefined || ofAddress === undefined) return null;
    return (
      <p class="remark" data-testid="timeline-warning">
        {words.text('contactAddressFails', { address: to })}
      </p>
    );
  }
  const contacts = file.inquiries.flatMap((inquiry) => inquiry.contacts);
  const sentOn = lastCameBackOn(contacts, fact.channel, fact.step);
  const cameBack = ofAddress ?? (sentOn && { sentOn });
  if (cameBack === undefined) return null;
  return (
    <p class="remark" data-testid="timeline-warning">
      {sayCameBack(cameBack, words)}
    </p>
  );
}

function sayTimeOf({ fact }: Told, zoneHere: string, words: Words): string | undefined {
  return fact?.type === 'contact-made'
    ? sayTime(fact.startedAt, fact.zone, zoneHere, words)
    : undefined;
}
