import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_COLUMNS } from '../../src/domain/case-column.ts';
import { DUE_FILTERS, HANDED_OVER_FILTERS, SHOWN_FILTERS } from '../../src/domain/case-filter.ts';
import { OFFICES } from '../../src/domain/office.ts';
import type { CaseView } from '../../src/desk/cases/case-view.ts';
import {
  FIRST_VIEW,
  parseRemembered,
  parseView,
  sortBy,
  toHash,
  toKept,
  toRemembered,
} from '../../src/desk/cases/case-view.ts';
import { parseRoute } from '../../src/desk/route.ts';
import { groupId } from '../support/given.ts';

const anyName = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((name) => name.trim() === name);
const anyView: fc.Arbitrary<CaseView> = fc.record({
  sort: fc.record({ by: fc.constantFrom(...CASE_COLUMNS), isDescending: fc.boolean() }),
  isTogether: fc.boolean(),
  query: fc.oneof(fc.constant(''), anyName),
  filter: fc.record(
    {
      due: fc.constantFrom(...DUE_FILTERS),
      office: fc.constantFrom(...OFFICES),
      form: anyName,
      tag: anyName,
      person: anyName,
      group: fc.nat(9).map(groupId),
      notLookedAtInDays: fc.integer({ min: 1, max: 3650 }),
      closed: fc.constantFrom(...SHOWN_FILTERS),
      handedOver: fc.constantFrom(...HANDED_OVER_FILTERS),
    },
    { requiredKeys: [] },
  ),
});

describe('how the table of cases is looked at', () => {
  it('is read back from its address and what is kept beside it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const hash = toHash(view, FIRST_VIEW);
        const kept: unknown = JSON.parse(JSON.stringify(toKept(view, 0)));
        expect(parseView(hash, kept, FIRST_VIEW)).toEqual(view);
        expect(parseRoute(hash)).toEqual({ room: 'cases' });
        expect(parseRemembered(toRemembered(view))).toEqual({
          sort: view.sort,
          isTogether: view.isTogether,
        });
      }),
    );
  });

  it('has the plain address while nothing is asked', () => {
    const view = { ...FIRST_VIEW, filter: { person: 'Rosa' }, query: 'rosa' };
    expect(toHash(view, FIRST_VIEW)).toBe('#/cases');
  });

  it('takes names from an address that was given, too', () => {
    expect(parseView('#/cases?search=rosa&person=Rosa+M', null, FIRST_VIEW)).toEqual({
      ...FIRST_VIEW,
      query: 'rosa',
      filter: { person: 'Rosa M' },
    });
  });

  it('is the first one when what is kept or asked can’t be read', () => {
    expect(parseRemembered('{')).toEqual(FIRST_VIEW);
    expect(parseRemembered('{"by":"nothing"}')).toEqual(FIRST_VIEW);
    expect(parseView('#/cases?sort=x&due=y&unlooked=z&group=1', 'torn', FIRST_VIEW)).toEqual({
      ...FIRST_VIEW,
      query: '',
      filter: {},
    });
  });

  it('is sorted the other way round when a heading is pressed again', () => {
    const once = sortBy(FIRST_VIEW.sort, 'label');
    expect(once).toEqual({ by: 'label', isDescending: false });
    expect(sortBy(once, 'label')).toEqual({ by: 'label', isDescending: true });
    expect(sortBy(sortBy(once, 'label'), 'form')).toEqual({ by: 'form', isDescending: false });
  });
});
