import type { CaseFile } from '../../domain/case-file.ts';
import type { CaseLink } from '../../domain/case-link.ts';
import type { GroupId } from '../../domain/ids.ts';
import { leaveGroup } from '../../domain/link-cases.ts';
import { sayLink } from '../../locales/words-of-domain.ts';
import { newEntryId } from '../../platform/new-ids.ts';
import { rowsOfGroup } from '../../storage/find-rows.ts';
import { othersOfGroup } from '../../storage/read-group.ts';
import { within } from '../../storage/within.ts';
import { useApp } from '../../ui/app.ts';
import { groupHash } from '../../ui/case-hash.ts';
import { CaseLink as LinkToCase } from '../../ui/case-words.tsx';
import { FactRow } from '../../ui/fact-list.tsx';
import { READ_LIMIT_IN_MS } from '../../ui/read-limit.ts';
import { SaveStatus } from '../../ui/save-status.tsx';
import type { SaveResult } from '../../ui/save.ts';
import { save } from '../../ui/save.ts';
import { sayCase } from '../../locales/say-case.ts';
import { useLive } from '../../ui/use-live.ts';
import { focusRoomHeading } from '../room-heading.tsx';
import { useSaveResult } from '../use-save-result.ts';

/** The cases that a case belongs together with, one row for each of its groups. */
export function LinkedCases({ file }: { readonly file: CaseFile }) {
  const app = useApp();
  const [result, setResult] = useSaveResult();
  const leave = async (groupId: GroupId): Promise<SaveResult> => {
    try {
      // Not those of the list: that names no protected case, and ends somewhere.
      const others = await within(
        READ_LIMIT_IN_MS,
        othersOfGroup(app.storage, groupId, file.caseId),
      );
      const facts = leaveGroup(groupId, file.caseId, others);
      return await save(
        app,
        facts.map((each) => ({ id: newEntryId(), ...each })),
      );
    } catch (error) {
      return { saved: false, error };
    }
  };
  const unlink = async (groupId: GroupId) => {
    setResult(undefined);
    const how = await leave(groupId);
    setResult(how);
    // The row is gone, and the focus with it.
    if (how.saved) focusRoomHeading();
  };
  return (
    <>
      {file.links.map((link) => (
        <GroupRow key={link.groupId} file={file} link={link} onUnlink={unlink} />
      ))}
      {result !== undefined && (
        <div>
          <dt class="visually-hidden">{app.words.text('linkedTitle')}</dt>
          <dd>
            <SaveStatus result={result} />
          </dd>
        </div>
      )}
    </>
  );
}

function GroupRow({
  file: { caseId },
  link: { groupId, kind },
  onUnlink,
}: {
  readonly file: CaseFile;
  readonly link: CaseLink;
  readonly onUnlink: (groupId: GroupId) => Promise<void>;
}) {
  const { storage, words } = useApp();
  const { text } = words;
  const live = useLive(() => rowsOfGroup(storage, groupId), [groupId]);
  const others = live.state === 'read' ? live.value.filter((row) => row.caseId !== caseId) : [];
  const why = sayLink(kind, words);
  return (
    <FactRow name={text('linkedBy', { kind: why })}>
      <ul data-testid="linked-cases" data-kind={kind}>
        {others.map((row) => (
          <li key={row.caseId}>
            <LinkToCase caseId={row.caseId}>{sayCase(row, words)}</LinkToCase>
          </li>
        ))}
      </ul>
      {live.state === 'read' && others.length === 0 && <p class="quiet">{text('linkedNone')}</p>}
      {others.length > 0 && (
        <a
          class="no-print"
          href={groupHash(groupId)}
          aria-label={text('linkedInTableWhich', { kind: why })}
          data-testid="linked-in-table"
        >
          {text('linkedInTable')}
        </a>
      )}
      <button
        type="button"
        class="link no-print"
        data-testid="unlink"
        aria-label={text('unlinkWhich', { kind: why })}
        disabled={live.state !== 'read'}
        onClick={() => void onUnlink(groupId)}
      >
        {text('linkUnlink')}
      </button>
    </FactRow>
  );
}
