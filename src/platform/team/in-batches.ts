/** How much goes into one request. */
export type BatchLimits = { readonly documents: number; readonly characters?: number };

/** The items in batches, in their order: each within the limits, but for one that is larger by itself. */
export function* inBatches<Item>(
  items: readonly Item[],
  { documents, characters = Infinity }: BatchLimits,
): Generator<readonly Item[]> {
  let batch: Item[] = [];
  let length = 0;
  for (const item of items) {
    const more = characters === Infinity ? 0 : JSON.stringify(item).length;
    if (batch.length > 0 && (batch.length >= documents || length + more > characters)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(item);
    length += more;
  }
  if (batch.length > 0) yield batch;
}
