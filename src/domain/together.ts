/**
 * What several works came to, once every one of them has settled; rejects with the first failure in their
 * order. None goes on when a lock that covers them all was let go of, as it may after `Promise.all`.
 */
export async function together<Works extends readonly unknown[] | []>(
  works: Works,
): Promise<{ -readonly [Index in keyof Works]: Awaited<Works[Index]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
