import { ACCOUNT_PAGE } from './account-page.mjs';
import { ADDRESS_BAR } from './address-bar.mjs';
import { ALARMS } from './alarms.mjs';
import { BACKUP } from './backup.mjs';
import { CHIP_ANSWERS } from './chip-answers.mjs';
import { CHIP_MODES } from './chip.mjs';
import { CLOSING } from './closing.mjs';
import { COPIES } from './copies.mjs';
import { COPYING } from './copying.mjs';
import { DESKTOP } from './desktop.mjs';
import { DRAFTS } from './drafts.mjs';
import { ERASING } from './erasing.mjs';
import { ERASING_ALL } from './erasing-all.mjs';
import { FIRST_PAGE } from './first-page.mjs';
import { FOREIGN_FILES } from './foreign-files.mjs';
import { HANDING_IN } from './handing-in.mjs';
import { LANGUAGE_MODES } from './languages.mjs';
import { RESTORING } from './restoring.mjs';
import { SHOWING } from './showing.mjs';
import { SURFACES } from './surfaces.mjs';
import { TEAM_ERASING } from './team-erasing.mjs';
import { TEAM_EXCHANGE } from './team-exchange.mjs';
import { TEAM_LINE } from './team-line.mjs';
import { TEAM_MENDING } from './team-mending.mjs';
import { TEAM_SEALING } from './team-sealing.mjs';
import { UNDOING_IMPORTS } from './undoing.mjs';
import { UPDATES } from './updates.mjs';
import { WRITES } from './writes.mjs';

/**
 * A rule of the source, and how to take it out: `from`, which stands once in `file`, becomes `to`.
 * `test`, in the file `in` (or among the package checks), has to fail without it.
 * @typedef {{ rule: string, file: string, from: string, to: string, test: string, in: string }} SwitchOff
 */

/**
 * One way in which a note or a reminder could be lost, what is promised then, and the names of the
 * tests that prove it. A name may be a part: every test whose full name holds it counts.
 * @typedef {{ mode: string, promise: string, tests: string[], switchOffs?: SwitchOff[] }} FailureMode
 */

/** What docs/reliability.md lists. @type {[title: string, modes: FailureMode[]][]} */
export const PARTS = [
  ['Saving a note', WRITES],
  ['The two copies of the journal', [...COPIES, ...COPYING]],
  ['Updates of the database', UPDATES],
  ['What is being typed', [...DRAFTS, ...CLOSING]],
  ['When reminders are looked at', ALARMS],
  ['Showing them', SHOWING],
  ['On the desktop', DESKTOP],
  ['Making a backup', BACKUP],
  ['Backup files from outside', FOREIGN_FILES],
  ['Taking a backup over, and undoing that', [...RESTORING, ...UNDOING_IMPORTS]],
  ['Erasing', [...ERASING, ...ERASING_ALL]],
  ['The chip on the status page', [...CHIP_MODES, ...CHIP_ANSWERS]],
  ['Numbers from a page or the address bar', [...HANDING_IN, ...ADDRESS_BAR]],
  ['The first page', FIRST_PAGE],
  ['The account page', ACCOUNT_PAGE],
  ['Other languages', LANGUAGE_MODES],
  [
    'The teams edition',
    [...TEAM_EXCHANGE, ...TEAM_MENDING, ...TEAM_ERASING, ...TEAM_SEALING, ...TEAM_LINE],
  ],
  ['The page, messages, the package', SURFACES],
];

/** What no test here can show. */
export const NOT_TRIED = [
  'A clock that is moved under Firefox: what moves it makes Firefox hang. Its restarts are over a change of the time zone instead.',
  'Power loss and a crash of the operating system: they need a machine whose power can be cut. Writes are strict, which asks the disk to have them before “Saved” is shown.',
  'macOS and Windows: everything here was measured on Linux.',
  'Sleep and hibernation of a real machine; a clock that jumps, as after sleep, was.',
  'Google Chrome and Edge: Chromium is their source, but their builds were not run.',
  'The teams edition in real browsers, and several of them at once: `npm run test:team` does that, and is no part of this page. What stands here of it was tried in one process, with a CouchDB in it, or a server that lies.',
  'Uninstalling, the browser’s “Repair”, a profile that is reset: only a backup file survives them. That such a file brings everything back into an empty browser was tried.',
];
