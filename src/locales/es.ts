import type { Texts } from './catalogue.ts';
import { accountPage } from './es/account-page.ts';
import { adding } from './es/adding.ts';
import { afterSaving } from './es/after-saving.ts';
import { agenda } from './es/agenda.ts';
import { automaticBackup } from './es/automatic-backup.ts';
import { backup } from './es/backup.ts';
import { backupRoom } from './es/backup-room.ts';
import { callDesk } from './es/call-desk.ts';
import { caseFile } from './es/case-file.ts';
import { cases } from './es/cases.ts';
import { caseRooms } from './es/case-rooms.ts';
import { contactForm } from './es/contact-form.ts';
import { devices } from './es/devices.ts';
import { domain } from './es/domain.ts';
import { erasing } from './es/erasing.ts';
import { exporting } from './es/exporting.ts';
import { guide } from './es/guide.ts';
import { handOff } from './es/hand-off.ts';
import { jumping } from './es/jumping.ts';
import { joining } from './es/joining.ts';
import { ladders } from './es/ladders.ts';
import { letters } from './es/letters.ts';
import { notifications } from './es/notifications.ts';
import { numbers } from './es/numbers.ts';
import { papers } from './es/papers.ts';
import { onPage } from './es/on-page.ts';
import { report } from './es/report.ts';
import { round } from './es/round.ts';
import { settings } from './es/settings.ts';
import { team } from './es/team.ts';
import { timeline } from './es/timeline.ts';
import { welcome } from './es/welcome.ts';

/** The texts in Spanish. */
export const es: Texts = {
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
};
