import { noteSeen, openWhatWasClicked } from './clicked-notification.ts';
import type { Pressing } from './notification-buttons.ts';
import { pressButton } from './notification-buttons.ts';

/** What is done when a person clicks a notification, closes it, or presses one of its buttons. */
export function answerNotification(
  pressing: Pressing,
  report: (where: string, error: unknown) => void,
) {
  const { storage, openDesk, inTurn } = pressing;
  return {
    clicked: (id: string) => {
      // Opened first: the person waits for it, and recording may have to wait for a reconcile.
      openWhatWasClicked(storage, openDesk, id)
        .then(() => inTurn(() => noteSeen(storage, id)))
        .catch((error: unknown) => report('notification clicked', error));
    },
    closedByUser: (id: string) => {
      inTurn(() => noteSeen(storage, id)).catch((error: unknown) =>
        report('notification closed', error),
      );
    },
    buttonPressed: (id: string, index: number) => {
      pressButton(pressing, id, index).catch((error: unknown) =>
        report('notification button', error),
      );
    },
  };
}
