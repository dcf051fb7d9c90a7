import { parse } from 'csv-parse/sync';
import { describe, expect, test, vi } from 'vitest';
import { caseText } from '../../../src/desk/exporting/case-text.ts';
import { copyCase } from '../../../src/desk/exporting/html-copy.ts';
import { createCaseWriter } from '../../../src/desk/exporting/make-export.ts';
import { composeRows } from '../../../src/desk/report/compose-rows.ts';
import { DEFAULT_RULES } from '../../../src/domain/journal-rules.ts';
import { REPORT_PARTS } from '../../../src/domain/report/report-paper.ts';
import type { KnownMembers } from '../../../src/domain/team/known-members.ts';
import type { MemberId, TeamFact, TeamId } from '../../../src/domain/team/team-fact.ts';
import { createWords } from '../../../src/locales/catalogue.ts';
import { DEVICE, fileOf, uuid } from '../../support/given.ts';

vi.mock('../../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

const ANA = uuid(0xa001) as MemberId;
const team = uuid(0x7ea0) as TeamId;
const words = createWords('en-US');
const zone = 'America/New_York';
const called = (name: string): KnownMembers => ({
  own: DEVICE,
  team,
  said: [
    {
      team,
      memberId: ANA,
      deviceId: DEVICE,
      name,
      said: { recordedAt: '2026-11-01T15:00:00.000Z' },
    },
  ],
});
const assigned = { type: 'case-assigned', memberId: ANA } satisfies TeamFact;
/** Only this edition reads it. */
const file = fileOf(assigned);

const contextOf = (members: KnownMembers | undefined, isMasked: boolean) => ({
  words,
  zone,
  ownLadders: [],
  devices: { own: DEVICE, names: [], members },
  parts: new Set(REPORT_PARTS),
  isMasked,
});

describe('to whom a case is assigned', () => {
  test('is said by name in a report, and of nobody by name in a masked one', () => {
    const kindsOf = (isMasked: boolean, members?: KnownMembers) =>
      composeRows({ file, stamps: new Map() }, undefined, contextOf(members, isMasked)).map(
        ({ kind }) => kind,
      );
    expect(kindsOf(false, called('Ana'))).toContain('Assigned to Ana');
    expect(kindsOf(true, called('Ana'))).toContain('Assigned to somebody');
    expect(kindsOf(false)).toContain('Assigned to somebody');
  });

  test('is said by name in a copy, in which no name is markup', () => {
    const page = copyCase({ file, stamps: new Map() }, 1, contextOf(called('<b>Ana</b>'), false));
    expect(page).toContain('Assigned to &lt;b&gt;Ana&lt;/b&gt;');
    expect(page).not.toContain('<b>Ana');
  });

  test('is said by name in the text of a case', () => {
    const context = { words, zone, ownLadders: [], others: new Map() };
    expect(caseText(file, { ...context, members: called('Ana') })).toContain('Assigned to Ana');
    expect(caseText(file, context)).toContain('Assigned to somebody');
  });

  test('stands in the table of cases, where no name is a formula', () => {
    const rowOf = (members: KnownMembers) => {
      const rules = { ...DEFAULT_RULES, members };
      const now = Temporal.Instant.from('2026-11-21T15:00:00Z');
      const context = { words, now, zone, rules, others: new Map() };
      const { head, write } = createCaseWriter('cases', 'discreet', context);
      const [row] = parse(head + write(file), { bom: true, columns: true }) as [
        Record<string, string>,
      ];
      return row;
    };
    expect(rowOf(called('Ana'))['Assigned to']).toBe('Ana');
    expect(rowOf(called('=1+1'))['Assigned to']).toMatch(/^'=/);
  });
});
