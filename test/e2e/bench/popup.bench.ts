import { test } from '../support/extension.ts';
import type { Measured } from './measured.ts';
import { compare, gate, startWith } from './measured.ts';

const FEW = 10;
const MANY = 50_000;
const TURNS = 15;
const MOST_TIMES_SLOWER = 1.3;

/** Opens the popup anew: how long, by the page’s own clock, until it shows the agenda and takes a call. */
async function openPopup({ page }: Measured): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(async () => {
    const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    const appears = (id: string) =>
      new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = find(id);
          if (found === null) return;
          watch.disconnect();
          resolve(found);
        };
        const watch = new MutationObserver(look);
        watch.observe(document, { childList: true, subtree: true });
        look();
      });
    await appears('agenda-item');
    (await appears('note-call')).click();
    await appears('call-started-at');
    return performance.now();
  });
}

test('fifty thousand cases open as fast as ten', async () => {
  const few = await startWith(FEW);
  const many = await startWith(MANY);
  const both = [few, many] as const;
  try {
    const popup = await compare(`popup, ${MANY} cases`, both, TURNS, openPopup);
    gate(popup).toBeLessThanOrEqual(MOST_TIMES_SLOWER);
  } finally {
    await few.extension.close();
    await many.extension.close();
  }
});
