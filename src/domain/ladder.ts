import type { CalendarDate } from './calendar-date.ts';
import type { LadderRef } from './ladder-pin.ts';
import type { ContactStep, Step } from './step.ts';
import type { Wait } from './wait.ts';

/** When a text was published: `YYYY-MM-DD`, or `YYYY-MM` where no more than the month is known. */
export type PublishedDate = CalendarDate | `${number}-${number}`;

/** Where a rule comes from, and how old that is. What is not known of it is absent. */
export type LadderSource = {
  readonly publisher?: string;
  readonly title: string;
  /** Absent: the text bears no date. */
  readonly published?: PublishedDate;
  /** The site or page it was read on. */
  readonly address?: string;
  /** When the text was last seen in print; absent where that is not known, whatever its date. */
  readonly lastSeen?: PublishedDate;
};

/** How well a text is attested: it is official or has two independent sources; it has one good source. */
export type Confidence = 'high' | 'medium';

/** What a published text is about. */
export type LadderScope =
  | 'service-centers'
  | 'field-offices'
  | 'service-requests'
  | 'call-backs'
  | 'ombudsman';

/** One rung: the wait after a step, and the step that comes when it is over. */
export type Rung = {
  readonly step: ContactStep;
  readonly wait: Wait;
  readonly next: Step;
  /** Where the rung was taken from another text than the rest of its ladder. */
  readonly source?: LadderSource;
};

type Published = {
  readonly id: string;
  readonly version: number;
  readonly source: LadderSource;
  readonly scope: LadderScope;
  readonly confidence: Confidence;
};

/**
 * An order of steps that a case can follow, each with its waiting time: a published one, or a copy of
 * it with lengths of the person's own. A changed ladder is a new version.
 */
export type Ladder = Published & {
  readonly use: 'followed';
  /** Its first wait counts from a service request: without a number there is nothing to count from. */
  readonly countsFromServiceRequest: boolean;
  readonly rungs: readonly Rung[];
  /** Only of a copy. */
  readonly own?: { readonly name: string; readonly basedOn: LadderRef };
};

/** What a length that is only shown beside the order of steps is the length of. */
export type ShownLength =
  | 'urgent-call-back'
  | 'regular-call-back'
  | 'contact-at-least-ago'
  | 'contact-at-most-ago';

/** Published lengths that no case follows: call-backs and hints show them. */
export type ShownLadder = Published & {
  readonly use: 'shown';
  readonly lengths: readonly { readonly of: ShownLength; readonly wait: Wait }[];
};

/** The rung of a step, or `undefined` when the ladder has none. */
export function rungOf(ladder: Ladder, step: ContactStep): Rung | undefined {
  return ladder.rungs.find((rung) => rung.step === step);
}

/** The rung that a first contact stands on. */
export function firstRung(ladder: Ladder): Rung {
  const [first] = ladder.rungs;
  if (first === undefined) throw new Error(`The ladder ${ladder.id} has no rungs.`);
  return first;
}
