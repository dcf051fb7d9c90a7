import { toCalendarDate } from '../../src/domain/calendar-date.ts';
import { LONGEST_SEALED, PADDED_TO_BYTES } from '../../src/domain/team/team-limits.ts';
import { MOST_IN_PART } from '../../src/platform/team/read-part.ts';
import { generateJournal } from '../support/journal-generator.ts';
import { createSeededRandom } from '../support/seeded-random.ts';

/*
 * What a team costs its server and its lines, over years, without any of them: every exchange of every person is played
 * with what it asks and what it is answered, in the sizes that these really have. Nothing in it waits or is drawn but by
 * a seed, so that the same is printed everywhere.
 */

/** A team, for as long as it goes on. */
export type Team = { readonly people: number; readonly years: number };

/** What an exchange does with it. */
export const ASSUMED = {
  workDaysInYear: 250,
  /** Of one person. */
  entriesInDay: 32,
  /** Recorded at once: a call about two cases, a page looked at. */
  entriesAtOnce: 2,
  /** The browser is open for so long, and exchanges by itself so often. */
  hoursInDay: 9,
  tickInMinutes: 30,
  /** Head lines of a request of Chromium's, and of what CouchDB answers, over HTTP/1.1. */
  requestHeadInBytes: 600,
  answerHeadInBytes: 300,
  /** The team's document. */
  teamInBytes: 700,
  /** What a browser notes there of itself, to see whether the server was set back; with its revision. */
  markInBytes: 120,
  /** What the first exchange of a new colleague has. */
  megabitsInSecond: 50,
  roundTripInMs: 40,
};

/**
 * Of an entry, measured in Chromium 156 on 2 × AMD EPYC that had much else to do: taken over by who joins, opened and
 * in both copies, of 51,705 (`test/e2e/team/pull-speed.team.ts`).
 */
export const MEASURED = {
  pullInMs: 1.02,
  /*
   * By `node scripts/team/simulate.mjs --couchdb` beside CouchDB 3.4.3 on the same machine, of 20,308 documents: what
   * one takes on a compacted disk; how long its part of reading all takes, which was 0.16 to 0.48 ms; and the longest
   * sequence, which names each shard: 137 characters on one node, 150 in a cluster of three.
   */
  diskInBytes: 782,
  readInMs: 0.27,
  sequenceInBytes: 150,
};

/** What came of it. */
export type Simulated = {
  readonly entries: number;
  /** As JSON, before it is sealed; as a document, as it travels. */
  readonly entryInBytes: number;
  readonly documentInBytes: number;
  /** Of one person on one work day. */
  readonly day: {
    readonly exchanges: number;
    readonly requests: number;
    readonly sentInBytes: number;
    readonly receivedInBytes: number;
  };
  /** What lies on the server: every document once, without what CouchDB keeps beside it; and with that. */
  readonly serverInBytes: number;
  readonly diskInBytes: number;
  readonly requestsInSecond: number;
  /** Of somebody who joins at the end. */
  readonly first: {
    readonly requests: number;
    readonly receivedInBytes: number;
    readonly networkInSeconds: number;
    readonly readingInSeconds: number;
    readonly addingInSeconds: number;
  };
};

/** Plays every exchange of a team. */
export function simulate({ people, years }: Team): Simulated {
  const sizes = measureEntries();
  const random = createSeededRandom(people * 1000 + years);
  const days = years * ASSUMED.workDaysInYear;
  const rest = createTally();
  /** What is on the server, and up to where each person has taken it over. */
  let written = 0;
  const taken = Array.from({ length: people }, () => 0);
  let exchanges = 0;
  for (let day = 0; day < days; day += 1) {
    for (const { person, entries } of playDay(people, random)) {
      exchanges += 1;
      rest.ask(0, ASSUMED.teamInBytes);
      rest.ask(0, ASSUMED.markInBytes);
      if (entries > 0) rest.ask(entries * (sizes.documentInBytes + 1) + 30, entries * 120);
      written += entries;
      // One's own come back, too: a server does not know whose they are.
      const changed = written - (taken[person] ?? 0);
      readParts(rest, changed, sizes.changeInBytes);
      if (changed > 0) rest.ask(ASSUMED.markInBytes, ASSUMED.markInBytes);
      taken[person] = written;
    }
  }
  const personDays = people * days;
  const first = createTally();
  readParts(first, written, sizes.changeInBytes);
  const { megabitsInSecond, roundTripInMs, hoursInDay } = ASSUMED;
  return {
    entries: written,
    entryInBytes: sizes.entryInBytes,
    documentInBytes: sizes.documentInBytes,
    day: {
      exchanges: exchanges / personDays,
      requests: rest.requests / personDays,
      sentInBytes: rest.sent / personDays,
      receivedInBytes: rest.received / personDays,
    },
    serverInBytes: written * sizes.documentInBytes,
    diskInBytes: written * MEASURED.diskInBytes,
    requestsInSecond: rest.requests / days / hoursInDay / 3600,
    first: {
      requests: first.requests,
      receivedInBytes: first.received,
      networkInSeconds:
        (first.requests * roundTripInMs) / 1000 + (first.received * 8) / megabitsInSecond / 1e6,
      readingInSeconds: (written * MEASURED.readInMs) / 1000,
      addingInSeconds: (written * MEASURED.pullInMs) / 1000,
    },
  };
}

