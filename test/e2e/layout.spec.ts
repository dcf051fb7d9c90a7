import { findLayoutFaults } from './support/layout.ts';
import { expect, test } from './support/shared-extension.ts';

const NOTHING_WRONG = '<p>One line</p><p>Another line</p><button>Press</button>';

for (const [what, html, fault] of [
  [
    'text that lies over other text',
    '<p>One line of text</p><p style="margin-top: -30px">Another line</p>',
    'over each other',
  ],
  [
    'text that is cut off',
    '<p style="width: 80px; overflow: hidden; white-space: nowrap">A line that is too long</p>',
    'cut off at the side',
  ],
  [
    'text that is cut off below',
    '<div style="height: 10px; overflow: hidden"><p>One line</p><p>Another line</p></div>',
    'cut off below',
  ],
  [
    'text beyond the window',
    '<p style="white-space: nowrap">A line that is so long that no small window could hold it all</p>',
    'beyond the window',
  ],
] as const) {
  test(`the look at the layout finds ${what}`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.setContent(NOTHING_WRONG);
    expect(await findLayoutFaults(page)).toEqual([]);
    await page.setContent(NOTHING_WRONG + html);
    expect((await findLayoutFaults(page)).join('\n')).toContain(`320 px: ${fault}`);
  });
}
