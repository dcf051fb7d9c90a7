/** A letter of a script that has capitals: of others, as of Chinese names, one letter may be the whole name. */
const CASED_LETTER = /\p{Lu}|\p{Ll}/u;
/** More would tell a label of several words. */
const MOST_INITIALS = 3;

/**
 * The initials of a name or label, so that its owner can tell it from others and nobody else can read it:
 * *R. M.* for *Rosa Made-Up*. `undefined` where it has none: digits stand for nothing, and neither do the
 * letters of a script without capitals.
 */
export function toInitials(name: string): string | undefined {
  const initials = name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .flatMap((word) => {
      const [first = ''] = word;
      return CASED_LETTER.test(first) ? [`${first.toLocaleUpperCase('en')}.`] : [];
    });
  return initials.length === 0 ? undefined : initials.slice(0, MOST_INITIALS).join(' ');
}
