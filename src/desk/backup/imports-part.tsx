import { useEffect, useState } from 'preact/hooks';
import type { ImportRecord } from '../../domain/backup/import-record.ts';
import type { Words } from '../../locales/catalogue.ts';
import { IMPORT_LOCK, isLockHeld, whenLockFree } from '../../platform/locks.ts';
import { readImports } from '../../storage/import-records.ts';
import type { Storage } from '../../storage/storage.ts';
import { useApp } from '../../ui/app.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import type { Live } from '../../ui/use-live.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Saying } from '../../ui/use-saying.ts';
import { useSaying } from '../../ui/use-saying.ts';
import { UndoPanel } from './undo-panel.tsx';
import { sayOrigin } from './say-origin.ts';

/** The files that were taken over and can still be given back. Nothing is shown while there are none. */
export function ImportsPart() {
  const { storage, words } = useApp();
  const { text } = words;
  const imports = useImports(storage);
  const [undoing, setUndoing] = useState<string>();
  const [undone, setUndone] = useSaying();
  const [closed, setClosed] = useState(0);
  const section = useFocusOnChange(String(closed));
  const close = (says?: Saying) => {
    setUndoing(undefined);
    setUndone(says);
    setClosed(closed + 1);
  };
  if (imports.state === 'failed') {
    return <ReadProblem error={imports.error} retry={imports.retry} />;
  }
  const { list, isHeld } = imports.state === 'read' ? imports.value : NONE;
  if (list.length === 0 && undone === undefined) return null;
  return (
    <section class="part" ref={section} tabIndex={-1} data-testid="imports">
      <h2>{text('backupRoomImports')}</h2>
      <output data-testid="import-undone">{undone}</output>
      <ul class="imports">
        {list.map((each) => (
          <li key={each.id} data-testid="import" data-state={each.state}>
            <ImportLine
              record={each}
              isHeld={isHeld}
              isAsked={undoing === each.id}
              onAsk={() => {
                setUndone(undefined);
                setUndoing(each.id);
              }}
            />
            {undoing === each.id && (
              <UndoPanel record={each} onLeave={() => close()} onEnd={close} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const NONE: Imports = { list: [], isHeld: false };

type Imports = {
  readonly list: readonly ImportRecord[];
  /** Whether a file is being taken over or given back now, in whatever window. */
  readonly isHeld: boolean;
};

/** The files, and whether one is just under way: read again when that ends, however it ends. */
function useImports(storage: Storage): Live<Imports> {
  const [ended, setEnded] = useState(0);
  const read = async () => ({
    list: await readImports(storage),
    isHeld: await isLockHeld(IMPORT_LOCK),
  });
  const imports = useLive(read, [ended]);
  const isHeld = imports.state === 'read' && imports.value.isHeld;
  useEffect(() => {
    if (!isHeld) return undefined;
    const gone = new AbortController();
    // Rejects only when nobody waits any more.
    whenLockFree(IMPORT_LOCK, gone.signal).then(
      () => setEnded((before) => before + 1),
      () => undefined,
    );
    return () => gone.abort();
  }, [isHeld, ended]);
  return imports;
}

/** One file that was taken over: which, when, how much of it. */
function ImportLine({
  record,
  isHeld,
  isAsked,
  onAsk,
}: {
  readonly record: ImportRecord;
  /** Whether a file is being taken over or given back: until that ends, nothing can be undone. */
  readonly isHeld: boolean;
  /** Whether it is about to be given back. */
  readonly isAsked: boolean;
  readonly onAsk: () => void;
}) {
  const { words } = useApp();
  const { text } = words;
  const { state, from } = record;
  const origin = sayOrigin(from, words);
  return (
    <>
      <p class="strong">{origin}</p>
      <p class="quiet">{sayAdded(record, words)}</p>
      {state === 'adding' && (
        <p>{text(isHeld ? 'backupRoomImportUnderWay' : 'backupRoomImportCut')}</p>
      )}
      {state === 'undoing' && <p>{text('backupRoomImportUndoing')}</p>}
      {state !== 'undoing' && !isAsked && !isHeld && (
        <button
          type="button"
          data-testid="import-undo"
          aria-label={text('backupRoomUndoOf', { what: origin })}
          onClick={onAsk}
        >
          {text('backupRoomUndo')}
        </button>
      )}
    </>
  );
}

function sayAdded({ at, entries, markers }: ImportRecord, { text, dateTime }: Words): string {
  return entries === 0
    ? text('backupRoomImportMarkers', { count: markers, at: dateTime(at) })
    : text('backupRoomImport', { count: entries, at: dateTime(at) });
}
