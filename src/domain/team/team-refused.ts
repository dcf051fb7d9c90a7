/**
 * Why something of the team's that was sealed by a passphrase is not taken: its invitation, or the document that holds
 * its keys.
 */
export const TEAM_REFUSALS = [
  /** The file is something else. */
  'not-an-invitation',
  'newer-version',
  /** It would keep the page busy for too long, or is sealed too weakly. */
  'rounds',
  /** Or what is sealed was changed: the two can't be told apart. */
  'wrong-passphrase',
  /** It is not what it should be, outside or inside: somebody changed it, or a disk did. */
  'damaged',
] as const;
export type TeamRefusal = (typeof TEAM_REFUSALS)[number];

/** What was sealed by a passphrase is refused. `src/desk/team/say-problem.ts` puts it into words. */
export class TeamRefusedError extends Error {
  override readonly name = 'TeamRefusedError';
  readonly refusal: TeamRefusal;

  constructor(refusal: TeamRefusal, options?: ErrorOptions) {
    super(`What was sealed by a passphrase was refused: ${refusal}.`, options);
    this.refusal = refusal;
  }
}
