import { askForChip, onAskedAgain } from '../platform/chip-runtime.ts';
import { answerWhatIsHere, isExtensionAlive, sendSighting } from '../platform/page-runtime.ts';
import { createChip } from './chip.ts';
import { guardEvents } from './guard-events.ts';
import { readPage } from './read-page.ts';
import { watchPage } from './watch-page.ts';

if (globalThis.top === globalThis.self) {
  // Before the page's own scripts, which could else hear first.
  const guard = guardEvents(window);
  const begin = (): void => {
    const chip = createChip({
      document,
      guard,
      ask: askForChip,
      isAlive: isExtensionAlive,
      onAskedAgain,
    });
    const page = watchPage({
      document,
      read: readPage,
      report: sendSighting,
      onShown: chip,
      isAlive: isExtensionAlive,
    });
    answerWhatIsHere(page.look);
  };
  // A page that is half there would be read as another.
  if (document.readyState !== 'loading') begin();
  else document.addEventListener('DOMContentLoaded', begin, { once: true });
}
