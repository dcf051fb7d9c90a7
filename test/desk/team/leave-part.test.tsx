// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leave, sayFarewell } from '../../../src/desk/team/join-team.ts';
import { LeavePart } from '../../../src/desk/team/leave-part.tsx';
import { AppContext } from '../../../src/ui/app.ts';
import { createAppInMemory } from '../../support/app-in-memory.ts';

vi.mock('../../../src/desk/team/join-team.ts', () => ({
  leave: vi.fn<() => Promise<void>>(() => Promise.resolve()),
  sayFarewell: vi.fn<() => Promise<boolean>>(),
}));
vi.mock('../../../src/platform/surroundings.ts', () => ({ reportProblem: vi.fn<() => void>() }));

beforeEach(() => {
  vi.mocked(leave).mockClear();
});
afterEach(cleanup);

function press() {
  const part = render(
    <AppContext.Provider value={createAppInMemory()}>
      <LeavePart waiting={0} />
    </AppContext.Provider>,
  );
  fireEvent.click(part.getByTestId('team-leave-do'));
  fireEvent.click(part.getByTestId('team-leave-yes'));
  return part;
}

test('the team is left at once where the others know', async () => {
  vi.mocked(sayFarewell).mockResolvedValue(true);
  press();
  await vi.waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
});

test('where they do not, it is kept until the person says otherwise', async () => {
  vi.mocked(sayFarewell).mockResolvedValue(false);
  const { findByTestId } = press();
  const anyway = await findByTestId('team-leave-anyway');
  expect(leave).toHaveBeenCalledTimes(0);
  fireEvent.click(anyway);
  await vi.waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
});
