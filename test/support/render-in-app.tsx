import { cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { createDraftCopy } from '../../src/storage/draft-copy.ts';
import type { App } from '../../src/ui/app.ts';
import { AppContext } from '../../src/ui/app.ts';
import { createMemoryDirectory } from './memory-directory.ts';
import type { MemoryStorage } from './memory-storage.ts';
import { allFromStored } from '../../src/storage/stored-entry.ts';

afterEach(cleanup);

/** An app over a storage in memory, whose clock in New York is that of the storage. */
export function appOver(storage: MemoryStorage): App {
  return {
    storage,
    words: createWords('en-US'),
    clock: { now: storage.now, zone: () => 'America/New_York' },
    draftCopy: createDraftCopy(noDirectory, (work) => work()),
  };
}

function noDirectory(): Promise<never> {
  return Promise.reject(new Error('Nothing here keeps drafts.'));
}

/** Shows something of a surface, without the browser around it. */
export function renderInApp(storage: MemoryStorage, children: ComponentChildren) {
  return render(<AppContext.Provider value={appOver(storage)}>{children}</AppContext.Provider>);
}

/** Shows a form, whose draft is kept in memory. */
export function renderForm(storage: MemoryStorage, children: ComponentChildren) {
  const directory = createMemoryDirectory();
  const draftCopy = createDraftCopy(
    () => Promise.resolve(directory),
    (work) => work(),
  );
  const app = { ...appOver(storage), draftCopy };
  return render(<AppContext.Provider value={app}>{children}</AppContext.Provider>);
}

/** Everything in the journal of a storage, in the order it arrived. */
export async function entriesOf({ connection }: MemoryStorage): Promise<readonly Entry[]> {
  return allFromStored(await (await connection()).getAll('entries'));
}
