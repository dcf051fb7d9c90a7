import type { Texts } from './catalogue.ts';
import { accountPage } from './zh-cn/account-page.ts';
import { adding } from './zh-cn/adding.ts';
import { afterSaving } from './zh-cn/after-saving.ts';
import { agenda } from './zh-cn/agenda.ts';
import { automaticBackup } from './zh-cn/automatic-backup.ts';
import { backup } from './zh-cn/backup.ts';
import { backupRoom } from './zh-cn/backup-room.ts';
import { callDesk } from './zh-cn/call-desk.ts';
import { caseFile } from './zh-cn/case-file.ts';
import { cases } from './zh-cn/cases.ts';
import { caseRooms } from './zh-cn/case-rooms.ts';
import { contactForm } from './zh-cn/contact-form.ts';
import { devices } from './zh-cn/devices.ts';
import { domain } from './zh-cn/domain.ts';
import { erasing } from './zh-cn/erasing.ts';
import { exporting } from './zh-cn/exporting.ts';
import { guide } from './zh-cn/guide.ts';
import { handOff } from './zh-cn/hand-off.ts';
import { jumping } from './zh-cn/jumping.ts';
import { joining } from './zh-cn/joining.ts';
import { ladders } from './zh-cn/ladders.ts';
import { letters } from './zh-cn/letters.ts';
import { notifications } from './zh-cn/notifications.ts';
import { numbers } from './zh-cn/numbers.ts';
import { papers } from './zh-cn/papers.ts';
import { onPage } from './zh-cn/on-page.ts';
import { report } from './zh-cn/report.ts';
import { round } from './zh-cn/round.ts';
import { settings } from './zh-cn/settings.ts';
import { team } from './zh-cn/team.ts';
import { timeline } from './zh-cn/timeline.ts';
import { welcome } from './zh-cn/welcome.ts';

/** The texts in Simplified Chinese. */
export const zhCN: Texts = {
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
