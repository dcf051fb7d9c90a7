import { describe, expect, it } from 'vitest';
import { automaticBackupName, isBackupDue } from '../../../src/domain/backup/automatic-backup.ts';
import { day } from '../../support/given.ts';

const at = (text: string) => Temporal.Instant.from(text);
const worked = { at: '2026-11-21T15:00:00Z', held: 'a' };

describe('an automatic backup', () => {
  it('is due at once when none was ever written', () => {
    expect(isBackupDue({ every: 'week' }, 'a', at('2026-11-21T15:00:00Z'))).toBe(true);
  });

  it.each([
    ['day', '2026-11-22T14:59:59Z', false],
    ['day', '2026-11-22T15:00:00Z', true],
    ['week', '2026-11-28T14:59:59Z', false],
    ['week', '2026-11-28T15:00:00Z', true],
    ['week', '2026-11-20T15:00:00Z', true],
  ] as const)('every %s is, at %s, due: %s', (every, now, isDue) => {
    expect(isBackupDue({ every, worked }, 'b', at(now))).toBe(isDue);
    expect(isBackupDue({ every, worked }, 'a', at(now))).toBe(false);
  });

  it('is named by its day, in a folder of its own', () => {
    expect(automaticBackupName(day('2026-11-22'))).toBe(
      'Followthrough/backup-2026-11-22.followthrough',
    );
  });
});
