import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.ts';
import { toCaseFile } from '../../src/domain/case-file.ts';
import { toDocketRow } from '../../src/domain/docket.ts';
import { parseEntry } from '../../src/domain/entry.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { BUSY_MACHINE_IN_MS, day, RULES } from './given.ts';
import { generateJournal } from './journal-generator.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const WISH = { cases: 120, seed: 7, today: day('2026-11-21') };
const journal = generateJournal(WISH);

function byCase(entries: readonly Entry[]): Map<string, Entry[]> {
  const cases = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = cases.get(entry.caseId ?? '') ?? [];
    cases.set(entry.caseId ?? '', [...own, entry]);
  }
  return cases;
}

describe('a generated journal', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateJournal(WISH)).toEqual(journal);
    expect(generateJournal({ ...WISH, seed: 8 })).not.toEqual(journal);
  });

  it('holds only entries and facts that this version reads, written as it writes them', () => {
    for (const entry of journal.entries) {
      const stored: unknown = JSON.parse(JSON.stringify(entry));
      expect(parseEntry(stored)).toEqual(entry);
      expect(parseFact(entry.fact)).toEqual(entry.fact);
    }
  });

  it('has rows that are equal to what its entries fold to anew, in the order of arrival', () => {
    const cases = byCase(journal.entries);
    expect(journal.rows).toHaveLength(WISH.cases);
    for (const row of journal.rows) {
      const file = toCaseFile(row.caseId, cases.get(row.caseId) ?? [], RULES);
      expect(toDocketRow(file, [], DEFAULT_RULES)).toEqual(row);
    }
  });

  it('arrives in the order of its stamps, each id once, ids made later sorting later', () => {
    const ids = journal.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    const stamps = journal.entries.map(({ recordedAt }) => recordedAt);
    expect(stamps.toSorted()).toEqual(stamps);
    expect((stamps.at(-1) ?? '') < '2026-11-22').toBe(true);
  });

  it('is as busy as it was wished to be', () => {
    const tomorrow = addDays(WISH.today, 1);
    const shares = (wish: object) => {
      const { rows } = generateJournal({ ...WISH, ...wish });
      const waits = rows.map(({ occasionKeys }) => occasionKeys.filter((key) => /^\d/.test(key)));
      const due = waits.filter(([key = 'none']) => key < tomorrow);
      const open = waits.filter(([key]) => key !== undefined && key >= tomorrow);
      return [due.length / rows.length, open.length / rows.length];
    };
    expect(shares({ openShare: 0, dueShare: 0 })).toEqual([0, 0]);
    expect(shares({ openShare: 0, dueShare: 1 })).toEqual([1, 0]);
    expect(shares({ openShare: 1, dueShare: 0 })).toEqual([0, 1]);
    const { rows: calm } = generateJournal({ ...WISH, dueShare: 0 });
    const lines = calm.flatMap(({ occasionKeys }) => occasionKeys);
    expect(lines).not.toEqual([]);
    expect(lines.filter((key) => !/^\d/.test(key))).toEqual([]);
    const [due = 0, open = 0] = shares({ openShare: 0.3, dueShare: 0.1 });
    expect(due).toBeGreaterThan(0.04);
    expect(due).toBeLessThan(0.2);
    expect(open).toBeGreaterThan(0.2);
    expect(open).toBeLessThan(0.4);
  });

  it('names people, tags and links as often as it was wished to, and is otherwise the same', () => {
    const { entries, rows } = generateJournal({
      ...WISH,
      cases: 400,
      peopleShare: 0.5,
      tagShare: 0.2,
      linkShare: 0.4,
    });
    const shareOf = (has: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(has).length / rows.length;
    expect(shareOf(({ people }) => people !== undefined)).toBeCloseTo(0.5, 1);
    expect(shareOf(({ tags }) => tags !== undefined)).toBeCloseTo(0.2, 1);
    expect(shareOf(({ links }) => links !== undefined)).toBeCloseTo(0.4, 1);
    const groups = new Set(rows.flatMap(({ links = [] }) => links.map((link) => link.groupId)));
    expect(groups.size).toBeLessThan(rows.filter(({ links }) => links !== undefined).length);
    for (const { fact } of entries) expect(parseFact(fact)).toEqual(fact);
  });

  it('has corrections, strikes, several contacts and answers', () => {
    const types = new Set(journal.entries.map(({ fact }) => fact.type));
    expect([...types].toSorted()).toEqual([
      'answer-received',
      'case-closed',
      'case-described',
      'case-kept',
      'contact-made',
      'entry-corrected',
      'entry-struck',
      'status-checked',
      'status-seen',
    ]);
  });
});
