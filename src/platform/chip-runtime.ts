import type { ChipPlace } from '../domain/chip.ts';
import { parseChipPlace } from '../domain/chip.ts';
import { asForeign, asOneOf, present } from '../domain/reading.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { cutText } from '../domain/sighting.ts';
import { askWorker, onWorkerSaying } from './page-runtime.ts';

/** What the status page and its chip ask of the worker, each answered by a view or by none. */
export type ChipMessage =
  /** The page shows one case, and has no chip yet: the worker puts its script there, if there is to be one. */
  | { readonly type: 'chip-wanted' }
  /** How the case of this number stands. */
  | { readonly type: 'chip-look'; readonly receiptNumber: ReceiptNumber }
  /** The person pressed Keep. */
  | { readonly type: 'chip-keep'; readonly sighting: Sighting }
  /** The person pressed Note a call: the browser takes it for her wish only for a while after it. */
  | { readonly type: 'chip-call'; readonly receiptNumber: ReceiptNumber }
  /** The person moved it. */
  | { readonly type: 'chip-place'; readonly place: ChipPlace }
  /** The person switched it off for good. */
  | { readonly type: 'chip-off' };

/** The texts of the buttons, in the language of the interface. */
export const CHIP_TEXTS = [
  'name',
  'keep',
  'kept',
  'call',
  'move',
  'hide',
  'hideHere',
  'switchOff',
  'hideHint',
  'back',
  'failed',
  'notOpened',
  'covered',
] as const;

/** What the chip shows; every text of it is ready to stand there. */
export type ChipView = {
  /** The language of the texts, as a BCP 47 tag. */
  readonly language: string;
  /** The receipt number, grouped or masked. */
  readonly receipt: string;
  readonly isKept: boolean;
  /** What is due or comes next, or that nothing does; absent where there is nothing to say. */
  readonly line?: string;
  /** How far off that is. */
  readonly days?: string;
  readonly tone?: 'due' | 'soon';
  /** Where the person moved it to. */
  readonly place?: ChipPlace;
  readonly texts: Readonly<Record<(typeof CHIP_TEXTS)[number], string>>;
};

/** The longest text in a chip. */
const LONGEST_LINE = 200;

/**
 * Asks the worker, and gives what the chip is to show. `undefined`: nothing, because it is switched off.
 * `null`: it failed, or nobody answered.
 */
export async function askForChip(message: ChipMessage): Promise<ChipView | undefined | null> {
  const reply = asForeign(await askWorker(message));
  if (reply?.['ok'] !== true) return null;
  return parseChipView(reply['view']);
}

/** What the worker says to the chips when the record may have changed. */
export const CHIP_AGAIN = { type: 'chip-again' } as const;

/** Calls this whenever the worker says that what the chip shows may have changed. */
export function onAskedAgain(look: () => void): void {
  onWorkerSaying(CHIP_AGAIN.type, look);
}

/** A view from outside, rebuilt field by field. */
export function parseChipView(value: unknown): ChipView | undefined {
  const raw = asForeign(value);
  const given = asForeign(raw?.['texts']);
  if (raw === undefined || given === undefined) return undefined;
  const text = (said: unknown) => cutText(said, LONGEST_LINE);
  const receipt = text(raw['receipt']);
  const texts = Object.fromEntries(CHIP_TEXTS.map((name) => [name, text(given[name]) ?? '']));
  if (receipt === undefined) return undefined;
  return present({
    language: text(raw['language']) ?? 'en',
    receipt,
    isKept: raw['isKept'] === true,
    line: text(raw['line']),
    days: text(raw['days']),
    tone: asOneOf(raw['tone'], ['due', 'soon'] as const),
    place: parseChipPlace(raw['place']),
    texts: texts as ChipView['texts'],
  });
}

/** The number of the one case that a page shows; `undefined` where it shows several, or none. */
export function receiptOf(sighting: Sighting | undefined): ReceiptNumber | undefined {
  return sighting?.receiptCount === 1 ? sighting.receiptNumbers[0] : undefined;
}
