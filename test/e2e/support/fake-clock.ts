import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../support/temporal.ts';

/** The clock of the processes that are started with `env`; it can be moved while they run. */
export type FakeClock = {
  readonly env: NodeJS.ProcessEnv;
  /** What the clock says now. */
  readonly now: () => Temporal.Instant;
  /** Moves the clock there; it goes on from there. Timers run on as they do when a person sets it. */
  readonly moveTo: (instant: Temporal.Instant) => void;
  readonly remove: () => void;
};

/**
 * A clock that is right until it is moved. Not for Firefox, which hangs at its start: the library
 * asks for memory while Firefox is only setting its memory up.
 *
 * @param library the path of libfaketime
 */
export function createFakeClock(library: string): FakeClock {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-clock-'));
  const file = join(folder, 'ahead');
  let aheadInMs = 0;
  const write = (): void => {
    const sign = aheadInMs < 0 ? '' : '+';
    // As a whole: the browser reads it at each look at the clock.
    writeFileSync(`${file}.new`, `${sign}${(aheadInMs / 1000).toFixed(3)}\n`);
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Its answer to a fault of some C libraries; Chromium hangs by it.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
    },
    now: () => Temporal.Now.instant().add({ milliseconds: aheadInMs }),
    moveTo: (instant) => {
      aheadInMs = instant.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
      write();
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** The instant at which clocks in `zone` show `time` so many days after what is today there. */
export function timeAfterDays(
  clock: FakeClock,
  zone: string,
  days: number,
  time: string,
): Temporal.Instant {
  return clock
    .now()
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant();
}
