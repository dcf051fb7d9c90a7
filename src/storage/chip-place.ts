import type { ChipPlace } from '../domain/chip.ts';
import { parseChipPlace } from '../domain/chip.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

type Connected = Pick<Storage, 'connection'>;

/** Where the person moved the chip to; `undefined` where she never did. */
export async function readChipPlace(storage: Connected): Promise<ChipPlace | undefined> {
  const database = await storage.connection();
  return parseChipPlace(await database.get('settings', 'chipPlace'));
}

/** Remembers where the person moved the chip to. */
export async function noteChipPlace(storage: Connected, place: ChipPlace): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(place, 'chipPlace');
  });
}
