import { describe, expect, test } from 'vitest';
import { SOURCES } from '../../src/desk/guide-sources.ts';
import type { SourceName } from '../../src/desk/guide-sources.ts';
import { STATEMENTS } from '../../src/desk/guide-statements.ts';
import { saySourceInFull, saySourceInShort } from '../../src/desk/say-source.ts';
import type { LadderSource } from '../../src/domain/ladder.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { GUIDE_SECTIONS } from '../../src/ui/guide-hash.ts';

const words = createWords('en-US');
const ALL = Object.values(STATEMENTS).flatMap((groups) =>
  groups.flatMap(({ statements }) => statements),
);
const UNDATED: readonly SourceName[] = ['ombudsman', 'processingTimes'];
const sourceOf = (name: SourceName): LadderSource => SOURCES[name];

describe('the guide', () => {
  test('says of every statement who said it and in which year, or that the page bears no date', () => {
    expect(ALL.length).toBeGreaterThan(40);
    for (const { from } of ALL) {
      const said = saySourceInShort(sourceOf(from), words);
      const behind = UNDATED.includes(from) ? /, a page that bears no date$/ : /\S, (?:19|20)\d\d$/;
      expect(said).toMatch(behind);
    }
  });

  test('knows of two sources without a date, and both are official pages with an address', () => {
    const undated = (Object.keys(SOURCES) as SourceName[]).filter(
      (name) => sourceOf(name).published === undefined,
    );
    expect(undated).toEqual(UNDATED);
    for (const name of undated) expect(sourceOf(name).address).toMatch(/\.gov/);
  });

  test('names no source that nothing is taken from, and has something in each section', () => {
    expect(new Set(ALL.map(({ from }) => from))).toEqual(new Set(Object.keys(SOURCES)));
    for (const section of GUIDE_SECTIONS) {
      expect(STATEMENTS[section].length > 0).toBe(section !== 'sources');
    }
  });

  test('takes from CLINIC only that access to the mailboxes changed; that they are closed was found here', () => {
    const saidBy = (source: SourceName) =>
      ALL.filter(({ from }) => from === source).map(({ says }) => says);
    expect(new Set(saidBy('clinic'))).toEqual(new Set(['guideMailChanged']));
    const found = ALL.filter(({ says }) => words.text(says).includes('very likely'));
    expect(found).toHaveLength(2);
    for (const { from } of found) expect(from).toBe('followthrough');
  });

  test('has the seven points of preparing and the five kinds of service requests, as published', () => {
    expect(STATEMENTS.prepare[0]?.statements).toHaveLength(7);
    expect(STATEMENTS['service-requests'][1]?.statements).toHaveLength(5);
  });

  test('says all that is known of a source, and no more', () => {
    expect(saySourceInFull(SOURCES.release, words)).toBe(
      'USCIS, “Instructions on making inquiries with the four Service Centers”, Aug 6, 2009, nafsa.org, last seen in print Jul 26, 2017',
    );
    expect(saySourceInFull(SOURCES.ombudsman, words)).toBe(
      'CIS Ombudsman, “Case assistance, Form DHS-7001”, undated, dhs.gov/case-assistance',
    );
  });
});
