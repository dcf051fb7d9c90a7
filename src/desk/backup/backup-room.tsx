import { useWords } from '../../ui/app.ts';
import { AskDevice } from '../device-form.tsx';
import { RoomHeading } from '../room-heading.tsx';
import { AutomaticBackupPart } from './automatic-part.tsx';
import { ImportsPart } from './imports-part.tsx';
import { MakePart } from './make-part.tsx';
import { RestorePart } from './restore-part.tsx';

/** Makes a backup, takes one over, and gives back what was taken over. */
export function BackupRoom({
  isAutomatic,
}: {
  /** Whether the address leads to automatic backups. */
  readonly isAutomatic: boolean;
}) {
  const { text } = useWords();
  return (
    <div class="room backup" data-testid="backup">
      <div>
        <RoomHeading>{text('deskBackup')}</RoomHeading>
        <p class="quiet">{text('backupRoomWhat')}</p>
      </div>
      <MakePart />
      <AskDevice />
      <AutomaticBackupPart isLookedFor={isAutomatic} />
      <RestorePart />
      <ImportsPart />
    </div>
  );
}
