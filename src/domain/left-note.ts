/**
 * For so long what one window left for another counts as left just now, in milliseconds. What is found
 * later was meant for a window that was closed before it came to it, or never opened.
 */
export const LEFT_JUST_NOW_IN_MS = 5 * 60_000;

/**
 * Whether something was left just now.
 *
 * @param leftAt when it was left; milliseconds since the epoch, as `now`.
 */
export function isLeftJustNow(leftAt: number, now: number): boolean {
  // A clock put back since tells nothing of its age.
  return leftAt <= now && now - leftAt <= LEFT_JUST_NOW_IN_MS;
}
