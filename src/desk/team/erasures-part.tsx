import { useRef, useState } from 'preact/hooks';
import type { DocketRow } from '../../domain/docket.ts';
import { parseFact } from '../../domain/fact.ts';
import { wordsOf } from '../../domain/history.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import type { KnownMembers } from '../../domain/team/known-members.ts';
import type { Words } from '../../locales/catalogue.ts';
import { sayCaseBriefly } from '../../locales/say-case.ts';
import { readRowsOf } from '../../storage/read-rows.ts';
import type { OfferedErasure } from '../../storage/team/offered-erasures.ts';
import {
  acceptErasures,
  declineErasures,
  readOfferedErasures,
} from '../../storage/team/offered-erasures.ts';
import type { App } from '../../ui/app.ts';
import { useApp } from '../../ui/app.ts';
import { eraseHere } from '../../ui/erase.ts';
import { tellOfChange } from '../../ui/tell-of-change.ts';
import { TellingFacts } from '../../ui/telling-facts.tsx';
import type { Telling } from '../../ui/telling.ts';
import { useLive } from '../../ui/use-live.ts';
import { tell } from '../tell.ts';
import { Sure } from './sure.tsx';
import { tellInTeam } from './tell-in-team.ts';
import { useMembers } from './use-members.ts';
import { useTask } from './use-task.ts';

/** So many are listed at a time. */
const SHOWN = 50;

/** What somebody else erased and is still here, as it is listed. */
type Offered = OfferedErasure & { readonly row: DocketRow | undefined };

/** What was erased elsewhere: to be erased here too, or kept, one by one or all. */
export function ErasuresPart() {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const members = useMembers();
  const task = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState<'teamErased' | 'teamKept'>();
  const [isSure, setIsSure] = useState<readonly EntryId[]>();
  const live = useLive(() => readOffered(app), []);
  const offered = live.state === 'read' ? live.value : [];
  if (offered.length === 0 && said === undefined) return null;
  const all = offered.map(({ id }) => id);
  const settled = (how: 'teamErased' | 'teamKept') => {
    setSaid(how);
    // What was pressed goes, and the focus with it.
    heading.current?.focus();
  };
  const erase = (ids: readonly EntryId[]) => {
    setIsSure(undefined);
    task.run(async () => {
      const result = await eraseHere(app, (storage) => acceptErasures(storage, ids));
      if (!result.erased) throw result.error;
      settled('teamErased');
    });
  };
  const keep = (ids: readonly EntryId[]) => {
    task.run(async () => {
      await declineErasures(app.storage, ids);
      tellOfChange();
      settled('teamKept');
    });
  };
  // Where it was asked for: below the entry, or below all of them.
  const sure = isSure !== undefined && (
    <Sure
      yes="teamEraseYes"
      no="teamEraseNo"
      onYes={() => erase(isSure)}
      onNo={() => setIsSure(undefined)}
      yesTestId="team-erase-yes"
    >
      {text('teamEraseSure', { count: isSure.length })}
    </Sure>
  );
  return (
    <section class="part" data-testid="team-erasures">
      <h2 ref={heading} tabIndex={-1}>
        {text('teamErasures')}
      </h2>
      {offered.length > 0 && <p>{text('teamErasuresWhat')}</p>}
      <ul class="team-erasures">
        {offered.slice(0, SHOWN).map((each) => {
          const telling = tellOf(each, members, words);
          const title = telling?.title ?? text('teamErasuresJournal');
          const when = words.dateTime(each.entries[0]?.recordedAt ?? '');
          const which = words.aside([title, when]);
          return (
            <li key={each.id} data-testid="team-erasure" data-entry-id={each.id}>
              <h3 lang={telling?.titleLanguage}>{title}</h3>
              <p class="quiet">{words.aside([sayCase(each, words), when])}</p>
              {telling !== undefined && each.row?.isProtected !== true && (
                <TellingFacts telling={telling} />
              )}
              <div class="row">
                <button
                  type="button"
                  disabled={task.isBusy}
                  aria-label={text('teamEraseOf', { entry: which })}
                  data-testid="team-erase"
                  onClick={() => setIsSure([each.id])}
                >
                  {text('teamErase')}
                </button>
                <button
                  type="button"
                  disabled={task.isBusy}
                  aria-label={text('teamKeepOf', { entry: which })}
                  data-testid="team-keep"
                  onClick={() => keep([each.id])}
                >
                  {text('teamKeep')}
                </button>
              </div>
              {isSure?.length === 1 && isSure[0] === each.id && sure}
            </li>
          );
        })}
      </ul>
      {offered.length > SHOWN && (
        <p class="quiet">{text('teamErasuresMore', { count: offered.length - SHOWN })}</p>
      )}
      {offered.length > 1 && (
        <div class="row">
          <button
            type="button"
            disabled={task.isBusy}
            data-testid="team-erase-all"
            onClick={() => setIsSure(all)}
          >
            {text('teamEraseAll', { count: all.length })}
          </button>
          <button
            type="button"
            disabled={task.isBusy}
            data-testid="team-keep-all"
            onClick={() => keep(all)}
          >
            {text('teamKeepAll', { count: all.length })}
          </button>
        </div>
      )}
      {isSure !== undefined && isSure.length !== 1 && sure}
      <output data-testid="team-erasures-said">{said !== undefined && text(said)}</output>
      {task.problem !== undefined && (
        <p role="alert" class="problem">
          {text(task.problem)}
        </p>
      )}
    </section>
  );
}

async function readOffered({ storage }: App): Promise<readonly Offered[]> {
  const offered = await readOfferedErasures(storage);
  const caseIds = offered.map(({ entries }) => entries[0]?.caseId);
  const known = [...new Set(caseIds.filter((caseId) => caseId !== undefined))];
  const rows = await readRowsOf(storage, known);
  const byCase = new Map<CaseId | undefined, DocketRow | undefined>(
    known.map((caseId, index) => [caseId, rows[index]]),
  );
  return offered.map((each, index) => ({ ...each, row: byCase.get(caseIds[index]) }));
}

/** What the entry says, as its case file tells it; nothing where none of it is here any more. */
function tellOf(
  { entries: [entry] }: Offered,
  members: KnownMembers,
  words: Words,
): Telling | undefined {
  if (entry === undefined) return undefined;
  const raw = wordsOf(entry);
  const context = { words, kindOf: () => undefined, ownLadders: [] };
  return tellInTeam(raw, members, words) ?? tell(parseFact(raw), raw.type, context);
}

function sayCase({ row, entries }: Offered, words: Words): string {
  if (row?.isProtected === true) return words.text('teamErasuresProtected');
  if (row?.receiptNumber !== undefined) return words.receipt(row.receiptNumber);
  if (row !== undefined) return sayCaseBriefly(row, words);
  const caseId = entries[0]?.caseId;
  return caseId === undefined ? words.text('teamErasuresJournal') : words.name(caseId);
}
