import { useId } from 'preact/hooks';
import type { EntryId } from '../../domain/ids.ts';
import { readCasesOfEntries } from '../../storage/cases-of-entries.ts';
import type { RestoreChoice } from '../../storage/restore-choice.ts';
import { useApp } from '../../ui/app.ts';
import { Choice } from '../../ui/fields.tsx';
import { useLive } from '../../ui/use-live.ts';
import { CaseList } from './case-list.tsx';

/** Asks what becomes of entries here that a file says were erased. Nothing is chosen beforehand. */
export function EraseChoice({
  file,
  ids,
  chosen,
  isMissing,
  onChange,
}: {
  /** The id of the file. */
  readonly file: string;
  readonly ids: readonly EntryId[];
  readonly chosen: RestoreChoice['erased'] | undefined;
  /** Whether it was tried to go on without an answer. */
  readonly isMissing: boolean;
  readonly onChange: (chosen: RestoreChoice['erased']) => void;
}) {
  const { storage, words } = useApp();
  const { text } = words;
  const name = useId();
  const about = useLive(() => readCasesOfEntries(storage, ids), [file, ids.length]);
  const { caseIds, aboutJournal } =
    about.state === 'read' ? about.value : { caseIds: [], aboutJournal: 0 };
  return (
    <fieldset class="remark" data-testid="restore-erase">
      <legend class="strong">{text('backupRoomErase', { count: ids.length })}</legend>
      {caseIds.length > 0 && (
        <div>
          <p class="quiet">{text('backupRoomEraseIn')}</p>
          <CaseList caseIds={caseIds} />
        </div>
      )}
      {aboutJournal > 0 && <p class="quiet">{text('backupRoomEraseRules')}</p>}
      <div>
        <Choice
          name={name}
          label={text('backupRoomEraseKeep')}
          isChosen={chosen === 'keep-here'}
          onChoose={() => onChange('keep-here')}
          testId="restore-erase-keep"
        />
        <Choice
          name={name}
          label={text('backupRoomEraseHere')}
          isChosen={chosen === 'erase-here'}
          onChoose={() => onChange('erase-here')}
          testId="restore-erase-here"
        />
      </div>
      <p class="quiet">{text('backupRoomEraseHint')}</p>
      {isMissing && (
        <p class="problem" role="alert" data-testid="restore-erase-missing">
          {text('backupRoomEraseAsk')}
        </p>
      )}
    </fieldset>
  );
}
