import type { ContactMade } from './contact.ts';
import { parseContactMade } from './contact.ts';
import { parseFact } from './fact.ts';
import type { Told } from './history.ts';

/** What a contact that was told has said over time, corrections and rivals included; what holds comes last. */
export function contactVersions({ fact, earlier }: Told): readonly ContactMade[] {
  const versions = earlier.flatMap(({ fact: raw }) => {
    const read = parseFact(raw);
    if (read?.type === 'contact-made') return [read];
    return read?.type === 'entry-corrected' ? (parseContactMade(read.fact) ?? []) : [];
  });
  return fact?.type === 'contact-made' ? [...versions, fact] : versions;
}
