import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import { countJoined, joinCases, withoutRoom } from '../../domain/join-cases.ts';
import type { Words } from '../../locales/catalogue.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { readBegunForms } from '../../storage/drafts.ts';
import { readCaseFiles } from '../../storage/read-case.ts';
import { within } from '../../storage/within.ts';
import type { App } from '../../ui/app.ts';
import { useApp } from '../../ui/app.ts';
import { READ_LIMIT_IN_MS } from '../../ui/read-limit.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import type { KeptFields } from '../../ui/use-draft.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSubmit } from '../../ui/use-submit.ts';

/** So many begun forms are looked through. */
const MOST_BEGUN = 500;

/**
 * Joins a case that was kept without a number to the one that is kept under the number typed for it,
 * after saying what will happen.
 */
export function JoinCase({
  caseId,
  into,
  draft,
  onJoined,
}: {
  readonly caseId: CaseId;
  /** The case that has the number. */
  readonly into: CaseId;
  readonly draft: Pick<KeptFields<never>, 'entryId' | 'key' | 'whileSaving' | 'end'>;
  readonly onJoined: (result: SaveResult) => void;
}) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const live = useLive(() => readCaseFiles(app.storage, [caseId, into]), [caseId, into]);
  const [problem, setProblem] = useState<'joinBegun' | 'joinChanged'>();
  const { isSaving, failure, submit } = useSubmit(async () => {
    setProblem(undefined);
    const result = await draft.whileSaving(() => join(app, [caseId, into], draft));
    if (typeof result !== 'object') {
      setProblem(result);
      return undefined;
    }
    if (result.saved) draft.end();
    return result;
  }, onJoined);
  if (live.state !== 'read') return null;
  const [from, to] = live.value as readonly [CaseFile, CaseFile];
  const noRoom = withoutRoom(from, to);
  const isQuiet = to.closedOn !== undefined || to.handedOver !== undefined;
  return (
    <div class="remark" data-testid="join-case">
      <p class="strong">{text('joinAsk')}</p>
      <p>{sayJoin(from, words)}</p>
      {isQuiet && <p>{text('joinQuiet')}</p>}
      {from.isProtected && !to.isProtected && <p>{text('joinProtects')}</p>}
      {noRoom.length > 0 && (
        <p data-testid="join-no-room">{text('joinNoRoom', { what: words.row(noRoom) })}</p>
      )}
      <div class="row">
        <button type="button" disabled={isSaving} data-testid="join-cases" onClick={submit}>
          {text('joinDo')}
        </button>
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text(problem)}
        </p>
      )}
      <SaveStatus result={failure} />
    </div>
  );
}

function sayJoin(from: CaseFile, { text, row }: Words): string {
  const { contacts, answers, dates } = countJoined(from);
  const what = [
    contacts > 0 && text('joinContacts', { count: contacts }),
    answers > 0 && text('joinAnswers', { count: answers }),
    dates > 0 && text('joinDates', { count: dates }),
  ].filter((part) => part !== false);
  return what.length === 0 ? text('joinSaysEmpty') : text('joinSays', { what: row(what) });
}

async function join(
  app: App,
  [caseId, into]: readonly [CaseId, CaseId],
  { key, entryId }: Pick<KeptFields<never>, 'key' | 'entryId'>,
): Promise<SaveResult | 'joinBegun' | 'joinChanged'> {
  try {
    // What is still being typed for the case would be saved in a file that nobody keeps.
    const begun = await within(READ_LIMIT_IN_MS, readBegunForms(app.storage, MOST_BEGUN));
    if (begun.some(({ draft }) => draft.caseId === caseId && draft.key !== key)) return 'joinBegun';
  } catch (error) {
    return { saved: false, error };
  }
  const minted: EntryId[] = [];
  let isChanged = false;
  const result = await save(
    app,
    async (now) => {
      if (await now.isRecorded(entryId)) return [];
      const from = await now.fileOf(caseId);
      const to = await now.fileOf(into);
      isChanged = !from.isKept || from.receiptNumber !== undefined || !to.isKept;
      if (isChanged) return undefined;
      let count = 0;
      const mint = () => (minted[count++] ??= newEntryId());
      return joinCases(from, to, mint, entryId);
    },
    { key, entryId },
  );
  return isChanged ? 'joinChanged' : result;
}
