/**
 * Lets the page draw and answer, and whatever else waits for its turn. Not by a timer: browsers hold back
 * those that follow one another.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
