/** Put in by the build: whether the package is of the teams edition. */
declare const __HAS_TEAM__: boolean;

/**
 * Whether the journal can be replicated through a server of the team's own. The store edition can't: there every
 * branch on this is left out by the build, and with it all that only such a branch imports.
 */
export const HAS_TEAM = typeof __HAS_TEAM__ !== 'undefined' && __HAS_TEAM__;
