import { describe, expect, test } from 'vitest';
import { fieldsOfLadder, readOwnLadder } from '../../src/desk/own-ladder-fields.ts';
import { customLadderId, parseLadderDefined } from '../../src/domain/custom-ladder.ts';
import { findLadder } from '../../src/domain/find-ladder.ts';
import { SERVICE_CENTER_LADDER } from '../../src/domain/published-ladders.ts';
import { uuid } from '../support/given.ts';

const named = { id: customLadderId(uuid(1)), version: 1 };
const fields = { ...fieldsOfLadder(SERVICE_CENTER_LADDER), name: 'Sooner' };

describe('an order of steps of one’s own', () => {
  test('starts with the lengths of the one it is copied from, and no name', () => {
    expect(fieldsOfLadder(SERVICE_CENTER_LADDER)).toMatchObject({
      name: '',
      amount0: '30',
      unit0: 'calendar-days',
      amount2: '10',
    });
  });

  test('is one that the journal reads, and that a case can follow', () => {
    const changed = { ...fields, amount0: '20', unit0: 'business-days' };
    const ladder = readOwnLadder(changed, SERVICE_CENTER_LADDER, named);
    if (!('name' in ladder)) throw new Error(ladder.join());
    const defined = { type: 'ladder-defined', ladder } as const;
    expect(parseLadderDefined(defined)).toEqual(defined);
    expect(findLadder(ladder, [ladder])?.rungs[0]).toMatchObject({
      step: 'call',
      wait: { unit: 'business-days', amount: 20 },
      next: 'write-service-center',
    });
  });

  test('says every field that is to be mended', () => {
    const wrong = { ...fields, name: ' ', amount0: '0', amount1: 'ten', unit2: 'date' };
    expect(readOwnLadder(wrong, SERVICE_CENTER_LADDER, named)).toEqual([
      'name',
      'amount0',
      'amount1',
      'amount2',
    ]);
    expect(readOwnLadder({ ...fields, amount0: '3661' }, SERVICE_CENTER_LADDER, named)).toEqual([
      'amount0',
    ]);
  });

  test('made from one’s own is a copy of the same published one', () => {
    const ladder = readOwnLadder(fields, SERVICE_CENTER_LADDER, named);
    if (!('name' in ladder)) throw new Error(ladder.join());
    const own = findLadder(ladder, [ladder]) ?? SERVICE_CENTER_LADDER;
    expect(fieldsOfLadder(own)['name']).toBe('Sooner');
    expect(readOwnLadder(fieldsOfLadder(own), own, { ...named, version: 2 })).toMatchObject({
      version: 2,
      basedOn: { id: 'service-center', version: 1 },
    });
  });
});
