import type { BackupHeader } from '../../domain/backup/backup-file.ts';
import type { Words } from '../../locales/catalogue.ts';

/** Which file it is: what kind, of when, and from which browser, where that has a name. */
export function sayOrigin(
  { kind, createdAt, deviceName }: BackupHeader,
  { text, dateTime, name }: Words,
): string {
  const says = kind === 'backup' ? 'backupRoomFrom' : 'backupRoomHandOffFrom';
  const from = text(says, { at: dateTime(createdAt) });
  if (deviceName === undefined) return from;
  return `${from}, ${text('backupRoomFromDevice', { device: name(deviceName) })}`;
}
