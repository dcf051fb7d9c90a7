/** What the worker does whenever it wakes. */
export type WakingUp = {
  /** Makes the database one that can be read, then reconciles; rejects where either fails. */
  readonly lookAtWhatIsDue: () => Promise<void>;
  /** Whether the database was found to be one that can be read. */
  readonly isKept: () => boolean;
  readonly lookAfterCopies: () => Promise<void>;
  readonly reportProblem: (where: string, error: unknown) => void;
};

/**
 * Looks at what is due, and then after the copies. Not both at once, and not where the database
 * could not be kept: what one that is half rebuilt lacks yet would be taken for lost, and she told so.
 */
export async function wakeUp({
  lookAtWhatIsDue,
  isKept,
  lookAfterCopies,
  reportProblem,
}: WakingUp): Promise<void> {
  await lookAtWhatIsDue().catch((error: unknown) => reportProblem('reconcile', error));
  if (!isKept()) return;
  await lookAfterCopies().catch((error: unknown) => reportProblem('second-copy', error));
}
