/** Days before the due date from which something is marked as coming soon. */
const SOON_IN_DAYS = 3;

/** The class that colours something by how far off it is. */
export function dueTone(dueInDays: number): 'due' | 'soon' | '' {
  if (dueInDays <= 0) return 'due';
  return dueInDays <= SOON_IN_DAYS ? 'soon' : '';
}
