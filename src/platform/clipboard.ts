/** Puts a text on the clipboard; resolves to whether the browser allowed it. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or the window is not the one in front.
    return false;
  }
}
