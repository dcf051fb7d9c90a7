/** The value of a line of JSON, or `undefined` where it is none: torn by a crash, say, or spoilt. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
