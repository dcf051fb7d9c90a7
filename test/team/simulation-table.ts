import type { Team } from './simulation.ts';
import { simulate } from './simulation.ts';

/** The teams of the guide; the largest is the one that is promised to work. */
export const TEAMS: readonly Team[] = [
  { people: 2, years: 1 },
  { people: 20, years: 5 },
  { people: 50, years: 5 },
];

/** The tables that stand in docs/team-server.md. */
export function simulationTables(): string {
  const results = TEAMS.map(simulate);
  const heads = TEAMS.map(
    ({ people, years }) => `${people} people, ${years} ${years === 1 ? 'year' : 'years'}`,
  );
  const row = (what: string, tell: (result: (typeof results)[number]) => string): string[] => [
    what,
    ...results.map(tell),
  ];
  return toTable([
    ['', ...heads],
    row('entries', ({ entries }) => entries.toLocaleString('en')),
    row('an entry, before it is sealed', ({ entryInBytes }) => `${entryInBytes} bytes`),
    row('a document, as it travels', ({ documentInBytes }) => `${documentInBytes} bytes`),
    row('a person in a day: exchanges', ({ day }) => round(day.exchanges)),
    row('a person in a day: requests', ({ day }) => round(day.requests)),
    row('a person in a day: sent', ({ day }) => inBytes(day.sentInBytes)),
    row('a person in a day: received', ({ day }) => inBytes(day.receivedInBytes)),
    row('all of them: requests in a second', ({ requestsInSecond }) => requestsInSecond.toFixed(2)),
    row('documents on the server', ({ serverInBytes }) => inBytes(serverInBytes)),
    row('… on its disk, compacted', ({ diskInBytes }) => inBytes(diskInBytes)),
    row('first exchange at the end: requests', ({ first }) => first.requests.toLocaleString('en')),
    row('first exchange at the end: received', ({ first }) => inBytes(first.receivedInBytes)),
    row('… on the line', ({ first }) => inTime(first.networkInSeconds)),
    row('… read by the server', ({ first }) => inTime(first.readingInSeconds)),
    row('… opening, and adding to both copies', ({ first }) => inTime(first.addingInSeconds)),
    row('… together', ({ first: { networkInSeconds, readingInSeconds, addingInSeconds } }) =>
      inTime(networkInSeconds + readingInSeconds + addingInSeconds),
    ),
  ]);
}

function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[], isNumber: boolean): string =>
    `| ${row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column > 0 && isNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [head = [], ...body] = rows;
  return [line(head, true), line(rule, false), ...body.map((row) => line(row, true))].join('\n');
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function inBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e3).toFixed(0)} kB`;
}

function inTime(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(0)} min`;
}
