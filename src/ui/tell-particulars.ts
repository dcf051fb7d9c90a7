import type { BookkeepingPatch } from '../domain/bookkeeping.ts';
import type { ParticularsPatch, Person } from '../domain/particulars.ts';
import { formatANumber } from '../domain/a-number.ts';
import type { Words } from '../locales/catalogue.ts';
import { sayRole } from '../locales/say-caller.ts';

/** What a description changed of what a caller has ready, one part after the other. */
export function sayParticulars(patch: ParticularsPatch, words: Words): readonly string[] {
  const { text, date, row } = words;
  const { aNumber, priorityDate, people, otherReceipts } = patch;
  const dated = (value: ParticularsPatch['filedOn'], said: 'tellFiled' | 'tellNoProcessingTime') =>
    value && text(said, { date: date(value) });
  const parts = [
    aNumber &&
      (aNumber === 'none'
        ? text('tellNoANumber')
        : text('tellANumber', { number: words.secret(formatANumber(aNumber)) })),
    dated(patch.filedOn, 'tellFiled'),
    priorityDate &&
      (priorityDate === 'not-applicable'
        ? text('tellNoPriorityDate')
        : text('tellPriorityDate', { date: date(priorityDate) })),
    dated(patch.noProcessingTimeOn, 'tellNoProcessingTime'),
    people && text('tellPeople', { people: row(people.map((each) => sayPerson(each, words))) }),
    otherReceipts && text('tellOtherReceipts', { receipts: row(otherReceipts.map(words.receipt)) }),
    patch.receiptsCompleteOn && text('tellReceiptsComplete'),
    patch.correspondenceOn && text('tellCorrespondence'),
    // Each field of it that was taken back; which one, the earlier entry says.
    Object.entries(patch).some(([name, value]) => value === null && PARTICULARS.has(name))
      ? text('tellParticularsTakenBack')
      : undefined,
  ];
  return parts.filter((part) => typeof part === 'string');
}

/** What a description changed of the bookkeeping, one part after the other. */
export function sayBookkeeping(patch: BookkeepingPatch, words: Words): readonly string[] {
  const { text, date, list, secret } = words;
  const { tags, matterNumber, category, g28On } = patch;
  const parts = [
    tags === null ? text('tellNoTags') : tags && text('tellTags', { tags: list(tags) }),
    matterNumber === null
      ? text('tellNoMatterNumber')
      : matterNumber && text('tellMatterNumber', { number: secret(matterNumber) }),
    category === null ? text('tellNoCategory') : category && text('tellCategory', { category }),
    g28On === null ? text('tellNoG28') : g28On && text('tellG28', { date: date(g28On) }),
  ];
  return parts.filter((part) => part !== undefined);
}

const PARTICULARS: ReadonlySet<string> = new Set<keyof ParticularsPatch>([
  'aNumber',
  'filedOn',
  'priorityDate',
  'noProcessingTimeOn',
  'people',
  'otherReceipts',
  'receiptsCompleteOn',
  'correspondenceOn',
]);

/** A person, and what part she has in the case. */
export function sayPerson({ name, role }: Person, words: Words): string {
  return words.text('tellPerson', { name: words.name(name), role: sayRole(role, words) });
}
