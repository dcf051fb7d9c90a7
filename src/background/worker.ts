import { createWords } from '../locales/catalogue.ts';
import { machineClock, todayOn } from '../platform/clock.ts';
import { browserDesktop } from '../platform/desktop.ts';
import { announceChange } from '../platform/journal-channel.ts';
import { withLock } from '../platform/locks.ts';
import { onWorkerMessage } from '../platform/messages.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { keepNewestSighting, noteRecorded, wasRecorded } from '../platform/sightings.ts';
import { openDesk } from '../platform/surfaces.ts';
import { browserSurroundings, reportProblem } from '../platform/surroundings.ts';
import { onNotification, onWake } from '../platform/worker-events.ts';
import { copyWhatIsMissing } from '../storage/copy-what-is-missing.ts';
import { readDelivery, recordSeen } from '../storage/deliveries.ts';
import { createStorage } from '../storage/storage.ts';
import { coalesce } from './coalesce.ts';
import { reconcile } from './reconcile.ts';
import { recordSighting } from './record-sighting.ts';

const storage = createStorage(browserSurroundings);
const { zone } = machineClock;
const words = createWords(navigator.language);

const lookAtWhatIsDue = coalesce(() =>
  withLock('reconcile', () => reconcile({ storage, desktop: browserDesktop, words, zone })),
);

function wake(): void {
  lookAtWhatIsDue()
    .catch((error: unknown) => reportProblem('reconcile', error))
    // What a save could not add to the second copy is added at the next occasion.
    .then(() => copyWhatIsMissing(storage))
    .catch((error: unknown) => reportProblem('second-copy', error));
}

onWake(wake);

onNotification({
  clicked: (id) => {
    // Opened first: the person waits for it, and recording may have to wait for a reconcile.
    readDelivery(storage, id)
      .then((delivery) => openDesk(delivery ? `#/case/${delivery.caseId}` : '#/agenda'))
      .then(() => withLock('reconcile', () => recordSeen(storage, id)))
      .catch((error: unknown) => reportProblem('notification clicked', error));
  },
  closedByUser: (id) => {
    withLock('reconcile', () => recordSeen(storage, id)).catch((error: unknown) =>
      reportProblem('notification closed', error),
    );
  },
});

onWorkerMessage(
  {
    reconcile: lookAtWhatIsDue,
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
