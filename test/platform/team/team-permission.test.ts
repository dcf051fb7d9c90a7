import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  askToReachTeam,
  giveUpTeam,
  mayReachTeam,
} from '../../../src/platform/team/team-permission.ts';

const { runtime, permissions } = vi.hoisted(() => {
  const nothing: Record<string, unknown> = {};
  const answer = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>(async () => true);
  return {
    runtime: nothing,
    permissions: { contains: answer, request: answer, remove: answer },
  };
});
vi.mock('webextension-polyfill', () => ({ default: { runtime, permissions } }));

afterEach(() => {
  delete runtime['getBrowserInfo'];
  permissions.request.mockClear();
});

describe('the permission to reach the team’s server', () => {
  it.each([
    ['https://couch.example.org/team', 'https://couch.example.org/*'],
    ['https://couch.example.org:6984/behind/team', 'https://couch.example.org:6984/*'],
    ['http://127.0.0.1:5984/team', 'http://127.0.0.1:5984/*'],
  ])('is that of %s alone', async (database, pattern) => {
    expect(await askToReachTeam(database)).toBe(true);
    expect(await mayReachTeam(database)).toBe(true);
    expect(await giveUpTeam(database)).toBe(true);
    const asked = { origins: [pattern] };
    expect(permissions.request.mock.calls).toEqual([[asked], [asked], [asked]]);
  });

  it('names no port where patterns take none', async () => {
    runtime['getBrowserInfo'] = () => undefined;
    await askToReachTeam('https://couch.example.org:6984/team');
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://couch.example.org/*'] });
  });
});
