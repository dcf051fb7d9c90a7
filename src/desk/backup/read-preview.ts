import type { OpenedBackup } from '../../platform/open-backup.ts';
import { readImports } from '../../storage/import-records.ts';
import { readMarkers } from '../../storage/markers.ts';
import type { RestorePreview } from '../../storage/preview-restore.ts';
import { previewRestore } from '../../storage/preview-restore.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Run } from './use-run.ts';

/** What taking over a file would do, and whether that was begun before. */
export type PreviewShown = {
  readonly preview: RestorePreview;
  /** Markers that are not known here and name nothing that is: what they name never comes in. */
  readonly newMarkers: number;
  /** Whether taking over this file was begun before, and cut short. */
  readonly isBegun: boolean;
};

/** Reads a file to its end; nothing is changed. */
export async function readPreview(
  storage: Storage,
  opened: OpenedBackup,
  run: Run,
): Promise<PreviewShown> {
  const preview = await previewRestore(storage, opened, run);
  const known = await readMarkers(storage);
  const fresh = [...preview.markers].filter((id) => !known.has(id)).length;
  const imports = await readImports(storage);
  return {
    preview,
    newMarkers: fresh - preview.wouldErase.length - preview.declinedBefore,
    isBegun: imports.some(
      ({ state, from }) => state === 'adding' && from.file === preview.header.file,
    ),
  };
}

/** Whether taking over the file would change anything. */
export function isAnythingToDo({ preview, newMarkers, isBegun }: PreviewShown): boolean {
  const { added, wouldErase, erasedHere } = preview;
  return added + wouldErase.length + erasedHere.length + newMarkers > 0 || isBegun;
}
