// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SamePart } from '../../../src/desk/team/same-part.tsx';
import { useMembers } from '../../../src/desk/team/use-members.ts';
import type { Stamp } from '../../../src/domain/entry.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import { NO_EXCHANGE } from '../../../src/domain/team/team-state.ts';
import { AppContext } from '../../../src/ui/app.ts';
import { createAppInMemory } from '../../support/app-in-memory.ts';
import { uuid } from '../../support/given.ts';

vi.mock('../../../src/desk/team/join-team.ts', () => ({}));
vi.mock('../../../src/desk/team/use-members.ts', () => ({ useMembers: vi.fn<() => unknown>() }));
vi.mock('../../../src/platform/surroundings.ts', () => ({ reportProblem: vi.fn<() => void>() }));

const team = uuid(0x7ea0) as TeamId;
const joined = (n: number, said: Stamp) => ({
  team,
  memberId: uuid(0xa000 + n) as MemberId,
  deviceId: uuid(0xd000 + n) as DeviceId,
  name: 'Ana',
  said,
});
const EARLIER = joined(1, { recordedAt: '2027-11-01T15:00:00.000Z' });
const LATER = joined(2, { recordedAt: '2026-11-21T15:00:00.000Z', era: 1 });

afterEach(cleanup);

test.each([
  ['who joined before, by a clock that was ahead', LATER, true],
  ['who joined after', EARLIER, false],
])('asks of one of the same name %s', (_, own, isAsked) => {
  const known = { own: own.deviceId, team, said: [EARLIER, LATER] };
  vi.mocked(useMembers).mockReturnValue(known);
  const state = { ...NO_EXCHANGE, isWhole: true, saidEarly: own.memberId };
  const { queryByTestId } = render(
    <AppContext.Provider value={createAppInMemory()}>
      <SamePart state={state} />
    </AppContext.Provider>,
  );
  expect(queryByTestId('team-same') !== null).toBe(isAsked);
});
