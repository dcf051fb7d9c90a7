import { test } from '../support/extension.ts';
import type { Measured } from './measured.ts';
import { compare, gate, startWith } from './measured.ts';

const FEW = 10;
const MANY = 50_000;
const TURNS = { popup: 15, reconcile: 45 };
const MOST_TIMES_SLOWER = { popup: 1.3, reconcile: 1.5 };

type OwnPage = {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
  };
};

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

async function lookAtWhatIsDue({ page }: Measured): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as OwnPage;
    const start = performance.now();
    await chrome.runtime.sendMessage({ type: 'reconcile' });
    return performance.now() - start;
  });
}

test('fifty thousand cases open and are looked at as fast as ten', async () => {
  const few = await startWith(FEW);
  const many = await startWith(MANY);
  const both = [few, many] as const;
  try {
    const popup = await compare(`popup, ${MANY} cases`, both, TURNS.popup, openPopup);
    gate(popup).toBeLessThanOrEqual(MOST_TIMES_SLOWER.popup);
    const look = await compare(
      `what is due, ${MANY} cases`,
      both,
      TURNS.reconcile,
      lookAtWhatIsDue,
    );
    gate(look).toBeLessThanOrEqual(MOST_TIMES_SLOWER.reconcile);
  } finally {
    await few.extension.close();
    await many.extension.close();
  }
});
