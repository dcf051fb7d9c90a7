import type { CalendarDate } from '../domain/calendar-date.ts';
import { isAhead } from '../domain/clock-doubt.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { RingRules } from '../domain/reminder.ts';
import { occasionsThatRing, standingOf } from '../domain/reminder.ts';
import { recordDeliveries } from '../storage/deliveries.ts';
import { readCaseFile } from '../storage/read-case.ts';
import type { Storage } from '../storage/storage.ts';
import { ringsHere } from '../domain/team/assignee.ts';
import { readMembers } from '../storage/team/members.ts';

/** What decides at one moment which reminders are due. */
export type Moment = {
  /** The last day whose reminders may ring: today or, before the hour of reminders, yesterday. */
  readonly throughOn: CalendarDate;
  readonly rules: RingRules;
};

/** What is to become of a reminder that was shown, as its case is now; by a clock far ahead none was. */
export async function standingNow(
  storage: Storage,
  delivery: Delivery,
  { throughOn, rules }: Moment,
): Promise<ReturnType<typeof standingOf>> {
  if (isAhead(delivery.claimedAt, storage.now())) return undefined;
  const file = await readCaseFile(storage, delivery.caseId);
  const occasions = HAS_TEAM
    ? ringsHere(file, await readMembers(storage))
    : occasionsThatRing(file);
  const standings = occasions.map((occasion) =>
    standingOf(delivery.id, occasion, throughOn, rules),
  );
  return standings.find((standing) => standing !== undefined);
}

/**
 * Records what is about to be taken back, before it is: one cut short in between would else count as
 * shown, and not ring when it comes due again. One that was seen was dealt with, and stays so.
 */
export async function recordWithdrawn(
  storage: Storage,
  deliveries: readonly Delivery[],
): Promise<void> {
  const unseen = deliveries.filter(({ state }) => state !== 'seen');
  await recordDeliveries(
    storage,
    unseen.map((delivery) => ({ delivery, state: 'withdrawn' as const })),
  );
}
