/** A browser that draws nothing for so long, as of a window that another one covers, is not waited for. */
const FRAME_LIMIT_IN_MS = 100;

/** Resolves when the page was first painted, or at once where nobody sees it. */
export function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') {
      resolve();
      return;
    }
    setTimeout(resolve, FRAME_LIMIT_IN_MS);
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
  });
}
