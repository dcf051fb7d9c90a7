import { HAS_TEAM } from '../domain/edition.ts';
import type { Words } from '../locales/catalogue.ts';
import { maskWords } from '../locales/mask-words.ts';
import { wordsIn } from '../locales/words-in.ts';
import { browserAccountScript, onAccountPermission } from '../platform/account-page.ts';
import { onAddressBar, setFirstLine } from '../platform/address-bar.ts';
import { browserSaver } from '../platform/backup-download.ts';
import { builtAt } from '../platform/build-date.ts';
import { putChipIntoPage } from '../platform/chip-script.ts';
import { noteChipTab, tellChips } from '../platform/chip-tabs.ts';
import { machineClock, todayOn } from '../platform/clock.ts';
import { whileNobodyOpens } from '../platform/database-hold.ts';
import { browserDesktop } from '../platform/desktop.ts';
import { listenForProblems, readProblems } from '../platform/diagnostics.ts';
import { handSearch } from '../platform/handed-search.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { openDraftsDirectory, withDraftsLock } from '../platform/drafts-directory.ts';
import { withLock } from '../platform/locks.ts';
import { forgetMaskedLines, leaveMaskedLines, takeMaskedLine } from '../platform/masked-lines.ts';
import { onWorkerMessage } from '../platform/messages.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { openRebuildDirectory } from '../platform/rebuild-directory.ts';
import { setPopupTheme } from '../platform/popup-theme.ts';
import { handSelection } from '../platform/selected-text.ts';
import { keepSelectionMenu, onSelectionMenu, openPopup } from '../platform/selection-menu.ts';
import {
  forgetNewestSighting,
  keepNewestSighting,
  noteRecorded,
  wasRecorded,
} from '../platform/sightings.ts';
import { startId } from '../platform/start-id.ts';
import { appVersion, openDesk, openDeskAt } from '../platform/surfaces.ts';
import { browserSurroundings, reportProblem } from '../platform/surroundings.ts';
import {
  noteRebuilt,
  readSuspectMark,
  removeSuspectMark,
  wasRebuilt,
} from '../platform/suspect-mark.ts';
import { onFirstInstalled, onNotification, onWake } from '../platform/worker-events.ts';
import { backUpWhenDue } from '../storage/back-up-when-due.ts';
import { copyWhatIsMissing, makeWhole } from '../storage/make-whole.ts';
import { createDraftCopy } from '../storage/draft-copy.ts';
import { compareWhenDue } from '../storage/full-comparison.ts';
import { keepProblems } from '../storage/reconcile-record.ts';
import { readSettings } from '../storage/settings-store.ts';
import { createStorage } from '../storage/storage.ts';
import { createAccountReading } from './account-reading.ts';
import { answerAddressBar } from './answer-address-bar.ts';
import { answerNotification } from './answer-notification.ts';
import { answerChip } from './chip.ts';
import { coalesce } from './coalesce.ts';
import { createDatabaseKeeper } from './keep-database.ts';
import type { SightingHearing } from './hear-sighting.ts';
import { hearSighting } from './hear-sighting.ts';
import { keepSelected } from './keep-selected.ts';
import type { Pressing } from './notification-buttons.ts';
import { openCall } from './open-call.ts';
import { reconcile } from './reconcile.ts';
import type { TeamFollower } from './team/follow-team.ts';
import { wireTeam } from './team/wire-team.ts';
import { showTestNotification } from './test-notification.ts';
import { wakeUp } from './wake-up.ts';
import { welcome } from './welcome.ts';

const storage = createStorage(browserSurroundings);
const { zone } = machineClock;

/** The words of the language that is set now. */
async function words(): Promise<Words> {
  const { language } = await readSettings(storage);
  return wordsIn(language, navigator.languages);
}

/** The same for what stands on the screen, which may be masked. */
async function wordsOnScreen(): Promise<Words> {
  const { isMasked } = await readSettings(storage);
  return isMasked ? maskWords(await words()) : words();
}

const keepDatabase = createDatabaseKeeper({
  storage,
  draftCopy: createDraftCopy(openDraftsDirectory, withDraftsLock),
  openDirectory: openRebuildDirectory,
  whileNobodyOpens,
  readSuspectMark,
  removeSuspectMark,
  noteRebuilt,
  startId,
  announceChange,
  version: appVersion(),
});

/** Whether the database was found to be one that can be read. */
let isKept = false;
async function keep(): Promise<void> {
  try {
    await keepDatabase();
    isKept = true;
  } catch (error) {
    isKept = false;
    throw error;
  }
}

