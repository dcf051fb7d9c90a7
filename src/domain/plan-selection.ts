/** What is known of a receipt number that was selected on a page, when it comes to keeping it. */
export type SelectionStanding = {
  /** Whether a case of this number is kept. */
  readonly isKept: boolean;
  /** Whether this very click recorded it before, in a window that was closed before it could say so. */
  readonly isRecorded: boolean;
  /** Whether any case waits for its number: it may be this one. */
  readonly isAwaited: boolean;
  /** Whether it was selected in a private window. */
  readonly isPrivate: boolean;
  /** Whether a list knows the letters that it begins with. */
  readonly isPrefixKnown: boolean;
  /** Whether it was selected just now: who opens a window hours later does not expect it to be kept. */
  readonly isJustNow: boolean;
};

/**
 * What is to become of a selected number: `was-kept` and said to be so, kept by itself as the click asked
 * for, or asked about first, because only the person can say what is right.
 */
export type SelectionPlan = 'was-kept' | 'keep' | 'ask';

/** Plans what becomes of a number that was selected. */
export function planSelection({
  isKept,
  isRecorded,
  isAwaited,
  isPrivate,
  isPrefixKnown,
  isJustNow,
}: SelectionStanding): SelectionPlan {
  // Kept again under the same id, nothing is added, and it can be taken back.
  if (isKept) return isRecorded ? 'keep' : 'was-kept';
  // Recorded, and taken back or erased since.
  if (isRecorded) return 'ask';
  return isAwaited || isPrivate || !isPrefixKnown || !isJustNow ? 'ask' : 'keep';
}
