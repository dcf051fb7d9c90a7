import {
  answerWhatIsHere,
  askWorker,
  isExtensionAlive,
  sendSighting,
} from '../platform/page-runtime.ts';
import { guardEvents } from './guard-events.ts';
import { offerPage } from './offer-page.ts';
import { readPage } from './read-page.ts';
import { watchPage } from './watch-page.ts';

if (window.top === window) {
  // Before the page's own scripts, which could else hear first.
  const guard = guardEvents(window);
  const begin = (): void => {
    const page = watchPage({
      document,
      read: readPage,
      report: sendSighting,
      onShown: offerPage({
        document,
        guard,
        askForScript: () => void askWorker({ type: 'chip-wanted' }),
        isAlive: isExtensionAlive,
      }),
      isOwn: guard.isOwn,
      isAlive: isExtensionAlive,
    });
    answerWhatIsHere(page.look);
  };
  // A page that is half there would be read as another.
  if (document.readyState !== 'loading') begin();
  else document.addEventListener('DOMContentLoaded', begin, { once: true });
}
