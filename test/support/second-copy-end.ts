import type { AcceptanceCase } from './second-copy-acceptance.ts';
import {
  arrivedEntry,
  digestOf,
  expectHolds,
  expectRejected,
  expectSame,
  range,
} from './second-copy-under-test.ts';

/** What every second copy does with entries that are to come behind those it holds. */
export const AT_ITS_END: readonly Omit<AcceptanceCase, 'isAboutFiles'>[] = [
  {
    name: 'holds what was written beside it only once that is kept, and never what was given up',
    async run(createCopy) {
      const copy = (await createCopy()).open();
      await copy.append(range(0, 126));
      const given = await (await copy.findEnd()).write(range(127, 128));
      await given.giveUp();
      const end = await copy.findEnd();
      expectSame('end', end.record, { lastArrival: 126, digest: digestOf(range(0, 126)) });
      const beside = await end.write(range(127, 129));
      await expectHolds(copy, range(0, 126));
      await beside.keep();
      await expectHolds(copy, range(0, 129));
      expectSame('its end', (await copy.findEnd()).record.lastArrival, 129);
    },
  },
  {
    name: 'refuses entries that are not behind what it holds, and loses nothing',
    async run(createCopy) {
      const place = await createCopy();
      await place.open().append(range(0, 260));
      for (const arrival of [0, 140, 260]) {
        await expectRejected(`${arrival}`, place.open().append([arrivedEntry(arrival)]));
      }
      await expectHolds(place.open(), range(0, 260));
    },
  },
];
