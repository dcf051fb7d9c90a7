import { createWords } from '../locales/catalogue.ts';
import { browserSaver } from '../platform/backup-download.ts';
import { builtAt } from '../platform/build-date.ts';
import { machineClock, todayOn } from '../platform/clock.ts';
import { whileNobodyOpens } from '../platform/database-hold.ts';
import { browserDesktop } from '../platform/desktop.ts';
import { listenForProblems, readProblems } from '../platform/diagnostics.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { openDraftsDirectory, withDraftsLock } from '../platform/drafts-directory.ts';
import { withLock } from '../platform/locks.ts';
import { onWorkerMessage } from '../platform/messages.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { openRebuildDirectory } from '../platform/rebuild-directory.ts';
import { keepNewestSighting, noteRecorded, wasRecorded } from '../platform/sightings.ts';
import { startId } from '../platform/start-id.ts';
import { appVersion, openDesk } from '../platform/surfaces.ts';
import { browserSurroundings, reportProblem } from '../platform/surroundings.ts';
import {
  noteRebuilt,
  readSuspectMark,
  removeSuspectMark,
  wasRebuilt,
} from '../platform/suspect-mark.ts';
import { onNotification, onWake } from '../platform/worker-events.ts';
import { backUpWhenDue } from '../storage/back-up-when-due.ts';
import { copyWhatIsMissing, makeWhole } from '../storage/make-whole.ts';
import { createDraftCopy } from '../storage/draft-copy.ts';
import { compareWhenDue } from '../storage/full-comparison.ts';
import { keepProblems } from '../storage/reconcile-record.ts';
import { createStorage } from '../storage/storage.ts';
import { noteSeen, openWhatWasClicked } from './clicked-notification.ts';
import { coalesce } from './coalesce.ts';
import { createDatabaseKeeper } from './keep-database.ts';
import type { Pressing } from './notification-buttons.ts';
import { pressButton } from './notification-buttons.ts';
import { reconcile } from './reconcile.ts';
import { recordSighting } from './record-sighting.ts';
import { showTestNotification } from './test-notification.ts';
import { wakeUp } from './wake-up.ts';

const storage = createStorage(browserSurroundings);
const { zone } = machineClock;
const words = createWords(navigator.language);

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
    await reconcile({
      storage,
      desktop: browserDesktop,
      words,
      zone,
      builtAt,
      onRefolded: announceChange,
    });
  }),
);

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

function wake(): void {
  void wakeUp({ lookAtWhatIsDue, isKept: () => isKept, lookAfterCopies, reportProblem });
}

/** Problems are noted where the database is not needed; here they are kept over a restart. */
function keepNewProblems(): void {
  withLock('diagnostics-kept', async () => keepProblems(storage, await readProblems())).catch(
    // Told of, it would be one more problem to keep; the next start of the worker tries again.
    () => undefined,
  );
}

const pressing: Pressing = {
  storage,
  today: () => todayOn(machineClock),
  newEntryId,
  openDesk,
  inTurn: (work) => withLock('reconcile', work),
  announceChange,
  lookAtWhatIsDue,
};

onWake(wake);
listenForProblems(keepNewProblems);

onNotification({
  clicked: (id) => {
    // Opened first: the person waits for it, and recording may have to wait for a reconcile.
    openWhatWasClicked(storage, openDesk, id)
      .then(() => withLock('reconcile', () => noteSeen(storage, id)))
      .catch((error: unknown) => reportProblem('notification clicked', error));
  },
  closedByUser: (id) => {
    withLock('reconcile', () => noteSeen(storage, id)).catch((error: unknown) =>
      reportProblem('notification closed', error),
    );
  },
  buttonPressed: (id, index) => {
    pressButton(pressing, id, index).catch((error: unknown) =>
      reportProblem('notification button', error),
    );
  },
});

onWorkerMessage(
  {
    reconcile: async () => {
      await lookAtWhatIsDue();
      // The database may have been opened anew since, and be another one.
      if ((await makeWhole(storage)) !== undefined) await lookAtWhatIsDue();
    },
    testNotification: () => showTestNotification(browserDesktop, words),
    sighting: (sighting, { load }) =>
      withLock('sighting', async () => {
        await keepNewestSighting(sighting);
        const [receiptNumber] = sighting.receiptNumbers;
        const key = load && receiptNumber && `${load} ${receiptNumber} ${todayOn(machineClock)}`;
        if (key !== undefined && (await wasRecorded(key))) return;
        if (!(await recordSighting({ storage, zone, newEntryId }, sighting))) return;
        if (key !== undefined) await noteRecorded(key);
        announceChange();
        await lookAtWhatIsDue();
      }),
  },
  (error) => reportProblem('message', error),
);

// A worker starts for many reasons, and enabling the extension fires no event at all.
wake();
keepNewProblems();
