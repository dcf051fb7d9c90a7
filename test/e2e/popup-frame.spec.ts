import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension.ts';

/** A page of the extension in which no code of its own runs, as before the first line of it did. */
async function withoutCode({ context }: Extension): Promise<Page> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  return page;
}

async function read(page: Page) {
  return page.evaluate(() => {
    const header = document.querySelector('.small-header');
    const title = document.querySelector('h1');
    if (header === null || title === null) throw new Error('The frame is not there.');
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(title);
    const [box, place] = [header.getBoundingClientRect(), title.getBoundingClientRect()];
    return {
      backgroundColor,
      color,
      font: [fontSize, fontWeight, fontFamily],
      header: [box.width, box.height],
      title: [place.x, place.y, place.height],
      said: title.textContent,
    };
  });
}

const SCHEMES = ['light', 'dark'] as const;

test('the frame of the popup is there before its code, and nothing in it moves when that has run', async ({
  extension,
}) => {
  const bare = await withoutCode(extension);
  const popup = `chrome-extension://${extension.id}/src/popup/index.html`;
  for (const colorScheme of SCHEMES) {
    await bare.emulateMedia({ colorScheme });
    await bare.goto(popup);
    const before = await read(bare);
    expect(before.said).toBe('Followthrough');

    const whole = await extension.openPopup();
    await whole.emulateMedia({ colorScheme });
    await expect(whole.getByTestId('note-call')).toBeVisible();
    const after = await read(whole);
    expect({ ...after, backgroundColor: await bodyColor(whole) }).toEqual(before);
    await whole.close();
  }
});

/** The background of what is drawn at last is that of the body. */
async function bodyColor(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

type WithAction = {
  readonly chrome: { readonly action: { readonly getPopup: (of: object) => Promise<string> } };
};

test('the frame has the theme that was chosen, whatever the system has', async ({ extension }) => {
  const desk = await extension.openDesk('#/settings');
  const bare = await withoutCode(extension);
  const popupNow = () =>
    desk.evaluate(() => (globalThis as unknown as WithAction).chrome.action.getPopup({}));
  const colours = { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 24, 29)' } as const;
  for (const [chosen, system] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    await desk.getByTestId(`theme-${chosen}`).check();
    await expect.poll(popupNow).toMatch(new RegExp(`/src/popup/index\\.html#${chosen}$`));
    await bare.emulateMedia({ colorScheme: system });
    await bare.goto(await popupNow());
    expect((await read(bare)).backgroundColor).toBe(colours[chosen]);
  }
  await desk.getByTestId('theme-system').check();
  await expect.poll(popupNow).toMatch(/\/src\/popup\/index\.html$/);
});
