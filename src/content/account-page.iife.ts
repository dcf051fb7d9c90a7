import { answerUntilEnded, isExtensionAlive, sendSighting } from '../platform/page-runtime.ts';
import { readInAccount } from './read-in-account.ts';
import { watchPage } from './watch-page.ts';

/** How long the list of cases must stand unchanged: its cards come one after the other. */
const SETTLES_IN = 1000;

/** In the script's own world, which the page cannot see: put into a page twice, it still runs once. */
const world = globalThis as { followthroughReads?: () => boolean };

if (globalThis.top === globalThis.self && world.followthroughReads?.() !== true) {
  let isEnded = false;
  const isAlive = () => !isEnded && isExtensionAlive();
  const page = watchPage({
    document,
    read: readInAccount(() => location.href),
    settlesIn: SETTLES_IN,
    report: sendSighting,
    isAlive,
  });
  answerUntilEnded(page.look, () => {
    isEnded = true;
    page.stop();
  });
  world.followthroughReads = isAlive;
}
