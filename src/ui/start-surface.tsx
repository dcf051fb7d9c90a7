import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { createWords } from '../locales/catalogue.ts';
import { loadWords } from '../locales/load-words.ts';
import { askToReconcile } from '../platform/messages.ts';
import { reportProblem } from '../platform/surroundings.ts';
import { Appearance } from './appearance.tsx';
import { createApp } from './app.ts';
import { restoreLook } from './look.ts';

/** Draws a surface into its page, and has the worker look at what is due: the person is looking. */
export function startSurface(surface: ComponentChildren): void {
  const root = document.querySelector('#surface');
  if (root === null) throw new Error('The page has no #surface.');
  const restored = restoreLook();
  loadWords(restored.language, navigator.languages)
    .catch((error: unknown) => {
      reportProblem('reading a language', error);
      return createWords('en-US');
    })
    .then((words) => {
      const app = createApp(words);
      // Opened while the page is still being drawn; whoever reads first says so if it fails.
      app.storage.connection().catch(() => undefined);
      render(
        <Appearance app={app} restored={restored}>
          {surface}
        </Appearance>,
        root,
      );
      return undefined;
    })
    .catch((error: unknown) => reportProblem('drawing the page', error));
  requestIdleCallback(() => {
    askToReconcile().catch((error: unknown) => reportProblem('asking to reconcile', error));
  });
}
