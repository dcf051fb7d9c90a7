import { expect, it } from 'vitest';
import { toDocketRow } from '../../src/domain/docket.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { DEFAULT_RULES } from '../../src/domain/journal-rules.ts';
import { call, day, fileOf, groupId } from '../support/given.ts';

it('a docket row says what the table of cases shows and searches', () => {
  const known: Fact = {
    type: 'case-described',
    patch: {
      people: [{ role: 'beneficiary', name: 'Rosa Made-Up' }],
      tags: ['urgent'],
      matterNumber: '42',
      category: 'H-1B',
    },
  };
  const called = call({
    representativeName: 'Ms. Made-Up',
    representativeId: 'TX1234',
    secondRepresentative: { tier: 2, name: 'Mr. Made-Up', id: 'TX5678' },
    serviceRequest: { number: 'SR-made-up-1' },
  });
  const linked: Fact = { type: 'case-linked', groupId: groupId(1), kind: 'family' };
  const handedOver: Fact = { type: 'case-handed-over', on: day('2026-11-22') };
  const file = fileOf({ type: 'case-kept' }, known, called, linked, handedOver);
  expect(toDocketRow(file, [], DEFAULT_RULES)).toMatchObject({
    people: ['Rosa Made-Up'],
    tags: ['urgent'],
    matterNumber: '42',
    category: 'H-1B',
    links: [{ groupId: groupId(1), kind: 'family' }],
    handedOverOn: '2026-11-22',
    listKeys: [`group ${groupId(1)}`, 'tag urgent', 'out handed-over'],
    foundBy: ['SR-made-up-1', 'Ms. Made-Up', 'TX1234', 'Mr. Made-Up', 'TX5678'],
  });
});

it('a protected case is found by its group, which its row does not tell otherwise', () => {
  const row = toDocketRow(
    fileOf(
      { type: 'case-kept' },
      { type: 'case-described', patch: { tags: ['urgent'], isProtected: true } },
      { type: 'case-linked', groupId: groupId(1), kind: 'family' },
    ),
    [],
    DEFAULT_RULES,
  );
  expect(row?.listKeys).toEqual([`group ${groupId(1)}`, 'out protected']);
  expect(row).not.toHaveProperty('links');
});
