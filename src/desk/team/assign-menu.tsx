import { useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { ownMember } from '../../domain/team/known-members.ts';
import type { MemberId } from '../../domain/team/team-fact.ts';
import { parseMemberId } from '../../domain/team/team-fact.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import type { NewEntry } from '../../storage/record-entries.ts';
import type { App } from '../../ui/app.ts';
import { useApp } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import { Menu } from '../cases/menu.tsx';
import { assignChoices } from './say-member.ts';
import { useMembers } from './use-members.ts';

/** Cases that are saved in one transaction, as in every change of many. */
const BATCH = 100;

type Outcome = { readonly count: number; readonly failed?: SaveResult };

/** Assigns the selected cases to a member, or to nobody; nothing where nobody joined a team here. */
export function AssignMenu({
  caseIds,
  isOff,
}: {
  readonly caseIds: readonly CaseId[];
  readonly isOff: boolean;
}) {
  const app = useApp();
  const { text } = app.words;
  const members = useMembers();
  const [chosen, setChosen] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  if (ownMember(members) === undefined) return null;
  const assign = async () => {
    setIsBusy(true);
    setOutcome(undefined);
    setOutcome(await assignAll(app, caseIds, parseMemberId(chosen) ?? null));
    setIsBusy(false);
  };
  return (
    <>
      <Menu label={text('teamAssignMenu')} testId="bulk-assign" isOff={isOff || isBusy}>
        {(close) => (
          <div class="form-body">
            <Select
              label={text('teamAssignCase')}
              options={assignChoices(members, undefined, app.words)}
              value={chosen}
              onChange={setChosen}
              testId="bulk-assign-to"
            />
            <div class="row">
              <button
                type="button"
                data-testid="bulk-assign-save"
                onClick={() => {
                  close();
                  void assign();
                }}
              >
                {text('teamAssignSave')}
              </button>
            </div>
          </div>
        )}
      </Menu>
      <output data-testid="bulk-assigned">
        {outcome !== undefined && text('teamAssigned', { count: outcome.count })}
      </output>
      <SaveStatus result={outcome?.failed} />
    </>
  );
}

/** Batch after batch; those that are so already, or protected, are passed over. Stops at the first not saved. */
async function assignAll(
  app: App,
  caseIds: readonly CaseId[],
  memberId: MemberId | null,
): Promise<Outcome> {
  let count = 0;
  for (let from = 0; from < caseIds.length; from += BATCH) {
    const some = caseIds.slice(from, from + BATCH).map((caseId) => [caseId, newEntryId()] as const);
    let changed = 0;
    const result = await save(app, async (now) => {
      const entries: NewEntry[] = [];
      for (const [caseId, id] of some) {
        const row = await now.rowOf(caseId);
        if (row === undefined || row.isProtected || (row.assignee ?? null) === memberId) continue;
        entries.push({ id, caseId, fact: { type: 'case-assigned', memberId } });
      }
      changed = entries.length;
      return entries.length === 0 ? undefined : entries;
    });
    if (!result.saved) return { count, failed: result };
    count += changed;
  }
  return { count };
}
