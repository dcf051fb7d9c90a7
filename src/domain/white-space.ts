/** `text` with every run of white space as one blank and none at its ends: how texts of two pages are compared. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
