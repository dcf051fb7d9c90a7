import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksAfter, LINK_KINDS, parseLinkFact } from '../../src/domain/case-link.ts';
import type { CaseLink, CaseLinked, CaseUnlinked } from '../../src/domain/case-link.ts';
import { fileOf, groupId } from '../support/given.ts';

describe('the groups of a case', () => {
  test('are those it was put in and not taken out of', () => {
    const file = fileOf(
      { type: 'case-linked', groupId: groupId(1), kind: 'family' },
      { type: 'case-linked', groupId: groupId(2), kind: 'person' },
      { type: 'case-unlinked', groupId: groupId(1) },
    );
    expect(file.links).toEqual([{ groupId: groupId(2), kind: 'person' }]);
  });

  test('name each group once, of the kind it was last said to be', () => {
    const anyFact = fc.oneof(
      fc.record({
        type: fc.constant('case-linked' as const),
        groupId: fc.constantFrom(groupId(1), groupId(2), groupId(3)),
        kind: fc.constantFrom(...LINK_KINDS),
      }),
      fc.record({
        type: fc.constant('case-unlinked' as const),
        groupId: fc.constantFrom(groupId(1), groupId(2), groupId(3)),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyFact), (facts: readonly (CaseLinked | CaseUnlinked)[]) => {
        const links = facts.reduce(linksAfter, [] as readonly CaseLink[]);
        const last = new Map(facts.map((fact) => [fact.groupId, fact]));
        const expected = [...last.values()].filter((fact) => fact.type === 'case-linked');
        expect(new Map(links.map(({ groupId: id, kind }) => [id, kind]))).toEqual(
          new Map(expected.map(({ groupId: id, kind }) => [id, kind])),
        );
        expect(links).toHaveLength(expected.length);
      }),
    );
  });

  test('are not read from a fact without an id or of a kind that is not known', () => {
    expect(parseLinkFact({ type: 'case-linked', groupId: 'x', kind: 'family' })).toBeUndefined();
    expect(parseLinkFact({ type: 'case-linked', groupId: groupId(1), kind: 'x' })).toBeUndefined();
    expect(parseLinkFact({ type: 'case-unlinked' })).toBeUndefined();
  });
});
