import { expect, test } from './support/firefox-test.ts';

test.use({ isPrivate: true });

test('in a Firefox that remembers nothing, popup and desk say that nothing is kept, and where to go', async ({
  firefox,
}) => {
  for (const open of [() => firefox.openPopup(), () => firefox.openDesk('#/agenda')]) {
    await open();
    await expect
      .poll(() => firefox.readText('[role=alert]'))
      .toContain('this window is private, and the browser keeps nothing in it.');
  }
});

test('a call begun there says that it is not kept', async ({ firefox }) => {
  await firefox.openPopup();
  await firefox.click('[data-testid=note-call]');
  await expect
    .poll(() => firefox.readText('form [role=alert], main [role=alert]'))
    .toContain('this window is private');
});
