import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayCaseOffice, sayStep } from '../../src/locales/words-of-domain.ts';
import { day, fileOf, officeRead } from '../support/given.ts';

const words = createWords('en-US');
const confirmedOn = day('2026-11-20');

describe('a step', () => {
  const say = (office: Parameters<typeof sayStep>[1]) =>
    sayStep('write-service-center', office, words);

  it('names the center to write to, once it is sure', () => {
    expect(say(fileOf(officeRead('texas')).office)).toBe('Write to the Texas Service Center');
  });

  it('names none while it is in doubt or to be chosen, and no office that is none of the four', () => {
    const texas = { kind: 'confirmed', code: 'texas', confirmedOn } as const;
    const unnamed = 'Write to the service center';
    expect(say({ ...texas, isInDoubt: true })).toBe(unnamed);
    expect(say({ ...texas, isToBeChosen: true })).toBe(unnamed);
    expect(say(fileOf(officeRead('field-office')).office)).toBe(unnamed);
    expect(say(undefined)).toBe(unnamed);
  });
});

describe('the office of a case', () => {
  it('is confirmed from Form I-797 only when the one that issued the receipt was read', () => {
    const presentOffice = { code: 'texas', confirmedOn } as const;
    const transferred = fileOf({ type: 'case-described', patch: { presentOffice } });
    expect(sayCaseOffice(fileOf(officeRead('texas')), words)).toBe(
      'Texas Service Center, confirmed from Form I-797',
    );
    expect(sayCaseOffice(transferred, words)).toBe(
      'Texas Service Center, named on a transfer notice',
    );
  });
});
