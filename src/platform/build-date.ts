/** Put in by the build: the day of the commit it was built from, YYYY-MM-DD. */
declare const __BUILT_ON__: string;

/** When this version was built, at the earliest: no clock can rightly be before it. */
export function builtAt(): Temporal.Instant {
  return Temporal.Instant.from(`${__BUILT_ON__}T00:00:00Z`);
}
