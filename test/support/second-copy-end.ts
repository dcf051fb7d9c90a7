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
      await copy.append(range(0, 120));
      const given = await (await copy.findEnd()).write(range(121, 122));
      await given.giveUp();
      await (await copy.findEnd()).leave();
      const end = await copy.findEnd();
      expectSame('end', end.record, { lastArrival: 120, digest: digestOf(range(0, 120)) });
      const beside = await end.write(range(121, 123));
      await expectHolds(copy, range(0, 120));
      await beside.keep();
      await expectHolds(copy, range(0, 123));
      const after = await copy.findEnd();
      expectSame('its end', after.record.lastArrival, 123);
      await after.leave();
    },
  },
  {
    name: 'finds its end where another window wrote since it was looked for',
    async run(createCopy) {
      const place = await createCopy();
      const [own, other] = [place.open(), place.open()];
      await own.append(range(0, 3));
      await (await own.findEnd()).leave();
      await other.append(range(4, 5));
      const end = await own.findEnd();
      expectSame('end', end.record, { lastArrival: 5, digest: digestOf(range(0, 5)) });
      await (await end.write(range(6, 6))).keep();
      await expectHolds(place.open(), range(0, 6));
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
