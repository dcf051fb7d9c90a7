import { accountPage } from './en/account-page.ts';
import { adding } from './en/adding.ts';
import { afterSaving } from './en/after-saving.ts';
import { agenda } from './en/agenda.ts';
import { automaticBackup } from './en/automatic-backup.ts';
import { backup } from './en/backup.ts';
import { backupRoom } from './en/backup-room.ts';
import { callDesk } from './en/call-desk.ts';
import { caseFile } from './en/case-file.ts';
import { cases } from './en/cases.ts';
import { caseRooms } from './en/case-rooms.ts';
import { contactForm } from './en/contact-form.ts';
import { devices } from './en/devices.ts';
import { domain } from './en/domain.ts';
import { erasing } from './en/erasing.ts';
import { exporting } from './en/exporting.ts';
import { guide } from './en/guide.ts';
import { handOff } from './en/hand-off.ts';
import { jumping } from './en/jumping.ts';
import { joining } from './en/joining.ts';
import { ladders } from './en/ladders.ts';
import { letters } from './en/letters.ts';
import { notifications } from './en/notifications.ts';
import { numbers } from './en/numbers.ts';
import { papers } from './en/papers.ts';
import { onPage } from './en/on-page.ts';
import { report } from './en/report.ts';
import { round } from './en/round.ts';
import { settings } from './en/settings.ts';
import { team } from './en/team.ts';
import { timeline } from './en/timeline.ts';
import { welcome } from './en/welcome.ts';

/**
 * The English texts. Keys are named place-first; `{places}` are filled by the caller; a text with
 * `one` and `other` is chosen by `{count}`.
 */
export const en = {
  ...domain,
  ...joining,
  ...agenda,
  ...notifications,
  ...contactForm,
  ...afterSaving,
  ...letters,
  ...callDesk,
  ...caseFile,
  ...cases,
  ...caseRooms,
  ...timeline,
  ...ladders,
  ...guide,
  ...report,
  ...papers,
  ...round,
  ...settings,
  ...adding,
  ...numbers,
  ...exporting,
  ...backup,
  ...backupRoom,
  ...devices,
  ...handOff,
  ...erasing,
  ...automaticBackup,
  ...accountPage,
  ...welcome,
  ...jumping,
  ...onPage,
  ...team,
} as const;
