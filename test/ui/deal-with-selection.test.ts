import { beforeEach, expect, test, vi } from 'vitest';
import { LEFT_JUST_NOW_IN_MS } from '../../src/domain/left-note.ts';
import { findByReceiptNumber } from '../../src/storage/read-case.ts';
import type { App } from '../../src/ui/app.ts';
import { dealWithSelection, isDealtWith } from '../../src/ui/deal-with-selection.ts';
import { createAppInMemory } from '../support/app-in-memory.ts';
import { entryId, receipt, VERMONT_CASE } from '../support/given.ts';
import { forgetDatabases } from '../support/memory-storage.ts';

vi.mock('../../src/platform/messages.ts', () => ({ askToReconcile: () => Promise.resolve() }));
vi.mock('../../src/platform/surroundings.ts', () => ({ reportProblem: () => undefined }));
vi.mock('../../src/platform/private-window.ts', () => ({}));

const NUMBER = receipt(VERMONT_CASE);
const FOUND = { holds: 'one', receiptNumber: NUMBER } as const;
let app: App;

beforeEach(() => {
  forgetDatabases();
  app = createAppInMemory();
});

function selected(ageInMs: number) {
  const leftAt = app.clock.now().epochMilliseconds - ageInMs;
  return { entryId: entryId(9), text: NUMBER, isPrivate: false, leftAt };
}

test('a number is kept once, by whichever window finishes it', async () => {
  const selection = selected(0);
  for (let window = 0; window < 2; window += 1) {
    const outcome = await dealWithSelection(app, selection, FOUND);
    expect(outcome).toMatchObject({ became: 'kept', caseId: VERMONT_CASE });
    expect(isDealtWith(app, selection, outcome)).toBe(true);
  }
  const other = { ...selection, entryId: entryId(10) };
  expect((await dealWithSelection(app, other, FOUND)).became).toBe('was-kept');
});

test('what was left behind hours ago is asked about once, and not kept', async () => {
  const selection = selected(LEFT_JUST_NOW_IN_MS * 60);
  const outcome = await dealWithSelection(app, selection, FOUND);
  expect(outcome).toEqual({ became: 'asked' });
  expect(isDealtWith(app, selection, outcome)).toBe(true);
  expect(await findByReceiptNumber(app.storage, NUMBER)).toBeUndefined();
});

test('a question asked just now is asked again by the next window', async () => {
  const selection = { ...selected(0), isPrivate: true };
  const outcome = await dealWithSelection(app, selection, FOUND);
  expect(outcome).toEqual({ became: 'asked' });
  expect(isDealtWith(app, selection, outcome)).toBe(false);
});
