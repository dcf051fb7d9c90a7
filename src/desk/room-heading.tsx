import type { ComponentChildren } from 'preact';

/** The heading of a room: where the focus goes when the room is entered. */
export function RoomHeading({ children }: { readonly children: ComponentChildren }) {
  return <h1 tabIndex={-1}>{children}</h1>;
}

/** Moves the focus to the heading of the room, from where its content is read on. */
export function focusRoomHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
