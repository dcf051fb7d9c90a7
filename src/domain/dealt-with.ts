import type { CaseFacts, Done, SeenStatus, Snooze } from './case-facts.ts';
import { isAhead } from './clock-doubt.ts';
import type { Occasion } from './occasion.ts';
import { statusMeaning } from './status-meaning.ts';
import type { Window } from './window.ts';

type Said = Pick<CaseFacts, 'done' | 'snoozes' | 'statuses'>;

/** Whether the person said that she dealt with an occasion as it stands now. */
export function isDealtWith(occasion: Occasion, { done, statuses }: Said): boolean {
  return idsOf(occasion, statuses).some((id) => {
    const said = done.get(id);
    return said !== undefined && isOfThisDate(said, occasion);
  });
}

/** The last putting-off of an occasion as it stands now, over or not. */
export function snoozeOf(occasion: Occasion, { snoozes, statuses }: Said): Snooze | undefined {
  return idsOf(occasion, statuses)
    .map((id) => snoozes.get(id))
    .filter((snooze) => snooze !== undefined)
    .filter((snooze) => isOfThisDate(snooze, occasion))
    .toSorted((one, other) => one.place - other.place)
    .at(-1);
}

/**
 * The putting-offs that hold, by subject. None by a clock that was far ahead of `now`; and none of a
 * wait whose last day is another one since, as after a correction or a promise: what was said of the
 * former day was not said of this one.
 *
 * @param windowsBefore the windows that were open when a putting-off was recorded: the case read anew.
 * @param mostReadings how often it may be read anew. Where more waits are put off, the last ones hold;
 *   of the others it is not known whether they do, so they come up again.
 */
export function snoozesThatHold(
  snoozes: CaseFacts['snoozes'],
  windows: readonly Window[],
  windowsBefore: (snooze: Snooze) => readonly Window[],
  {
    now,
    mostReadings,
  }: { readonly now: Temporal.Instant | undefined; readonly mostReadings: number },
): CaseFacts['snoozes'] {
  const lastDays = new Map<string, Window['lastDayOn']>(
    windows.map(({ id, lastDayOn }) => [id, lastDayOn]),
  );
  const ofWaits = [...snoozes].filter(([subject]) => lastDays.has(subject));
  const tooMany = new Set(
    ofWaits
      .toSorted(([, one], [, other]) => other.place - one.place)
      .slice(mostReadings)
      .map(([subject]) => subject),
  );
  const held = [...snoozes].filter(([subject, snooze]) => {
    if (now !== undefined && isAhead(snooze.recordedAt, now)) return false;
    if (!lastDays.has(subject)) return true;
    if (tooMany.has(subject)) return false;
    const before = windowsBefore(snooze).find(({ id }) => id === subject);
    return before === undefined || before.lastDayOn === lastDays.get(subject);
  });
  return new Map(held);
}

/** The subjects that the person dealt with: not those noted dates that were moved since. */
export function subjectsDealtWith({
  done,
  notedDates,
}: Pick<CaseFacts, 'done' | 'notedDates'>): ReadonlySet<string> {
  const subjects = new Set(done.keys());
  for (const noted of notedDates) {
    const said = done.get(noted.entryId);
    if (said !== undefined && !isOfThisDate(said, noted)) subjects.delete(noted.entryId);
  }
  return subjects;
}

/** What was said of a date before it was moved was not said of the date it is now. */
function isOfThisDate(
  { place }: Pick<Done, 'place'>,
  { movedAt }: Pick<Occasion, 'movedAt'>,
): boolean {
  return movedAt === undefined || place >= movedAt;
}

/**
 * The ids under which an occasion may have been dealt with. One of a page is named by the first
 * sighting that showed it, and another copy of the journal may bring an earlier one.
 */
function idsOf({ id, subject }: Occasion, statuses: readonly SeenStatus[]): readonly string[] {
  const showing = (name: string, shows: (status: SeenStatus) => boolean) =>
    statuses.filter(shows).map(({ entryId }) => `${entryId}/${name}`);
  switch (subject.kind) {
    case 'act-by': {
      const { statusOn } = subject.status.sighting;
      return showing(
        'act-by',
        ({ sighting }) => sighting.statusOn === statusOn && sighting.actBy === subject.on,
      );
    }
    case 'did-it-arrive': {
      const { statusOn } = subject.status.sighting;
      return showing(
        'ask-by',
        ({ sighting }) =>
          sighting.statusOn === statusOn && sighting.askIfNotArrivedBy === subject.on,
      );
    }
    case 'date-on-notice': {
      const { statusOn } = subject.status.sighting;
      // Without a date one such notice can't be told from the next.
      if (statusOn === undefined) return [id];
      const meaning = statusMeaning(subject.status.sighting);
      return showing(
        'date-on-notice',
        ({ sighting }) => sighting.statusOn === statusOn && statusMeaning(sighting) === meaning,
      );
    }
    case 'window':
    case 'noted-date':
    case 'needed-by':
      return [id];
  }
}
