import { describe, expect, test } from 'vitest';
import type { Capacity } from '../../src/domain/caller.ts';
import { callerAs } from '../../src/domain/caller.ts';
import { withCapacity } from '../../src/ui/caller-fields.ts';

const PEOPLE = [{ role: 'petitioner', name: 'Eva Made-Up' }] as const;
const callerIn = (capacity: Capacity) => callerAs(capacity, null, PEOPLE);
const fieldsOf = (callerCapacity: string, callerName: string) => ({ callerCapacity, callerName });

describe('a caller whose capacity is corrected', () => {
  test('keeps the name that was typed', () => {
    const typed = fieldsOf('applicant', 'Pat Made-Up');
    for (const capacity of ['interpreter', 'petitioner'] as const) {
      expect(withCapacity(typed, capacity, callerIn)).toEqual(fieldsOf(capacity, 'Pat Made-Up'));
    }
    const nobody = withCapacity(typed, undefined, callerIn);
    expect(withCapacity(nobody, 'helper', callerIn)).toEqual(fieldsOf('helper', 'Pat Made-Up'));
  });

  test('has the name that is known for it, and not the one known for the capacity before', () => {
    const filledIn = withCapacity(fieldsOf('', ''), 'petitioner', callerIn);
    expect(filledIn).toEqual(fieldsOf('petitioner', 'Eva Made-Up'));
    expect(withCapacity(filledIn, 'interpreter', callerIn)).toEqual(fieldsOf('interpreter', ''));
  });
});
