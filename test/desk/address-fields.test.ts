import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/desk/letter-room/address-fields.ts';
import { day } from '../support/given.ts';

const TODAY = day('2026-11-21');

describe('the address of a mailbox that is corrected', () => {
  test('is one address, and the day on which it was verified', () => {
    const typed = { address: ' office@example.gov ', on: '2026-11-20' };
    expect(readAddress(typed, 'texas', TODAY)).toEqual({
      type: 'address-verified',
      mailbox: 'texas',
      address: 'office@example.gov',
      on: '2026-11-20',
    });
  });

  test.each([
    '',
    'office',
    'Office <office@example.gov>',
    'office@example.gov, other@example.gov',
    'office@example.gov\nBcc: other@example.org',
    'office@example.gov?cc=other@example.org',
  ])('is asked for again where %j is typed', (address) => {
    expect(readAddress({ address, on: TODAY }, 'texas', TODAY)).toBe('address');
  });

  test('is asked for its day again where that is none, or is still to come', () => {
    const address = 'office@example.gov';
    expect(readAddress({ address, on: '' }, 'texas', TODAY)).toBe('on');
    expect(readAddress({ address, on: '2026-11-22' }, 'texas', TODAY)).toBe('future');
  });
});
