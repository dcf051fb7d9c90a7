import { answerWhatIsHere, isExtensionAlive, sendSighting } from '../platform/page-runtime.ts';
import { watchPage } from './watch-page.ts';

if (globalThis.top === globalThis.self) {
  const page = watchPage({ document, report: sendSighting, isAlive: isExtensionAlive });
  answerWhatIsHere(page.look);
}
