import { describe, expect, it } from 'vitest';
import { BACKUP_REFUSALS } from '../../src/domain/backup/backup-refused.ts';
import { LEFT_OUT_REASONS } from '../../src/domain/backup/check-entry.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayLeftOut, sayRefusal } from '../../src/locales/say-backup.ts';

const words = createWords('en-US');

describe('a backup file that is refused', () => {
  it('is told why by a sentence of its own', () => {
    const said = BACKUP_REFUSALS.map((refusal) => sayRefusal(refusal, words));
    expect(new Set(said).size).toBe(BACKUP_REFUSALS.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is left out of a backup file', () => {
  it('is counted for each reason', () => {
    const said = LEFT_OUT_REASONS.map((reason) => sayLeftOut(reason, 1200, words));
    expect(new Set(said).size).toBe(LEFT_OUT_REASONS.length);
    for (const line of said) expect(line).toMatch(/^1,200 (entries|lines) /);
    expect(sayLeftOut('doubled', 1, words)).toBe('1 entry stands in the file twice');
  });
});
