import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_COLUMNS } from '../../src/domain/case-column.ts';
import type { CaseFilter } from '../../src/domain/case-filter.ts';
import { createFilter, toFilterChoices } from '../../src/domain/case-filter.ts';
import type { CaseLink } from '../../src/domain/case-link.ts';
import { keepTogether, sortCases } from '../../src/domain/case-sort.ts';
import type { DocketRow } from '../../src/domain/docket.ts';
import { day, groupId } from '../support/given.ts';
import { row } from '../support/rows.ts';

const TODAY = day('2026-11-21');
const dueOn = (on: string) => ({ nextDue: { on: day(on), step: 'call' } }) as const;

const passes = (filter: CaseFilter, change: Partial<DocketRow>) =>
  createFilter(filter, TODAY)(row('EAC2190012345', change));

describe('a filter of cases', () => {
  it.each([
    ['overdue', '2026-11-20', true],
    ['overdue', '2026-11-21', false],
    ['today', '2026-11-21', true],
    ['today', '2026-11-20', false],
    ['week', '2026-11-21', true],
    ['week', '2026-11-27', true],
    ['week', '2026-11-28', true],
    ['week', '2026-11-29', false],
    ['week', '2026-11-20', false],
  ] as const)('by “%s” has what is due on %s: %s', (due, on, isShown) => {
    expect(passes({ due }, dueOn(on))).toBe(isShown);
    expect(passes({ due }, {})).toBe(false);
  });

  it('hides closed cases until they are asked for', () => {
    const closed = { closedOn: TODAY };
    expect(passes({}, closed)).toBe(false);
    expect(passes({ closed: 'shown' }, closed)).toBe(true);
    expect(passes({ closed: 'only' }, closed)).toBe(true);
    expect(passes({ closed: 'only' }, {})).toBe(false);
  });

  it('leaves cases that were handed over among the others until it is said otherwise', () => {
    const handedOver = { handedOverOn: TODAY };
    expect(passes({}, handedOver)).toBe(true);
    expect(passes({ handedOver: 'hidden' }, handedOver)).toBe(false);
    expect(passes({ handedOver: 'only' }, handedOver)).toBe(true);
    expect(passes({ handedOver: 'only' }, {})).toBe(false);
  });

  it('has those not looked at for so many days, and those never looked at', () => {
    const filter = { notLookedAtInDays: 30 };
    expect(passes(filter, { lookedAtOn: day('2026-10-22') })).toBe(true);
    expect(passes(filter, { lookedAtOn: day('2026-10-23') })).toBe(false);
    expect(passes(filter, {})).toBe(true);
  });

  it('asks for office, form, tag, person and group, all of them at once', () => {
    const link: CaseLink = { groupId: groupId(1), kind: 'family' };
    const known = {
      office: { kind: 'proposed', code: 'vermont' },
      form: 'I-765',
      tags: ['urgent'],
      people: ['Rosa'],
      links: [link],
    } as const;
    const filter = { office: 'vermont', form: 'I-765', tag: 'urgent', person: 'Rosa' } as const;
    expect(passes({ ...filter, group: groupId(1) }, known)).toBe(true);
    for (const other of [
      { office: 'texas' },
      { form: 'I-485' },
      { tag: 'old' },
      { person: 'Ros' },
      { group: groupId(2) },
    ] as const) {
      expect(passes({ ...filter, ...other }, known)).toBe(false);
    }
  });

  it('tells nothing of a protected case: it is shown when nothing is asked', () => {
    const hidden = { isProtected: true } as const;
    expect(passes({}, hidden)).toBe(true);
    expect(passes({ closed: 'shown' }, hidden)).toBe(true);
    for (const filter of [
      { form: 'I-765' },
      { closed: 'only' },
      { handedOver: 'hidden' },
      { notLookedAtInDays: 3 },
    ] as const) {
      expect(passes(filter, hidden)).toBe(false);
    }
  });

  it('offers what there is, each once', () => {
    const rows = [
      row('EAC2190012345', { form: 'I-765', tags: ['b', 'a'], people: ['Rosa'] }),
      row('LIN2190012345', { form: 'I-765', office: { kind: 'proposed', code: 'nebraska' } }),
    ];
    expect(toFilterChoices(rows)).toEqual({
      forms: ['I-765'],
      tags: ['a', 'b'],
      people: ['Rosa'],
      offices: ['nebraska'],
    });
  });
});

const items = (...rows: readonly DocketRow[]) => rows.map((each) => ({ row: each }));
const order = (list: readonly { readonly row: DocketRow }[]) => list.map((each) => each.row.caseId);

describe('the order of cases', () => {
  const [a, b, c, d] = [
    row('EAC2190012345', { label: 'Zoë' }),
    row('LIN2190012345', { label: 'ana' }),
    row('SRC2190012345'),
    row('WAC2190012345', { isProtected: true }),
  ] as const;

  it('follows a column in both directions, with what says nothing last', () => {
    const list = items(d, c, a, b);
    const by = (isDescending: boolean) =>
      order(sortCases(list, { by: 'label', isDescending }, (code) => code));
    expect(by(false)).toEqual(order(items(b, a, c, d)));
    expect(by(true)).toEqual(order(items(a, b, c, d)));
  });

  it('has the same cases by every column, and protected ones last', () => {
    for (const by of CASE_COLUMNS) {
      for (const isDescending of [false, true]) {
        const sorted = sortCases(items(d, c, b, a), { by, isDescending }, (code) => code);
        expect(order(sorted).toSorted()).toEqual(order(items(a, b, c, d)));
        expect(order(sorted).at(-1)).toBe(d.caseId);
      }
    }
  });
});

describe('linked cases', () => {
  const family = { links: [{ groupId: groupId(1), kind: 'family' }] } as const;
  const filing = { links: [{ groupId: groupId(2), kind: 'filing' }] } as const;
  const both = { links: [...family.links, ...filing.links] };

  it('stand under the first of them, with those linked to them in turn', () => {
    const list = items(
      row('EAC2190012345', family),
      row('LIN2190012345'),
      row('SRC2190012345', filing),
      row('WAC2190012345', both),
    );
    expect(keepTogether(list).map(({ item, kind }) => [item.row.caseId, kind])).toEqual([
      ['EAC2190012345', undefined],
      ['WAC2190012345', 'family'],
      ['SRC2190012345', 'filing'],
      ['LIN2190012345', undefined],
    ]);
  });

  it('are all there once, and those without a link keep their order', () => {
    const link = fc.record({
      groupId: fc.nat(3).map(groupId),
      kind: fc.constantFrom('person', 'filing', 'family'),
    });
    const links = fc.array(fc.array(link, { maxLength: 2 }), { maxLength: 20 });
    fc.assert(
      fc.property(links, (all) => {
        const list = all.map((own, index) => ({ row: { links: own }, index }));
        const together = keepTogether(list).map(({ item }) => item);
        expect(together.map(({ index }) => index).toSorted((x, y) => x - y)).toEqual(
          list.map(({ index }) => index),
        );
        const alone = together.filter((item) => item.row.links.length === 0);
        expect(alone).toEqual(list.filter((item) => item.row.links.length === 0));
        for (const group of new Set(all.flat().map((own) => own.groupId))) {
          const places = together.flatMap(({ row: { links: own } }, place) =>
            own.some(({ groupId: id }) => id === group) ? [place] : [],
          );
          const between = together.slice(places[0], places.at(-1));
          expect(between.every((item) => item.row.links.length > 0)).toBe(true);
        }
      }),
    );
  });
});
