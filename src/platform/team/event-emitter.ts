type Listener = (...args: unknown[]) => void;
type Listening = { readonly listener: Listener; readonly isOnce: boolean };
type Emitter = { heard?: Map<string, readonly Listening[]> };

/**
 * Stands in for Node's `events` in the library that speaks CouchDB's protocol (`scripts/packages/lean-pouchdb.mjs`).
 * The library makes objects of it without calling a constructor, so nothing rests on one, and copies what it finds in
 * the prototype by its names, so that these are written into it, where those of a class would not show.
 */
function EventEmitter(): void {}

Object.assign(EventEmitter.prototype as object, {
  on(this: Emitter, event: string, listener: Listener) {
    return add(this, event, { listener, isOnce: false });
  },
  addListener(this: Emitter, event: string, listener: Listener) {
    return add(this, event, { listener, isOnce: false });
  },
  once(this: Emitter, event: string, listener: Listener) {
    return add(this, event, { listener, isOnce: true });
  },
  removeListener(this: Emitter, event: string, listener: Listener) {
    return remove(this, event, listener);
  },
  removeAllListeners(this: Emitter) {
    this.heard?.clear();
    return this;
  },
  listeners(this: Emitter, event: string) {
    return of(this, event).map(({ listener }) => listener);
  },
  listenerCount(this: Emitter, event: string) {
    return of(this, event).length;
  },
  emit(this: Emitter, event: string, ...args: readonly unknown[]) {
    const heard = of(this, event);
    for (const { listener, isOnce } of heard) {
      if (isOnce) remove(this, event, listener);
      listener.apply(this, [...args]);
    }
    return heard.length > 0;
  },
});

function of({ heard }: Emitter, event: string): readonly Listening[] {
  return heard?.get(event) ?? [];
}

function add(emitter: Emitter, event: string, more: Listening): Emitter {
  emitter.heard ??= new Map();
  emitter.heard.set(event, [...of(emitter, event), more]);
  return emitter;
}

function remove(emitter: Emitter, event: string, listener: Listener): Emitter {
  const rest = of(emitter, event).filter((each) => each.listener !== listener);
  emitter.heard?.set(event, rest);
  return emitter;
}

// oxlint-disable-next-line import/no-default-export -- The library asks for it by this.
export default EventEmitter;
