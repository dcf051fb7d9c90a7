declare const brand: unique symbol;

/** An alien registration number: `A` and 7 to 9 digits, without spacing. */
export type ANumber = string & { readonly [brand]: 'ANumber' };

const SHAPE = /^A?(\d{7,9})$/;
// Whatever stands between the digits on a card or notice; the letter may be left out.
const SPACING = /[\s\u00a0.\-‐-―#]/g;

/** An A-number as a person types or pastes it, with any spacing and with or without the letter. */
export function parseANumber(value: unknown): ANumber | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  // Chinese and Japanese keyboards type letters and digits as wide as their own signs.
  const narrow = value.normalize('NFKC');
  const digits = SHAPE.exec(narrow.replace(SPACING, '').toUpperCase())?.[1];
  return digits === undefined ? undefined : (`A${digits}` as ANumber);
}

/** An A-number in groups of three from the right, as it is printed and read out. */
export function formatANumber(aNumber: ANumber): string {
  return `A${aNumber.slice(1).replace(/\B(?=(?:\d{3})+$)/g, '-')}`;
}

// As it is written here, and as a person may have written it over.
const IN_TEXT = /\bA[\s#.-]*\d(?:[\s.-]*\d){6,8}(?!\d)/i;

/** Whether a text names an alien registration number, which is not to be pasted just anywhere. */
export function holdsANumber(text: string): boolean {
  return IN_TEXT.test(text);
}
