import { useEffect, useState } from 'preact/hooks';
import type { DraftSubject } from '../domain/draft.ts';
import { draftSubject } from '../domain/draft.ts';
import type { CaseId } from '../domain/ids.ts';
import { parseTypedReceiptNumber } from '../domain/receipt-number.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { listenForDraftMessages } from '../platform/draft-channel.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { makeDraftsWhole } from '../storage/copy-drafts.ts';
import type { BegunForm } from '../storage/drafts.ts';
import { readBegunForms } from '../storage/drafts.ts';
import { useApp } from './app.ts';
import { BegunClock } from './begun-clock.tsx';
import { formsOpenHere } from './forms-open-here.ts';
import { useLive } from './use-live.ts';
import { sayCaseBriefly } from '../locales/say-case.ts';

/** A form to go on with. */
export type ToContinue = {
  readonly subject: DraftSubject;
  /** The case; a call names its own in its fields. */
  readonly caseId: CaseId | undefined;
};

const MOST_LISTED = 50;
/** After a failure to unite the drafts' copies, as of a database that was busy; each time twice as long. */
const TRY_AGAIN_AFTER_MS = 1000;

/**
 * Forms that were begun and not saved: offered again, so that nothing typed is forgotten.
 *
 * @param caseId of this case only.
 */
export function BegunForms({
  caseId,
  receipt,
  partClass,
  isShown = () => true,
  onContinue,
}: {
  readonly caseId?: CaseId;
  /** The receipt number of that case. */
  readonly receipt?: string | undefined;
  readonly partClass: string;
  /** Where only some forms are gone on with. */
  readonly isShown?: (subject: DraftSubject) => boolean;
  readonly onContinue: (form: ToContinue) => void;
}) {
  const app = useApp();
  const { text } = app.words;
  const [turn, setTurn] = useState(0);
  const begun = useLive(() => readBegunForms(app.storage, MOST_LISTED), [turn]);
  useEffect(() => {
    const readAgain = () => setTurn((before) => before + 1);
    const draftStorage = { connection: app.storage.connection, draftCopy: app.draftCopy };
    let isOver = false;
    let wait = TRY_AGAIN_AFTER_MS;
    let again: ReturnType<typeof setTimeout> | undefined;
    const unite = () => {
      clearTimeout(again);
      makeDraftsWhole(draftStorage).then(
        () => {
          wait = TRY_AGAIN_AFTER_MS;
          // Even where nothing was missing any more: another window may have brought it since this one read.
          readAgain();
        },
        (error: unknown) => {
          reportProblem('uniting drafts', error);
          if (isOver) return;
          clearTimeout(again);
          again = setTimeout(unite, wait);
          wait *= 2;
        },
      );
    };
    // What a wiped database has lost is in the second copy; looked for once nobody waits for us.
    let idle = requestIdleCallback(unite);
    const stop = listenForDraftMessages((message) => {
      if (message.type !== 'changed') return;
      readAgain();
      if (message.isGoing !== true) return;
      cancelIdleCallback(idle);
      idle = requestIdleCallback(unite);
    });
    return () => {
      isOver = true;
      clearTimeout(again);
      cancelIdleCallback(idle);
      stop();
    };
  }, [app]);
  if (begun.state !== 'read') return null;
  const listed = begun.value.flatMap((form) => {
    const subject = draftSubject(form.draft.key);
    if (subject === undefined || !isShown(subject)) return [];
    if (formsOpenHere.has(form.draft.key)) return [];
    const isOfCase =
      caseId === undefined ||
      form.draft.caseId === caseId ||
      (receipt !== undefined && receiptOf(form) === receipt);
    return isOfCase ? [{ form, subject }] : [];
  });
  if (listed.length === 0) return null;
  return (
    <section class={partClass} data-testid="begun-forms">
      <h2>{text('begunTitle')}</h2>
      <ul class="begun">
        {listed.map(({ form, subject }) => (
          <BegunLine
            key={form.draft.key}
            form={form}
            subject={subject}
            isInOwnFile={caseId !== undefined}
            onContinue={onContinue}
          />
        ))}
      </ul>
    </section>
  );
}

function BegunLine({
  form,
  subject,
  isInOwnFile,
  onContinue,
}: {
  readonly form: BegunForm;
  readonly subject: DraftSubject;
  /** Only there is a protected case named. */
  readonly isInOwnFile: boolean;
  readonly onContinue: (form: ToContinue) => void;
}) {
  const { words } = useApp();
  const { text } = words;
  const { draft } = form;
  const what = text(textOf(subject, draft.fields));
  const isHidden = form.row?.isProtected === true && !isInOwnFile;
  const about = isHidden ? text('caseProtected') : sayAbout(form, words);
  return (
    <li class="row" data-testid="begun-form" data-form={subject.form}>
      <span>
        <span class="strong">{what}</span>
        {about !== undefined && (
          <>
            {' · '}
            <span class="number">{about}</span>
          </>
        )}
        <br />
        {subject.form === 'call' && <BegunClock fields={draft.fields} />}
        <span class="quiet">{text('begunTypedAt', { at: words.dateTime(draft.savedAt) })}</span>
      </span>
      <button
        type="button"
        data-testid={`continue-${subject.form}`}
        aria-label={text('begunContinueWhich', {
          what: words.aside([what, about]),
        })}
        onClick={() => onContinue({ subject, caseId: draft.caseId })}
      >
        {text('begunContinue')}
      </button>
    </li>
  );
}

const FORM_TEXT = {
  call: 'begunCall',
  contact: 'begunContact',
  answer: 'begunAnswer',
  strike: 'begunStrike',
  move: 'begunMove',
  bookkeeping: 'begunBookkeeping',
  link: 'begunLink',
  'hand-over': 'begunHandOver',
  label: 'begunLabel',
  number: 'begunNumber',
  office: 'begunOffice',
  'noted-date': 'begunNotedDate',
  'case-dates': 'begunCaseDates',
  particulars: 'begunParticulars',
  inquiry: 'begunInquiry',
  order: 'begunOrder',
  ladder: 'begunLadder',
  letter: 'begunLetter',
  address: 'begunAddress',
  add: 'begunAdd',
} as const satisfies Record<Exclude<DraftSubject['form'], 'correct'>, TextKey>;

function textOf({ form }: DraftSubject, fields: Readonly<Record<string, string>>): TextKey {
  if (form !== 'correct') return FORM_TEXT[form];
  if (fields['verdict'] !== undefined) return 'begunCorrectAnswer';
  if (fields['noticeOn'] !== undefined) return 'begunCorrectNotedDate';
  return fields['channel'] === undefined ? 'begunCorrectCall' : 'begunCorrectContact';
}

/** The number that a begun form is about: what stands in its field, or its case's. */
function receiptOf({ draft, row }: BegunForm): string | undefined {
  const subject = draftSubject(draft.key);
  const typed = parseTypedReceiptNumber(
    subject?.form === 'call' ? (draft.fields['receipt'] ?? '') : (draft.caseId ?? ''),
  );
  return typed.ok ? typed.receiptNumber : row?.receiptNumber;
}

function sayAbout(form: BegunForm, words: Words): string | undefined {
  const { draft, row } = form;
  const typed = parseTypedReceiptNumber(receiptOf(form) ?? '');
  if (typed.ok) {
    const number = words.receipt(typed.receiptNumber);
    return words.aside([number, row?.label && words.name(row.label)]);
  }
  if (draft.caseId !== undefined) return sayCaseBriefly(row ?? {}, words);
  // What was typed so far, however unfinished.
  const unfinished = draft.fields['receipt']?.trim();
  return unfinished && words.secret(unfinished);
}
