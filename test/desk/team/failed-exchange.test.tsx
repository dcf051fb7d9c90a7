// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { problemOf } from '../../../src/desk/team/say-problem.ts';
import { TeamRoom } from '../../../src/desk/team/team-room.tsx';
import { afterFailure } from '../../../src/domain/team/exchange-steps.ts';
import type { TeamFailure } from '../../../src/domain/team/team-server.ts';
import { TEAM_FAILURES, TeamServerError } from '../../../src/domain/team/team-server.ts';
import { createWords } from '../../../src/locales/catalogue.ts';
import { changeExchange, readTeam } from '../../../src/storage/team/team-record.ts';
import { forgetDatabases } from '../../support/memory-storage.ts';
import { renderInApp } from '../../support/render-in-app.tsx';
import { createMember } from '../../support/team-replica.ts';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));

beforeEach(forgetDatabases);

async function showAfter(why: TeamFailure) {
  const storage = await createMember(0);
  const { joining } = (await readTeam(storage)) ?? { joining: '' };
  const failure = { why, retryAfter: undefined };
  await changeExchange(storage, joining, (state) => afterFailure(state, failure, storage.now()));
  renderInApp(storage, <TeamRoom />);
  await screen.findByTestId('team-failure');
}

test.each([
  ['went-back', 'has an older key of the team', 'Passphrase of the later key'],
  ['other-team', 'is gone from the server, or spoilt', 'Passphrase of the team'],
] as const)('the team’s key can be put back after: %s', async (why, what, label) => {
  await showAfter(why);
  const { textContent } = screen.getByTestId('team-put-back');
  expect(textContent).toContain(what);
  expect(textContent).toContain(label);
});

test.each([
  ['locked-out', true],
  ['unreachable', true],
  ['not-recorded', true],
  ['went-back', false],
] as const)(
  'that it is tried again by itself is said where the exchange does that: %s',
  async (why, isSaid) => {
    await showAfter(why);
    const { textContent } = screen.getByTestId('team-failure');
    expect(textContent?.includes('It is tried again by itself.')).toBe(isSaid);
  },
);

test.each(TEAM_FAILURES)('no form says that it is tried again by itself: %s', (why) => {
  const { text } = createWords('en-US');
  expect(text(problemOf(new TeamServerError(why)))).not.toContain('by itself');
});

test('nothing is to be put back where something else failed', async () => {
  await showAfter('no-database');
  expect(screen.queryByTestId('team-put-back')).toBeNull();
});
