// @vitest-environment happy-dom
import { act, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { NotJoinedLine, NotJoinedPill } from '../../../src/desk/team/no-longer-joined.tsx';
import type { DeviceId } from '../../../src/domain/ids.ts';
import type { MemberId, TeamId } from '../../../src/domain/team/team-fact.ts';
import { readRestored } from '../../../src/storage/restored-mark.ts';
import { inWriteTransaction } from '../../../src/storage/write-transaction.ts';
import { uuid } from '../../support/given.ts';
import { createMemoryStorage, forgetDatabases } from '../../support/memory-storage.ts';
import { renderInApp } from '../../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({ default: { extension: {} } }));
vi.mock(import('../../../src/storage/restored-mark.ts'), async (original) => {
  const module = await original();
  return { ...module, readRestored: vi.fn<typeof readRestored>(module.readRestored) };
});

beforeEach(() => {
  forgetDatabases();
  vi.mocked(readRestored).mockClear();
});

const LAPTOP = uuid(0xd001) as DeviceId;
const ADA = {
  team: uuid(0x7ea0) as TeamId,
  memberId: uuid(0xa001) as MemberId,
  deviceId: LAPTOP,
  name: 'Ada',
  said: { recordedAt: '2026-11-01T15:00:00.000Z' },
};

async function show(own: DeviceId, isRestored: boolean) {
  const storage = createMemoryStorage();
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    if (isRestored) await settings.put({ at: '2026-11-21T15:00:00Z', entries: 2 }, 'restored');
    await settings.put([ADA], 'members');
    await settings.put(own, 'deviceId');
  });
  renderInApp(
    storage,
    <>
      <NotJoinedPill />
      <NotJoinedLine />
    </>,
  );
  const { textContent } = await screen.findByTestId('team-not-joined');
  return textContent;
}

test('that this browser is in the team no more is said with how to join again, and asks for the person', async () => {
  const said = await show(LAPTOP, false);
  expect(said).toContain('was Ada’s in the team and is in it no more');
  expect(said).toContain('Join the team again');
  expect((await screen.findByTestId('team-pill')).dataset).toMatchObject({ why: 'not-joined' });
});

test('where the browser has another id since, the record tells of the team, and what was restored of that', async () => {
  expect(await show(uuid(0xd009) as DeviceId, true)).toContain('The record tells of a team');
  await screen.findByTestId('team-pill');
});

test('a record that came from elsewhere asks nobody to join', async () => {
  expect(await show(uuid(0xd009) as DeviceId, false)).toContain('The record tells of a team');
  expect(readRestored).toHaveBeenCalledTimes(1);
  await act(async () => {
    await vi.mocked(readRestored).mock.results[0]?.value;
  });
  expect(screen.queryByTestId('team-pill')).toBeNull();
});
