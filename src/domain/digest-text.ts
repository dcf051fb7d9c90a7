/**
 * A short digest of a text, to tell one from another (FNV-1a, 32 bits over UTF-16 units). It guards
 * against nobody: who wants two texts of one digest can make them.
 */
export function digestText(text: string): string {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  }
  return (digest >>> 0).toString(36);
}
