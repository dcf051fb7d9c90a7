/**
 * Gives what is read, and reads the next while whoever asked deals with the last: reading a file keeps
 * the page busy, writing a database mostly waits for the browser.
 */
export async function* readAhead<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = values.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = values.next();
      // Whoever asks hears of it when it is its turn, or never asks.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await values.return(undefined);
  }
}
