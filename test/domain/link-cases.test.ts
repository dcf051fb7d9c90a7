import { describe, expect, test } from 'vitest';
import { linksAfter } from '../../src/domain/case-link.ts';
import type { CaseLink, LinkKind } from '../../src/domain/case-link.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { joinGroups, leaveGroup, linkCases } from '../../src/domain/link-cases.ts';
import { groupId, TEXAS_CASE, VERMONT_CASE } from '../support/given.ts';

const THIRD = 'LIN9990000003' as CaseId;
const NEW = groupId(9);
const one = (...links: readonly CaseLink[]) => ({ caseId: VERMONT_CASE, links });
const other = (...links: readonly CaseLink[]) => ({ caseId: TEXAS_CASE, links });
const family = (n: number, kind: LinkKind = 'family') => ({ groupId: groupId(n), kind });

function groupOf(linking: ReturnType<typeof linkCases>) {
  return linking.how === 'facts' ? linking.facts.map(({ fact }) => fact.groupId) : linking.how;
}

describe('linking two cases', () => {
  test('puts both in a new group, where neither is in one of the kind', () => {
    expect(linkCases('family', one(), other(family(1, 'filing')), NEW)).toEqual({
      how: 'facts',
      facts: [VERMONT_CASE, TEXAS_CASE].map((caseId) => ({
        caseId,
        fact: { type: 'case-linked', groupId: NEW, kind: 'family' },
      })),
    });
  });

  test('puts both in the group that one of them is in', () => {
    expect(groupOf(linkCases('family', one(family(1)), other(), NEW))).toEqual([
      groupId(1),
      groupId(1),
    ]);
    expect(groupOf(linkCases('family', one(), other(family(2)), NEW))).toEqual([
      groupId(2),
      groupId(2),
    ]);
  });

  test('does nothing where they are in one group of the kind', () => {
    expect(linkCases('family', one(family(1)), other(family(2), family(1)), NEW).how).toBe(
      'linked',
    );
    expect(linkCases('person', one(family(1)), other(family(1)), NEW).how).toBe('facts');
  });

  test('is for the person to decide where each is in a group of its own', () => {
    expect(linkCases('family', one(family(1)), other(family(2)), NEW)).toEqual({
      how: 'differ',
      own: groupId(1),
      theirs: groupId(2),
    });
  });

  test('joins two groups by moving every case of the one to the other', () => {
    const facts = joinGroups('family', groupId(1), groupId(2), [TEXAS_CASE, THIRD]);
    for (const caseId of [TEXAS_CASE, THIRD]) {
      const own = facts.filter((each) => each.caseId === caseId).map(({ fact }) => fact);
      expect(own.reduce(linksAfter, [family(2)] as readonly CaseLink[])).toEqual([family(1)]);
    }
  });
});

describe('leaving a group', () => {
  test('leaves the others in it, while they are more than one', () => {
    expect(leaveGroup(groupId(1), VERMONT_CASE, [TEXAS_CASE, THIRD])).toEqual([
      { caseId: VERMONT_CASE, fact: { type: 'case-unlinked', groupId: groupId(1) } },
    ]);
  });

  test('leaves nobody alone in it', () => {
    const facts = leaveGroup(groupId(1), VERMONT_CASE, [TEXAS_CASE]);
    expect(facts.map(({ caseId }) => caseId)).toEqual([VERMONT_CASE, TEXAS_CASE]);
  });
});
