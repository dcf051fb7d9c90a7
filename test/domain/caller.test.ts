import { describe, expect, test } from 'vitest';
import type { Caller } from '../../src/domain/caller.ts';
import { callerAs, callerIn, rememberedOf } from '../../src/domain/caller.ts';

const OPEN = { isProtected: false };
const name = 'Ana Made-Up';

describe('what is remembered of a caller', () => {
  test.each(['applicant', 'petitioner', 'beneficiary'] as const)(
    'is no name that belongs to one case: of the %s',
    (capacity) => {
      expect(rememberedOf({ capacity, name }, OPEN)).toEqual({ capacity });
    },
  );

  test.each(['representative', 'paralegal', 'interpreter', 'helper'] as const)(
    'is the name of whoever calls for others: the %s',
    (capacity) => {
      expect(rememberedOf({ capacity, name }, OPEN)).toEqual({ capacity, name });
      expect(rememberedOf({ capacity }, OPEN)).toEqual({ capacity });
    },
  );

  test.each(['applicant', 'paralegal'] as const)(
    'is nothing of a protected case: %s',
    (capacity) => {
      expect(rememberedOf({ capacity, name }, { isProtected: true })).toBeUndefined();
    },
  );
});

describe('who is remembered, in another case', () => {
  const applicant: Caller = { capacity: 'applicant', name };
  const luis = { role: 'applicant', name: 'Luis Made-Up' } as const;
  const rosa = { role: 'applicant', name: 'Rosa Made-Up' } as const;

  test('has the name that this case has for that capacity, where it has one', () => {
    const petitioner = { role: 'petitioner', name: 'Eva Made-Up' } as const;
    expect(callerIn(applicant, [petitioner, luis])).toEqual({
      capacity: 'applicant',
      name: 'Luis Made-Up',
    });
  });

  test.each([
    ['no case', undefined],
    ['a case that names nobody', []],
    ['a case with two', [luis, rosa]],
  ] as const)('has no name in %s, also not one remembered by an earlier version', (_, people) => {
    expect(callerIn(applicant, people)).toEqual({ capacity: 'applicant' });
  });

  test('is the same person in every case where she calls for others', () => {
    const paralegal: Caller = { capacity: 'paralegal', name: 'Pat Made-Up' };
    expect(callerIn(paralegal, [luis])).toEqual(paralegal);
    expect(callerIn(null, [luis])).toBeNull();
  });
});

describe('somebody in another capacity', () => {
  const pat: Caller = { capacity: 'paralegal', name: 'Pat Made-Up' };
  const luis = { role: 'applicant', name: 'Luis Made-Up' } as const;
  const eva = { role: 'representative', name: 'Eva Made-Up' } as const;

  test('has the name that the case has for it, where that is one', () => {
    expect(callerAs('applicant', pat, [luis, eva])).toEqual({
      capacity: 'applicant',
      name: 'Luis Made-Up',
    });
    expect(callerAs('representative', pat, [luis, eva])).toEqual({
      capacity: 'representative',
      name: 'Eva Made-Up',
    });
  });

  test('is whoever is remembered to act for others in it', () => {
    expect(callerAs('paralegal', pat, [luis])).toEqual(pat);
  });

  test('has no name where none is known', () => {
    expect(callerAs('interpreter', pat, [luis])).toEqual({ capacity: 'interpreter' });
    expect(callerAs('applicant', null, undefined)).toEqual({ capacity: 'applicant' });
  });
});
