/**
 * What `work` settles with, if it does so within the time.
 *
 * @throws a `TimeoutError` when it does not; what it would have brought is then left alone.
 */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException(`It took more than ${milliseconds} ms.`, 'TimeoutError'));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
