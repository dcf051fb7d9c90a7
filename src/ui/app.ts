import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Words } from '../locales/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import { machineClock, todayOn } from '../platform/clock.ts';
import { openDraftsDirectory, withDraftsLock } from '../platform/drafts-directory.ts';
import { browserSurroundings } from '../platform/surroundings.ts';
import type { DraftCopy } from '../storage/draft-copy.ts';
import { createDraftCopy } from '../storage/draft-copy.ts';
import { createLastWords } from '../storage/last-words.ts';
import type { Storage } from '../storage/storage.ts';
import { createStorage } from '../storage/storage.ts';

/** What every component of a surface may need. */
export type App = {
  readonly storage: Storage;
  /** The second copy of the forms that are being filled in. */
  readonly draftCopy: DraftCopy;
  readonly words: Words;
  readonly clock: Clock;
};

/** The app of a surface in this browser, which speaks these words. */
export function createApp(words: Words): App {
  return {
    storage: createStorage(browserSurroundings),
    draftCopy: createDraftCopy(
      openDraftsDirectory,
      withDraftsLock,
      createLastWords(() => localStorage),
    ),
    words,
    clock: machineClock,
  };
}

/** Provided at the root of each surface. */
export const AppContext = createContext<App | undefined>(undefined);

/** The app of the surface this component is on. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('No AppContext stands above this component.');
  return app;
}

/** The texts of the surface's language. */
export function useWords(): Words {
  return useApp().words;
}

/** The day it is, where the machine is. */
export function today({ clock }: App): CalendarDate {
  return todayOn(clock);
}
