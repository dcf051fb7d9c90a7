import { beforeEach, expect, it, vi } from 'vitest';
import { onceAllowed } from '../../../src/desk/team/join-team.ts';
import { eraseAllOfTeam } from '../../../src/desk/team/erase-in-team.ts';
import { giveUpTeam } from '../../../src/platform/team/team-permission.ts';
import { createMember, createReplica } from '../../support/team-replica.ts';

vi.mock('../../../src/platform/team/team-permission.ts', () => ({
  giveUpTeam: vi.fn<() => Promise<boolean>>(() => Promise.resolve(true)),
  mayReachTeam: vi.fn<() => Promise<boolean>>(() => Promise.resolve(true)),
}));

vi.mock('webextension-polyfill', () => ({ default: { runtime: {} } }));

const OWN = 'https://couch.example.org/team';
const ELSEWHERE = 'https://elsewhere.example.org/team';
const fails = () => Promise.reject(new Error('It failed.'));

beforeEach(() => vi.mocked(giveUpTeam).mockClear());

it('gives back what the browser allowed where joining fails, and keeps it where it does not', async () => {
  const storage = await createReplica(0);
  const allowed = Promise.resolve(true);
  await expect(onceAllowed({ storage }, OWN, allowed, fails)).rejects.toThrow('It failed.');
  expect(vi.mocked(giveUpTeam).mock.calls).toEqual([[OWN]]);
  await onceAllowed({ storage }, OWN, allowed, () => Promise.resolve());
  const refused = onceAllowed({ storage }, OWN, Promise.resolve(false), fails);
  await expect(refused).rejects.toThrow('did not work');
  expect(giveUpTeam).toHaveBeenCalledTimes(1);
});

it('keeps what the team needs that one is in', async () => {
  const storage = await createMember(0);
  const allowed = Promise.resolve(true);
  await expect(onceAllowed({ storage }, OWN, allowed, fails)).rejects.toThrow('It failed.');
  expect(giveUpTeam).toHaveBeenCalledTimes(0);
  await expect(onceAllowed({ storage }, ELSEWHERE, allowed, fails)).rejects.toThrow('It failed.');
  expect(vi.mocked(giveUpTeam).mock.calls).toEqual([[ELSEWHERE]]);
});

it('gives it back where everything is erased, and not where that failed', async () => {
  const storage = await createMember(0);
  await eraseAllOfTeam({ storage }, async () => ({ erased: false, error: new Error('No.') }));
  expect(giveUpTeam).toHaveBeenCalledTimes(0);
  await eraseAllOfTeam({ storage }, async () => ({ erased: true, isGone: true }));
  expect(vi.mocked(giveUpTeam).mock.calls).toEqual([[OWN]]);
});
