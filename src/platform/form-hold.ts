import { listenForDraftMessages, postDraftMessage } from './draft-channel.ts';

/** What happens to a form that one window at a time may hold. */
export type HoldEvents = {
  /** The form is this window's. Called again when it comes back. */
  readonly onHeld: () => void;
  /** Another window holds it. */
  readonly onElsewhere: () => void;
  /** Another window takes it over: from now on nothing may be typed; settles when all is kept. */
  readonly onHandOver: () => Promise<void>;
};

/** A window's claim on a form. */
export type FormHold = {
  /** Takes the form from the window that holds it, once that kept what was typed there. */
  readonly takeOver: () => void;
  readonly release: () => void;
};

/** A window that does not answer by then is hung: the form is taken from it all the same. */
const HAND_OVER_LIMIT_IN_MS = 1500;

/**
 * Claims a form under a Web Lock named after its draft: held at once when it is free, and else as
 * soon as the window that holds it leaves it, is closed or is killed.
 */
export function holdForm(key: string, events: HoldEvents): FormHold {
  const name = `draft ${key}`;
  let isOver = false;
  let letGo: (() => void) | undefined;
  let waiting: AbortController | undefined;
  let takingOver: ReturnType<typeof setTimeout> | undefined;

  const hold = async () => {
    if (isOver) return;
    waiting = undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    events.onHeld();
    await released;
  };
  /** It was stolen, or waiting for it was given up. */
  const lose = () => {
    if (letGo === undefined) return;
    letGo = undefined;
    events.onElsewhere();
    wait();
  };
  const wait = () => {
    if (isOver) return;
    waiting = new AbortController();
    navigator.locks.request(name, { signal: waiting.signal }, hold).catch(lose);
  };
  const steal = () => {
    if (isOver || letGo !== undefined) return;
    waiting?.abort();
    navigator.locks.request(name, { steal: true }, hold).catch(lose);
  };
  const stopListening = listenForDraftMessages((message) => {
    if (message.type === 'erased' || message.key !== key) return;
    if (message.type === 'hand-over' && letGo !== undefined) {
      void events.onHandOver().finally(() => postDraftMessage({ type: 'handed-over', key }));
    }
    if (message.type === 'handed-over' && takingOver !== undefined) {
      clearTimeout(takingOver);
      takingOver = undefined;
      steal();
    }
  });

  navigator.locks
    .request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) return hold();
      events.onElsewhere();
      wait();
      return undefined;
    })
    .catch(lose);

  return {
    takeOver: () => {
      // It was handed over, and nobody took it.
      if (letGo !== undefined) events.onHeld();
      if (letGo !== undefined || takingOver !== undefined) return;
      takingOver = setTimeout(() => {
        takingOver = undefined;
        steal();
      }, HAND_OVER_LIMIT_IN_MS);
      postDraftMessage({ type: 'hand-over', key });
    },
    release: () => {
      isOver = true;
      clearTimeout(takingOver);
      stopListening();
      waiting?.abort();
      letGo?.();
    },
  };
}
