import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { parseFact } from '../../src/domain/fact.ts';
import { call, day, fileOf } from '../support/given.ts';

const kept: readonly Fact[] = [{ type: 'case-kept' }, call({ on: day('2026-10-01') })];
const handedOver: Fact = { type: 'case-handed-over', on: day('2026-10-05'), to: 'A. Colleague' };

describe('a case that was handed over', () => {
  test('has nothing to do here, and nothing of it is closed', () => {
    const file = fileOf(...kept, handedOver);
    expect(file.handedOver).toEqual({ on: '2026-10-05', to: 'A. Colleague' });
    expect(file.occasions).toEqual([]);
    expect(file.windows).toHaveLength(1);
    expect(file.closedOn).toBeUndefined();
  });

  test('is looked after again once it is taken back', () => {
    const file = fileOf(...kept, handedOver, { type: 'case-taken-back', on: day('2026-10-06') });
    expect(file.handedOver).toBeUndefined();
    expect(file.occasions).toHaveLength(1);
  });

  test('may be given to nobody in particular, but not on no day', () => {
    expect(parseFact({ type: 'case-handed-over', on: '2026-10-05', to: '' })).toEqual({
      type: 'case-handed-over',
      on: '2026-10-05',
    });
    expect(parseFact({ type: 'case-handed-over', to: 'A. Colleague' })).toBeUndefined();
  });
});
