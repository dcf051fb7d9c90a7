// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OnShown } from '../../src/content/offer-page.ts';
import { findOfferedPage, offerPage } from '../../src/content/offer-page.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import { receipt } from '../support/given.ts';

const sightingOf = (...numbers: string[]): Sighting => ({
  receiptNumbers: numbers.map(receipt),
  receiptCount: numbers.length,
  language: 'en',
});
const ONE = sightingOf('EAC2190012345');
const OTHER = sightingOf('EAC2190012346');
const recorded = Promise.resolve();

let isAlive: boolean;
let askForScript: ReturnType<typeof vi.fn<() => void>>;
let stop: ReturnType<typeof vi.fn<() => void>>;
let show: OnShown;

beforeEach(() => {
  isAlive = true;
  askForScript = vi.fn<() => void>();
  stop = vi.fn<() => void>();
  const guard = { watch: () => undefined, isOwn: () => false, stop };
  show = offerPage({ document, guard, askForScript, isAlive: () => isAlive });
});
afterEach(() => {
  // The offer of this test is not to be found by the next one.
  findOfferedPage()?.follow(() => undefined);
  document.body.innerHTML = '';
});

/** The person comes back to the page. */
function comeBack(isTrusted = true): void {
  const event = new Event('focus');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
}

/** Lets what was promised be told. */
async function settle(): Promise<void> {
  await Promise.resolve();
}

describe('the script of the chip is asked for', () => {
  it('where the page shows one case, once that is on record', async () => {
    let record = (): void => undefined;
    show(ONE, new Promise<void>((resolve) => (record = resolve)));
    await settle();
    expect(askForScript).not.toHaveBeenCalled();
    record();
    await settle();
    expect(askForScript).toHaveBeenCalledOnce();
  });
  it.each([
    ['none', undefined],
    ['several', sightingOf('EAC2190012345', 'EAC2190012346')],
    ['a status without a number', sightingOf()],
  ])('not where the page shows %s', async (_what, sighting) => {
    show(sighting, recorded);
    await settle();
    comeBack();
    await settle();
    expect(askForScript).not.toHaveBeenCalled();
  });
  it('not where the page went on meanwhile', async () => {
    show(ONE, recorded);
    show(undefined, recorded);
    await settle();
    expect(askForScript).not.toHaveBeenCalled();
  });
  it('again when the person comes back, as where the worker ended before it answered', async () => {
    show(ONE, recorded);
    await settle();
    comeBack();
    await settle();
    expect(askForScript).toHaveBeenCalledTimes(2);
  });
  it('not by an event that the page made', async () => {
    show(ONE, recorded);
    await settle();
    comeBack(false);
    await settle();
    expect(askForScript).toHaveBeenCalledOnce();
  });
  it('not once the extension is gone: then the guard ends as well', async () => {
    show(ONE, recorded);
    await settle();
    isAlive = false;
    comeBack();
    comeBack();
    await settle();
    expect(askForScript).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('the chip', () => {
  it('hears what the page shows already, and then all it shows', () => {
    show(ONE, recorded);
    const chip = vi.fn<OnShown>();
    findOfferedPage()?.follow(chip);
    expect(chip).toHaveBeenLastCalledWith(ONE, recorded);
    show(OTHER, recorded);
    expect(chip).toHaveBeenLastCalledWith(OTHER, recorded);
    expect(chip).toHaveBeenCalledTimes(2);
  });
  it('that is there is not asked for again', async () => {
    findOfferedPage()?.follow(() => undefined);
    show(ONE, recorded);
    comeBack();
    await settle();
    expect(askForScript).not.toHaveBeenCalled();
  });
  it('is there once: whoever comes second finds no page', () => {
    findOfferedPage()?.follow(() => undefined);
    expect(findOfferedPage()).toBeUndefined();
  });
  it('takes no element of the page for the offer', () => {
    findOfferedPage()?.follow(() => undefined);
    document.body.innerHTML = '<form id="followthroughPage"></form>';
    expect(findOfferedPage()).toBeUndefined();
  });
});
