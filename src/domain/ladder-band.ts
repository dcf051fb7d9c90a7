import type { CalendarDate } from './calendar-date.ts';
import type { EndedWindow } from './ended-windows.ts';
import type { EntryId } from './ids.ts';
import type { Answer, Contact, Inquiry } from './inquiry.ts';
import { eventsOf } from './inquiry.ts';
import type { Window } from './window.ts';

/** How a contact ended, or that USCIS answered. */
export type BandPointKind = Contact['outcome'] | 'answer';

/** Something that happened in an inquiry, on its day. */
export type BandPoint = {
  readonly entryId: EntryId;
  readonly on: CalendarDate;
} & (
  | { readonly kind: Contact['outcome']; readonly contact: Contact }
  | { readonly kind: 'answer'; readonly answer: Answer }
);

/** A wait of an inquiry. `over`: its next step is due; `ended`: it runs no more. */
export type BandWait = { readonly window: Window } & (
  | { readonly state: 'running' | 'over' }
  | { readonly state: 'ended'; readonly endedOn: CalendarDate }
);

/** What the ladder picture of one inquiry shows: everything that happened, and its waits. */
export type Band = {
  /** In the order they happened. */
  readonly points: readonly BandPoint[];
  /** Those that ended, by the day they began, then those that are open. */
  readonly waits: readonly BandWait[];
  readonly today: CalendarDate;
};

/**
 * What the picture of an inquiry shows.
 *
 * @param windows those that are open, of whatever inquiry.
 * @param ended those that are not, of whatever inquiry.
 */
export function toBand(
  inquiry: Inquiry,
  windows: readonly Window[],
  ended: readonly EndedWindow[],
  today: CalendarDate,
): Band {
  const isOwn = ({ inquiryId }: Window) => inquiryId === inquiry.id;
  return {
    points: eventsOf(inquiry).map((event): BandPoint =>
      event.kind === 'answer'
        ? { ...on(event.answer), kind: 'answer', answer: event.answer }
        : { ...on(event.contact), kind: event.contact.outcome, contact: event.contact },
    ),
    waits: [
      ...ended
        .filter(({ window }) => isOwn(window))
        .map((each): BandWait => ({ state: 'ended', ...each })),
      ...windows
        .filter(isOwn)
        .map((window): BandWait => ({ window, state: window.dueOn <= today ? 'over' : 'running' })),
    ],
    today,
  };
}

function on({ entryId, on: day }: Contact | Answer) {
  return { entryId, on: day };
}
