import type { CaseFile } from '../domain/case-file.ts';
import { contactVersions } from '../domain/contact-versions.ts';
import type { ContactMade } from '../domain/contact.ts';
import { LONGEST_NOTE, parseContactMade } from '../domain/contact.ts';
import type { Fact } from '../domain/fact.ts';
import type { Told } from '../domain/history.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { parseCaseId, parseEntryId } from '../domain/ids.ts';
import { asForeign, present } from '../domain/reading.ts';
import { carryOn } from '../domain/unread-parts.ts';
import { newEntryId } from '../platform/new-ids.ts';
import { readCaseFiles } from '../storage/read-case.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import { within } from '../storage/within.ts';
import type { App } from '../ui/app.ts';
import { READ_LIMIT_IN_MS } from '../ui/read-limit.ts';

/** The entry that a call about several cases has in another one of them. */
type Sibling = {
  readonly caseId: CaseId;
  /** The case that the call names: another one, where that was joined to this one since. */
  readonly named: CaseId;
  readonly told: Told;
  readonly contact: ContactMade;
};

/** What a form about a shared contact keeps in its draft: the ids of the entries in other cases. */
export type SiblingFields = { readonly siblings: string };

/** How many cases a contact was about. */
export function countOfCases({ sharedBy }: ContactMade): number {
  return sharedBy?.length ?? 1;
}

/** New ids for what is to be recorded in the other cases, so that a retry can't double it. */
export function mintSiblings(contact: ContactMade, caseId: CaseId): string {
  const ids = othersOf(contact, caseId).map((other) => [other, newEntryId()] as const);
  return ids.length === 0 ? '' : JSON.stringify(Object.fromEntries(ids));
}

/** The ids that a draft kept, by case; what can't be read is left out. */
export function parseSiblings(text: string): ReadonlyMap<CaseId, EntryId> {
  const ids = Object.entries(asForeign(parseJson(text.slice(0, LONGEST_NOTE))) ?? {});
  const seen = new Set<EntryId>();
  return new Map(
    ids.flatMap(([key, value]) => {
      const caseId = parseCaseId(key);
      const entryId = parseEntryId(value);
      if (caseId === undefined || entryId === undefined || seen.has(entryId)) return [];
      seen.add(entryId);
      return [[caseId, entryId] as const];
    }),
  );
}

/**
 * The same correction in the other cases of the call. What was said to all holds in all; the service
 * request, and the matter it belongs to, are each case's own.
 */
export async function correctSiblings(
  app: App,
  caseId: CaseId,
  correction: Fact,
  siblings: string,
): Promise<readonly NewEntry[]> {
  const corrected =
    correction.type === 'entry-corrected' ? parseContactMade(correction.fact) : undefined;
  if (corrected === undefined) return [];
  const ids = parseSiblings(siblings);
  const found = await readSiblings(app, caseId, corrected);
  return found.map(({ caseId: other, named, told, contact }) => ({
    id: ids.get(named) ?? newEntryId(),
    caseId: other,
    fact: {
      type: 'entry-corrected',
      entryId: told.shownEntryId,
      fact: carryOn(toSibling(contact, corrected, contactVersions(told)), told.rawFact),
    },
  }));
}

/** The same strike in the other cases of the call. */
export async function strikeSiblings(
  app: App,
  caseId: CaseId,
  contact: ContactMade,
  siblings: string,
  reason: string | undefined,
): Promise<readonly NewEntry[]> {
  const ids = parseSiblings(siblings);
  const found = await readSiblings(app, caseId, contact);
  return found.map(({ caseId: other, named, told }) => ({
    id: ids.get(named) ?? newEntryId(),
    caseId: other,
    fact: present({ type: 'entry-struck' as const, entryId: told.entryId, reason }),
  }));
}

/**
 * What another case's entry of a call says once the call is corrected. The service request is that of
 * its last version that was reached: one that turns out to have reached nobody keeps none, and has it
 * back when that is corrected.
 *
 * @param versions what the entry said before, what holds last.
 */
function toSibling(
  contact: ContactMade,
  corrected: ContactMade,
  versions: readonly ContactMade[],
): ContactMade {
  const reached = versions.findLast(({ outcome }) => outcome !== 'not-reached');
  const wasReached = corrected.outcome !== 'not-reached';
  return present({
    ...corrected,
    inquiryId: contact.inquiryId,
    inquiryKind: contact.inquiryKind,
    step: contact.step,
    neededBy: contact.neededBy,
    ladder: contact.ladder,
    sharedBy: contact.sharedBy,
    serviceRequest: wasReached ? reached?.serviceRequest : undefined,
    startsWait: wasReached ? reached?.startsWait : undefined,
  });
}

/**
 * Where the contact stands unstruck in its other cases, or in those that they were joined to; one that
 * was moved alone, and so is no longer shared, or is not here is left out.
 */
async function readSiblings(
  app: App,
  caseId: CaseId,
  contact: ContactMade,
): Promise<readonly Sibling[]> {
  const others = othersOf(contact, caseId);
  if (others.length === 0) return [];
  const read = (caseIds: readonly CaseId[]) =>
    within(READ_LIMIT_IN_MS, readCaseFiles(app.storage, caseIds));
  const found = (await read(others)).map((file) => ({
    named: file.caseId,
    tellings: tellingsOf(contact, file),
  }));
  const joined = new Map<CaseId, CaseId>();
  for (const { named, tellings } of found) {
    for (const { told } of tellings) {
      const into = told.struck?.movedTo;
      if (into !== undefined && into !== caseId && !others.includes(into)) joined.set(into, named);
    }
  }
  const files = joined.size === 0 ? [] : await read([...joined.keys()]);
  const there = files.map((file) => ({
    named: joined.get(file.caseId) ?? file.caseId,
    tellings: tellingsOf(contact, file),
  }));
  return [...found, ...there].flatMap(({ named, tellings }) =>
    tellings
      .filter(({ told }) => told.struck === undefined)
      .map((telling) => ({ ...telling, named })),
  );
}

/** What a case file tells of a contact, struck or not. */
function tellingsOf(
  { contactId }: ContactMade,
  { caseId, history }: CaseFile,
): readonly Omit<Sibling, 'named'>[] {
  return history.told.flatMap((told) => {
    const { fact } = told;
    const isSame = fact?.type === 'contact-made' && fact.contactId === contactId;
    return isSame ? [{ caseId, told, contact: fact }] : [];
  });
}

function othersOf({ sharedBy }: ContactMade, caseId: CaseId): readonly CaseId[] {
  return [...new Set(sharedBy)].filter((other) => other !== caseId);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Empty, or torn.
    return undefined;
  }
}
