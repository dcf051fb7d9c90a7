import type { Words } from '../locales/catalogue.ts';
import type { Desktop } from '../platform/desktop.ts';

/** The id of the notification that only tries whether notifications can be seen. */
export const TEST_ID = 'test';

/** Shows a notification that says nothing of any case. Rejects when the browser did not take it. */
export async function showTestNotification(desktop: Desktop, words: Words): Promise<void> {
  if ((await desktop.permission()) === 'denied') {
    throw new Error(words.text('settingsTestNotAllowed'));
  }
  await desktop.show({
    id: TEST_ID,
    title: words.text('notifyTestTitle'),
    message: words.text('notifyTest'),
  });
}