const lookAtWhatIsDue = coalesce(() =>
  withLock('reconcile', async () => {
    await keep();
    if (HAS_TEAM) team?.nudge();
    const { language, theme } = await readSettings(storage);
    const spoken = wordsIn(language, navigator.languages);
    // Here, because here every change of the settings comes by, the language among them.
    await Promise.all([
      keepSelectionMenu(spoken.text('menuKeep')).catch((error: unknown) =>
        reportProblem('menu', error),
      ),
      setPopupTheme(theme).catch((error: unknown) => reportProblem('theme', error)),
    ]);
    await reconcile({
      storage,
      desktop: browserDesktop,
      words: spoken,
      zone,
      builtAt,
      onRefolded: announceChange,
    });
    await tellChips().catch((error: unknown) => reportProblem('chip', error));
  }),
);

let team: TeamFollower | undefined;
if (HAS_TEAM) team = wireTeam({ storage, announceChange, lookAtWhatIsDue, reportProblem, builtAt });

async function lookAfterCopies(): Promise<void> {
  if ((await makeWhole(storage)) !== undefined) await lookAtWhatIsDue();
  // What a save could not add to the second copy is added at the next occasion.
  await copyWhatIsMissing(storage);
  const hasGained = await withLock('full-comparison', async () =>
    compareWhenDue(storage, { version: appVersion(), isStartedSince: !(await wasRebuilt()) }),
  );
  if (hasGained) await lookAtWhatIsDue();
  const backingUp = { storage, saver: browserSaver, app: appVersion(), zone, isByItself: true };
  if (await backUpWhenDue(backingUp)) announceChange();
}

function wake(): Promise<void> {
  return wakeUp({ lookAtWhatIsDue, isKept: () => isKept, lookAfterCopies, reportProblem });
}

/** Problems are noted where the database is not needed; here they are kept over a restart. */
function keepNewProblems(): void {
  withLock('diagnostics-kept', async () => keepProblems(storage, await readProblems())).catch(
    // Told of, it would be one more problem to keep; the next start of the worker tries again.
    () => undefined,
  );
}

const today = () => todayOn(machineClock);

const hearing: SightingHearing = {
  storage,
  zone,
  newEntryId,
  today,
  keepNewestSighting,
  wasRecorded,
  noteRecorded,
};

const pressing: Pressing = {
  storage,
  today,
  newEntryId,
  openDesk,
  inTurn: (work) => withLock('reconcile', work),
  announceChange,
  lookAtWhatIsDue,
};

/** What is recorded from a page is told as what is recorded in a window. */
function tellOfChange(): void {
  announceChange();
  lookAtWhatIsDue().catch((error: unknown) => reportProblem('reconcile', error));
}

onWake(() => void wake());
onFirstInstalled(() => {
  welcome({ storage, wake, isKept: () => isKept, openDesk }).catch((error: unknown) =>
    reportProblem('welcome', error),
  );
});
listenForProblems(keepNewProblems);

const handing = { newEntryId, handSelection, openPopup, openDesk };
onSelectionMenu((clicked) => {
  keepSelected(handing, clicked).catch((error: unknown) => reportProblem('selected text', error));
});

onAddressBar(
  answerAddressBar({
    storage,
    words: wordsOnScreen,
    setFirstLine,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    handSearch,
    leaveMaskedLines,
    takeMaskedLine,
    forgetMaskedLines,
    afterAMinute: (does) => {
      const timer = setTimeout(does, 60_000);
      return () => clearTimeout(timer);
    },
    open: openDeskAt,
    reportProblem: (error) => reportProblem('address bar', error),
  }),
);

onNotification(answerNotification(pressing, reportProblem));

const reading = createAccountReading(browserAccountScript, forgetNewestSighting);
/** Reads the account page where that is allowed, and only there. */
function followAccountPermission(): void {
  reading.follow().catch((error: unknown) => reportProblem('account page', error));
}

onWorkerMessage(
  {
    reconcile: async () => {
      await lookAtWhatIsDue();
      // The database may have been opened anew since, and be another one.
      if ((await makeWhole(storage)) !== undefined) await lookAtWhatIsDue();
    },
    testNotification: async () => showTestNotification(browserDesktop, await words()),
    sighting: (sighting, { load }) =>
      withLock('sighting', async () => {
        if (!(await hearSighting(hearing, sighting, load))) return;
        announceChange();
        await lookAtWhatIsDue();
      }),
    chip: (message, { windowId, tabId, load, isPrivate = false }) => {
      if (tabId !== undefined) {
        noteChipTab(tabId).catch((error: unknown) => reportProblem('chip', error));
      }
      return answerChip(
        {
          storage,
          words: wordsOnScreen,
          today,
          newEntryId,
          putIntoPage: () => putChipIntoPage(tabId, load),
          openCall: (receiptNumber) => openCall(receiptNumber, windowId),
          askWhose: (text) => keepSelected(handing, { text, isPrivate }),
          tellOfChange,
        },
        message,
      );
    },
  },
  (error) => reportProblem('message', error),
);

onAccountPermission(followAccountPermission);

// A worker starts for many reasons, and enabling the extension fires no event at all.
void wake();
followAccountPermission();
keepNewProblems();
