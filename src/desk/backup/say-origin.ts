import type { BackupHeader } from '../../domain/backup/backup-file.ts';
import type { Words } from '../../locales/catalogue.ts';

/** Which file it is: what kind, of when, and from which browser, where that has a name. */
export function sayOrigin(
  { kind, createdAt, deviceName }: BackupHeader,
  { text, dateTime, name, aside }: Words,
): string {
  const says = kind === 'backup' ? 'backupRoomFrom' : 'backupRoomHandOffFrom';
  const from = text(says, { at: dateTime(createdAt) });
  return aside([from, deviceName && text('backupRoomFromDevice', { device: name(deviceName) })]);
}
