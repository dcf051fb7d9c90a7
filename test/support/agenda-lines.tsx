import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda.ts';
import { toAgendaItems } from '../../src/domain/agenda.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { AgendaLine } from '../../src/ui/agenda-line.tsx';
import { DeskBeside } from '../../src/ui/desk-beside.ts';
import type { LineDoes } from '../../src/ui/line-does.ts';
import type { RecordedFact } from '../../src/ui/record-button.tsx';
import { day, fileOf, VERMONT_CASE } from './given.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from './memory-storage.ts';
import { entriesOf, renderInApp } from './render-in-app.tsx';

/** The Friday after Thanksgiving: the next day is a Saturday. */
export const TODAY = day('2026-11-27');

/** What stands around a line of the agenda in a test. */
export type Around = {
  storage: MemoryStorage;
  /** What the line asked its surface for. */
  asked: string[];
  recorded: RecordedFact[];
};

/** What stands around a line, made anew before each test of a file. */
export function aroundLines(): Around {
  const around = {} as Around;
  beforeEach(() => {
    forgetDatabases();
    const storage = createMemoryStorage();
    storage.setNow('2026-11-27T17:00:00Z');
    Object.assign(around, { storage, asked: [], recorded: [] });
  });
  return around;
}

/** The one line of a case of which these facts were recorded, seen from today. */
export function itemOf(...facts: readonly Fact[]): AgendaItem {
  const [item] = toAgendaItems(fileOf(...facts), TODAY);
  if (item === undefined) throw new Error('There is nothing to do in this case.');
  return item;
}

/** Shows a line with all that can be done about it. */
export function showLine(
  { storage, asked, recorded }: Around,
  item: AgendaItem,
  change: Partial<LineDoes> = {},
): void {
  const does: LineDoes = {
    onCall: (_, start) => asked.push(`call ${JSON.stringify(start ?? {})}`),
    onAnswer: () => asked.push('answer'),
    onRecorded: (what) => recorded.push(what),
    ...change,
  };
  renderInApp(
    storage,
    <DeskBeside.Provider value={does.goTo}>
      <AgendaLine item={item} does={does} />
    </DeskBeside.Provider>,
  );
}

/** Presses a button that records something, and waits until it did or could not. */
export async function press(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await waitFor(() => expect(screen.getByTestId(testId)).toHaveProperty('disabled', false));
}

/** The facts that were recorded, each about the case of the line. */
export async function recordedFacts({ storage }: Around): Promise<readonly unknown[]> {
  const entries = await entriesOf(storage);
  expect(entries.filter(({ caseId }) => caseId !== VERMONT_CASE)).toEqual([]);
  return entries.map(({ fact }) => fact);
}
