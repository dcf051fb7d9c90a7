/**
 * The pattern by which Playwright finds a text as it stands: of a path, of a title.
 * @param {string} text
 */
export function toPattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
