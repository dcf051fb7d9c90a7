const CHANNEL = 'journal';

const listeners = new Set<() => void>();
/** One for all who listen: opening one halts the page until another process has answered. */
let heard: BroadcastChannel | undefined;

/** Tells the other windows that the journal changed; they read it again. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `onChange` whenever a window or the worker changed the journal. */
export function listenForChanges(onChange: () => void): () => void {
  // A function of its own, so that who listens twice hears twice.
  const listener = () => onChange();
  listeners.add(listener);
  heard ??= openChannel();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    heard?.close();
    heard = undefined;
  };
}

function openChannel(): BroadcastChannel {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => {
    // Each by itself: one that fails keeps no other from hearing.
    for (const listener of listeners) queueMicrotask(listener);
  });
  return channel;
}
