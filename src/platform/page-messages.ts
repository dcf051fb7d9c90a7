import { parseChipPlace } from '../domain/chip.ts';
import { parsePageSighting } from '../domain/page-sighting.ts';
import { asForeign } from '../domain/reading.ts';
import { parseReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { ChipMessage } from './chip-runtime.ts';
import { receiptOf } from './chip-runtime.ts';

// The other end of what the scripts in pages say. They themselves carry nothing of it.

/** The sighting in a message from a content script, or `undefined` if the message is something else. */
export function parseSightingMessage(message: unknown): Sighting | undefined {
  const { type, sighting } = (message ?? {}) as { type?: unknown; sighting?: unknown };
  return type === 'sighting' ? parsePageSighting(sighting) : undefined;
}

/** What a content script asks for the chip, or `undefined` if it is something else. */
export function parseChipMessage(message: unknown): ChipMessage | undefined {
  const raw = asForeign(message);
  const type = raw?.['type'];
  const receiptNumber = parseReceiptNumber(raw?.['receiptNumber']);
  switch (type) {
    case 'chip-look':
    case 'chip-call':
      return receiptNumber && { type, receiptNumber };
    case 'chip-keep': {
      const sighting = parsePageSighting(raw?.['sighting']);
      return sighting && receiptOf(sighting) && { type, sighting };
    }
    case 'chip-place': {
      const place = parseChipPlace(raw?.['place']);
      return place && { type, place };
    }
    case 'chip-wanted':
    case 'chip-off':
      return { type };
    default:
      return undefined;
  }
}
