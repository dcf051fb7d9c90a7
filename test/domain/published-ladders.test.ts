import { describe, expect, it } from 'vitest';
import type { CustomLadder } from '../../src/domain/custom-ladder.ts';
import { findLadder, latestOwnLadders } from '../../src/domain/find-ladder.ts';
import {
  FOLLOWED_LADDERS,
  OMBUDSMAN_LENGTHS,
  TIER_2_CALL_BACK,
} from '../../src/domain/published-ladders.ts';
import type { Wait } from '../../src/domain/wait.ts';
import { uuid } from '../support/given.ts';

const inDays = (amount: number): Wait => ({ unit: 'calendar-days', amount });
const inBusinessDays = (amount: number): Wait => ({ unit: 'business-days', amount });
const own = (change: Partial<CustomLadder> = {}): CustomLadder => ({
  id: `custom:${uuid(7)}`,
  version: 1,
  name: 'What our office does',
  basedOn: { id: 'service-center', version: 1 },
  waits: [inDays(45), inBusinessDays(15), inDays(10)],
  ...change,
});

describe('the published ladders', () => {
  it.each([
    ['service-center', [inDays(30), inDays(21), inDays(10)], '2009-08-06'],
    ['field-office', [inDays(30), inDays(30)], '2017-05-20'],
    ['handout-variant', [inDays(15), inDays(21), inDays(10)], undefined],
    ['service-request-goal', [inBusinessDays(15), inDays(21), inDays(10)], '2024-12'],
  ])('that a case can follow: %s', (id, waits, published) => {
    const ladder = findLadder({ id, version: 1 }, []);
    expect(ladder?.rungs.map(({ wait }) => wait)).toEqual(waits);
    expect(ladder?.source.published).toBe(published);
  });

  it('name 2009 as the source of the steps that their own text does not give', () => {
    const taken = FOLLOWED_LADDERS.flatMap(({ id, rungs }) =>
      rungs.filter(({ source }) => source !== undefined).map(({ step }) => `${id} ${step}`),
    );
    expect(taken).toEqual([
      'handout-variant write-headquarters',
      'service-request-goal write-service-center',
      'service-request-goal write-headquarters',
    ]);
  });

  it('that are only shown: call-backs of Tier 2, and the lengths of the Ombudsman', () => {
    expect(TIER_2_CALL_BACK).toMatchObject({
      source: { published: '2022-01' },
      lengths: [
        { of: 'urgent-call-back', wait: { unit: 'hours', amount: 72 } },
        { of: 'regular-call-back', wait: inBusinessDays(30) },
      ],
    });
    expect(OMBUDSMAN_LENGTHS.lengths.map(({ wait }) => wait)).toEqual([inDays(60), inDays(90)]);
    expect(OMBUDSMAN_LENGTHS.source).not.toHaveProperty('published');
    for (const { id, version } of [TIER_2_CALL_BACK, OMBUDSMAN_LENGTHS]) {
      expect(findLadder({ id, version }, [])).toBeUndefined();
    }
  });

  it('count from a service request at a field office and where its goal is waited for', () => {
    const counting = FOLLOWED_LADDERS.filter((each) => each.countsFromServiceRequest);
    expect(counting.map(({ id }) => id)).toEqual(['field-office', 'service-request-goal']);
  });
});

describe('a ladder of one’s own', () => {
  it('has the steps of the one it is a copy of, with its own lengths', () => {
    const ladder = findLadder(own(), [own()]);
    expect(ladder).toMatchObject({
      own: { name: 'What our office does' },
      source: { published: '2009-08-06' },
      rungs: [
        { step: 'call', wait: inDays(45), next: 'write-service-center' },
        { step: 'write-service-center', wait: inBusinessDays(15) },
        { step: 'write-headquarters', wait: inDays(10), next: 'ladder-ends' },
      ],
    });
  });

  it.each<[string, Partial<CustomLadder>]>([
    ['too few lengths', { waits: [inDays(45)] }],
    ['too many lengths', { waits: [1, 2, 3, 4].map(inDays) }],
    ['a base that is not known', { basedOn: { id: 'not-known', version: 1 } }],
    ['a base of a later version', { basedOn: { id: 'service-center', version: 2 } }],
    ['a base that no case can follow', { basedOn: { id: 'ombudsman', version: 1 } }],
    ['a base that is a copy itself', { basedOn: { id: `custom:${uuid(7)}`, version: 1 } }],
  ])('cannot be used with %s', (_, change) => {
    expect(findLadder(own(), [own(change)])).toBeUndefined();
    expect(latestOwnLadders([own(change)])).toEqual([]);
  });

  it('of an earlier version stays to be found, and is not offered any more', () => {
    const versions = [own({ version: 2, waits: [60, 21, 10].map(inDays) }), own()];
    expect(findLadder(own(), versions)?.rungs[0]?.wait).toEqual(inDays(45));
    expect(latestOwnLadders(versions).map(({ version }) => version)).toEqual([2]);
  });
});
