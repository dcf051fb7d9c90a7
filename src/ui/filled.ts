/** What was typed without the blanks around it, or `undefined` when there is nothing else. */
export function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
