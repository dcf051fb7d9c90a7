import { describe, expect, test, vi } from 'vitest';
import { passphraseProblem, passphraseStrength } from '../../src/desk/backup/passphrase-fields.tsx';

vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));

describe('a passphrase', () => {
  test.each([
    ['', 'too-short'],
    ['Tr0ub4d&r', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnopqrstuvwxyz', 'weak'],
    ['Password1234!', 'weak'],
    ['abababababababababababababab', 'weak'],
    ['k3%Xw9!qLz', 'fair'],
    ['plumtreekettleviolincoasttram', 'fair'],
    ['plum kettle violin coast tram', 'strong'],
  ])('%s is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });

  test('seals only when it is long enough and was typed the same twice', () => {
    const passphrase = 'plum kettle violin';
    expect(passphraseProblem({ passphrase: 'short', again: 'short' })).toBe('passphraseTooShort');
    expect(passphraseProblem({ passphrase, again: 'plum' })).toBe('passphraseDiffers');
    expect(passphraseProblem({ passphrase, again: passphrase })).toBeUndefined();
  });
});
