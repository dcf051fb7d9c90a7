import { CAPACITIES, isParty } from '../../domain/caller.ts';
import type { CaseFile } from '../../domain/case-file.ts';
import { asOneOf } from '../../domain/reading.ts';
import type { Settings } from '../../domain/settings.ts';

/**
 * How somebody of this capacity can be reached, as said last: whoever acts for others in any case, a
 * party in a letter of this one. Empty where nobody said.
 */
export function rememberedDetails(
  capacity: string,
  { senderDetails }: Pick<Settings, 'senderDetails'>,
  { inquiries }: Pick<CaseFile, 'inquiries'>,
): string {
  const known = asOneOf(capacity, CAPACITIES);
  if (known === undefined) return '';
  if (!isParty(known)) return senderDetails;
  const own = inquiries
    .flatMap(({ contacts }) => contacts)
    .filter(({ caller, sent }) => caller?.capacity === known && sent?.senderDetails !== undefined)
    .toSorted((one, other) =>
      Temporal.Instant.compare(
        Temporal.Instant.from(one.startedAt),
        Temporal.Instant.from(other.startedAt),
      ),
    );
  return own.at(-1)?.sent?.senderDetails ?? '';
}
