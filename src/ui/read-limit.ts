/** What reading before a save may take; beyond it the person is told that nothing was saved. */
export const READ_LIMIT_IN_MS = 5000;
