const CHANNEL = 'drafts';

/** What windows tell one another about the forms that are begun. */
export type DraftMessage =
  | {
      readonly type:
        /** It was kept, ended, opened or left. */
        | 'changed'
        /** Another window is to go on with it: keep what was typed. */
        | 'hand-over'
        /** What was typed is kept. */
        | 'handed-over';
      readonly key: string;
      /** Its window is going: what the browser cuts off of that is in its last words. */
      readonly isGoing?: true;
    }
  /** These, or whatever forms are open, were erased with what they are about: nothing of them is kept. */
  | { readonly type: 'erased'; readonly keys: readonly string[] | 'all' };

/** Tells every window about a form, this one included. */
export function postDraftMessage(message: DraftMessage): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

/** Calls `onMessage` with what any window tells. Returns how to stop that. */
export function listenForDraftMessages(onMessage: (message: DraftMessage) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<DraftMessage>) => onMessage(data));
  return () => channel.close();
}
