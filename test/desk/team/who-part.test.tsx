// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sayWhoIAm } from '../../../src/desk/team/join-team.ts';
import { useMembers } from '../../../src/desk/team/use-members.ts';
import { WhoPart } from '../../../src/desk/team/who-part.tsx';
import type { DeviceId } from '../../../src/domain/ids.ts';
import type { KnownMembers } from '../../../src/domain/team/known-members.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import { AppContext } from '../../../src/ui/app.ts';
import { createAppInMemory } from '../../support/app-in-memory.ts';
import { uuid } from '../../support/given.ts';

vi.mock('../../../src/desk/team/join-team.ts', () => ({
  sayWhoIAm: vi.fn<() => Promise<void>>(() => Promise.resolve()),
}));
vi.mock('../../../src/desk/team/use-members.ts', () => ({ useMembers: vi.fn<() => unknown>() }));
vi.mock('../../../src/platform/team/team-permission.ts', () => ({}));
vi.mock('../../../src/platform/surroundings.ts', () => ({ reportProblem: vi.fn<() => void>() }));

const team = uuid(0x7ea0) as TeamId;
const joined = (n: number, name: string) => ({
  team,
  memberId: uuid(0xa000 + n) as MemberId,
  deviceId: uuid(0xd000 + n) as DeviceId,
  name,
  said: { recordedAt: `2026-11-0${n}T15:00:00.000Z` },
});
const KNOWN: KnownMembers = {
  own: uuid(0xd009) as DeviceId,
  team,
  said: [joined(1, 'Ana'), joined(2, 'Ana'), joined(3, 'Ben')],
};

beforeEach(() => {
  vi.mocked(sayWhoIAm).mockClear();
  vi.mocked(useMembers).mockReturnValue(KNOWN);
});
afterEach(cleanup);

const app = createAppInMemory();
const inApp = (isWhole: boolean) => (
  <AppContext.Provider value={app}>
    <WhoPart isWhole={isWhole} />
  </AppContext.Provider>
);
const show = (isWhole: boolean) => render(inApp(isWhole));

test('lets somebody say who she is before all who joined are here, keeping what was typed', () => {
  const { getByTestId, queryByTestId, rerender } = show(false);
  expect(queryByTestId('team-who-coming')).not.toBeNull();
  fireEvent.input(getByTestId('team-name'), { target: { value: 'Cleo' } });
  rerender(inApp(true));
  expect(queryByTestId('team-who-coming')).toBeNull();
  fireEvent.submit(getByTestId('team-who-form'));
  expect(vi.mocked(sayWhoIAm).mock.calls.map(([, , name]) => name)).toEqual(['Cleo']);
});

test('tells those of one name apart by when they joined', () => {
  const options = [...show(true).getByTestId('team-who-is').querySelectorAll('option')];
  const labels = options.map(({ textContent }) => textContent);
  expect(new Set(labels).size).toBe(4);
  expect(labels.filter((label) => label?.includes('Ana, joined'))).toHaveLength(2);
  expect(labels.at(-1)).toBe('Ben, on another machine');
});

test('asks whether it is the same person where the name is taken, however it is written', async () => {
  const { getByTestId, findByTestId, queryByTestId } = show(true);
  const type = (name: string) =>
    fireEvent.input(getByTestId('team-name'), { target: { value: name } });
  const submit = () => fireEvent.submit(getByTestId('team-who-form'));
  type('ben');
  submit();
  await findByTestId('team-namesake');
  expect(sayWhoIAm).toHaveBeenCalledTimes(0);
  fireEvent.click(getByTestId('team-namesake-other'));
  submit();
  expect(vi.mocked(sayWhoIAm).mock.calls.map(([, , name]) => name)).toEqual(['ben']);
  type('Cleo');
  expect(queryByTestId('team-namesake')).toBeNull();
});