type Exchange = { readonly minute: number; readonly person: number; readonly entries: number };

/** The exchanges of a day, in their order: one by itself every half hour, and one after each save. */
function playDay(people: number, random: ReturnType<typeof createSeededRandom>): Exchange[] {
  const { entriesInDay, entriesAtOnce, hoursInDay, tickInMinutes } = ASSUMED;
  const minutes = hoursInDay * 60;
  const exchanges: Exchange[] = [];
  for (let person = 0; person < people; person += 1) {
    for (let minute = random.below(tickInMinutes); minute < minutes; minute += tickInMinutes) {
      exchanges.push({ minute, person, entries: 0 });
    }
    for (let made = 0; made < entriesInDay; made += entriesAtOnce) {
      exchanges.push({ minute: random.below(minutes), person, entries: entriesAtOnce });
    }
  }
  return exchanges.toSorted((one, other) => one.minute - other.minute);
}

function createTally() {
  const tally = {
    requests: 0,
    sent: 0,
    received: 0,
    ask(sent: number, received: number): void {
      tally.requests += 1;
      tally.sent += ASSUMED.requestHeadInBytes + sent;
      tally.received += ASSUMED.answerHeadInBytes + received;
    },
  };
  return tally;
}

/** All that changed, in parts; the last is the one that is not full. */
function readParts(tally: ReturnType<typeof createTally>, changes: number, bytes: number): void {
  for (let left = changes; left >= 0; left -= MOST_IN_PART) {
    tally.ask(
      MEASURED.sequenceInBytes,
      // That of the first document, and that of the last.
      2 * MEASURED.sequenceInBytes + 60 + Math.min(left, MOST_IN_PART) * bytes,
    );
  }
}

/** How large entries are: those of a made-up journal of 200 cases, as they travel. */
function measureEntries() {
  const today = toCalendarDate(Temporal.PlainDate.from('2026-11-20'));
  const { entries } = generateJournal({ cases: 200, seed: 7, today, looks: 10 });
  const lengths = entries.map(
    (entry) => new TextEncoder().encode(JSON.stringify({ entry })).length,
  );
  const documents = lengths.map((length) => documentOf('s'.repeat(toSealedLength(length))));
  const mean = (values: readonly number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  const documentInBytes = mean(documents.map((each) => JSON.stringify(each).length));
  const beside = changeAround({}).length - 2;
  const revision = `"_rev":"1-${'0'.repeat(32)}",`.length;
  return {
    entryInBytes: mean(lengths),
    documentInBytes,
    changeInBytes: documentInBytes + beside + revision,
  };
}

/** The characters that so many bytes of JSON take once they are padded, sealed and in base64. */
export function toSealedLength(bytes: number): number {
  const padded = Math.ceil(bytes / PADDED_TO_BYTES) * PADDED_TO_BYTES;
  return Math.min(4 * Math.ceil((12 + padded + 16) / 3), LONGEST_SEALED);
}

function documentOf(sealed: string): object {
  return { _id: '0'.repeat(32), key: '0'.repeat(16), sealed };
}

/** A document in the list of what changed. */
function changeAround(doc: object): string {
  const changes = [{ rev: `1-${'0'.repeat(32)}` }];
  return `${JSON.stringify({ seq: null, id: '0'.repeat(32), changes, doc })},\n`;
}
