// @vitest-environment happy-dom
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportPart } from '../../src/desk/adding/import-part.tsx';
import { PastePart } from '../../src/desk/adding/paste-part.tsx';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import { AppContext } from '../../src/ui/app.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';
import { appOver } from '../support/render-in-app.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve() }, extension: {} },
}));
vi.mock('../../src/platform/form-hold.ts', () => import('../support/form-held-at-once.ts'));

const [FIRST, SECOND] = ['EAC9990000001', 'LIN9990000002'];

// To record takes its time where other tests run beside these.
configure({ asyncUtilTimeout: 20_000 });
beforeEach(forgetDatabases);

/** Shows a part whose drafts are in no second copy, so that none is gone altogether, until `release` is called. */
function show(part: ComponentChildren) {
  const storage = createMemoryStorage();
  const directory = createMemoryDirectory();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const draftCopy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => released.then(work),
  );
  render(
    <AppContext.Provider value={{ ...appOver(storage), draftCopy }}>{part}</AppContext.Provider>,
  );
  /** The texts of all forms of which the second copy knows. */
  const copied = async () => (await draftCopy.readAll()).map(({ fields }) => fields['text']);
  return { release, copied };
}

async function type(testId: string, words: string): Promise<void> {
  fireEvent.input(await screen.findByTestId(testId), { target: { value: words } });
}

function textIn(testId: string): string {
  return screen.getByTestId<HTMLTextAreaElement>(testId).value;
}

async function press(testId: string): Promise<void> {
  fireEvent.click(await screen.findByTestId(testId));
}

describe('of a text whose numbers are recorded', () => {
  test('the place is empty for the next one at once', async () => {
    show(<PastePart />);
    await type('paste-text', FIRST);
    await press('paste-find');
    await press('paste-keep');
    await screen.findByText(/1 case recorded/);
    await waitFor(() => expect(textIn('paste-text')).toBe(''));
  });

  test('the next one stays that is pasted there before all of the first is gone', async () => {
    const { release, copied } = show(<PastePart />);
    await type('paste-text', FIRST);
    await press('paste-find');
    await press('paste-keep');
    await screen.findByText(/1 case recorded/);
    await type('paste-text', SECOND);
    release();
    await waitFor(async () => expect(await copied()).toEqual([SECOND]));
    expect(textIn('paste-text')).toBe(SECOND);
  });

  test('one stays that is pasted while they are being recorded', async () => {
    const { release, copied } = show(<PastePart />);
    await type('paste-text', FIRST);
    await press('paste-find');
    await press('paste-keep');
    await type('paste-text', SECOND);
    await screen.findByText(/1 case recorded/);
    release();
    await waitFor(async () => expect(await copied()).toEqual([SECOND]));
    expect(textIn('paste-text')).toBe(SECOND);
  });
});

describe('of pasted rows that are recorded', () => {
  const rows = (number: string) => `Receipt,Label\n${number},Ana`;

  async function record(): Promise<void> {
    await type('import-text', rows(FIRST));
    await press('import-read');
    await press('import-plan');
    await press('import-record');
  }

  test('the place is empty for the next ones at once', async () => {
    show(<ImportPart />);
    await record();
    await screen.findByText(/1 case recorded/);
    await waitFor(() => expect(textIn('import-text')).toBe(''));
  });

  test('the next ones stay that are pasted there before all of the first is gone', async () => {
    const { release, copied } = show(<ImportPart />);
    await record();
    await screen.findByText(/1 case recorded/);
    await type('import-text', rows(SECOND));
    release();
    await waitFor(async () => expect(await copied()).toEqual([rows(SECOND)]));
    expect(textIn('import-text')).toBe(rows(SECOND));
  });

  test('others stay that are pasted while they are being recorded', async () => {
    const { release, copied } = show(<ImportPart />);
    await record();
    await type('import-text', rows(SECOND));
    await screen.findByText(/1 case recorded/);
    release();
    await waitFor(async () => expect(await copied()).toEqual([rows(SECOND)]));
    expect(textIn('import-text')).toBe(rows(SECOND));
  });
});
