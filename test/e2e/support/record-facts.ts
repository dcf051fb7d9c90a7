import type { Page } from '@playwright/test';
import type { Fact } from '../../../src/domain/fact.ts';
import { bundleForPage, toPageFunction } from './bundle.ts';

let bundle: Promise<string> | undefined;

/** Keeps a case and records facts about it, as forms in other windows would. */
export async function recordFacts(
  ownPage: Page,
  receipt: string,
  ...facts: readonly Fact[]
): Promise<void> {
  bundle ??= bundleForPage('record-facts');
  const given = JSON.stringify([{ type: 'case-kept' }, ...facts]);
  const call = `recordFacts(${JSON.stringify(receipt)}, ${given})`;
  await ownPage.evaluate(toPageFunction<void>(await bundle, call));
  await ownPage.evaluate(() => {
    const channel = new BroadcastChannel('journal');
    channel.postMessage('changed');
    channel.close();
  });
}
