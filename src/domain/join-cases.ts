import { MOST_TAGS } from './bookkeeping.ts';
import type { CaseDescribed } from './case-described.ts';
import type { CaseFile } from './case-file.ts';
import type { Fact } from './fact.ts';
import type { Told } from './history.ts';
import type { CaseId, EntryId, InquiryId } from './ids.ts';
import type { MovedInto } from './move-entry.ts';
import { isMovable, moveWithMatter } from './move-entry.ts';
import type { Person } from './particulars.ts';
import { MOST_PEOPLE } from './particulars.ts';
import { present } from './reading.ts';

/** What is to be recorded in a case. */
export type JoinEntry = { readonly id: EntryId; readonly caseId: CaseId; readonly fact: Fact };

/** What goes from one case to the other when they are joined. */
export type JoinCounts = {
  readonly contacts: number;
  readonly answers: number;
  readonly dates: number;
};

/** What would move if a case were joined to another. */
export function countJoined({ history }: Pick<CaseFile, 'history'>): JoinCounts {
  const types = history.told.filter(isMovable).map(({ fact }) => fact?.type);
  const count = (type: Fact['type']) => types.filter((each) => each === type).length;
  return {
    contacts: count('contact-made'),
    answers: count('answer-received'),
    dates: count('date-noted'),
  };
}

/**
 * Joins a case that was kept without a number to the one that is kept under its number: all of it in one
 * transaction. Contacts, answers and noted dates are moved, each struck here and recorded there, in
 * their matters; what was said of these matters and reminders goes along. What was said of the case is
 * added where the other case says nothing; a case that was protected makes the other one so. Then this
 * one is no longer kept: its file stays, and leads to the other.
 *
 * @param mint gives a new id, the same ones in the same order on every try.
 * @param keptId the id of the entry that ends this case: who finds it there need not join again.
 */
export function joinCases(
  from: CaseFile,
  to: CaseFile,
  mint: () => EntryId,
  keptId: EntryId,
): readonly JoinEntry[] {
  const there = (fact: Fact): JoinEntry => ({ id: mint(), caseId: to.caseId, fact });
  const told = from.history.told.filter(({ struck }) => struck === undefined);
  const first = [...ladderOf(from, to), ...described(told, to), ...linksOf(from, to)].map(there);
  const moving: Moving = { from, to, mint, matters: mattersOf(from, to), copies: new Map() };
  const moved = told.flatMap((each) => moveOf(each, moving));
  const rest = told.flatMap(({ fact }) => alongside(fact, moving)).map(there);
  return [...first, ...moved, ...rest, ...endOf(told, moving, keptId)];
}

type Moving = {
  readonly from: CaseFile;
  readonly to: CaseFile;
  readonly mint: () => EntryId;
  /** The matters of this case, as what they become there. */
  readonly matters: ReadonlyMap<InquiryId, MovedInto>;
  /** What was moved so far, and the entry that it is there. */
  readonly copies: Map<EntryId, EntryId>;
};

/** Each matter stays the same one there, unless a call that both cases share tells that they are one. */
function mattersOf(from: CaseFile, to: CaseFile): ReadonlyMap<InquiryId, MovedInto> {
  return new Map(
    from.inquiries.map(({ id, kind, contacts }) => {
      const calls = new Set(contacts.map(({ contactId }) => contactId));
      const shared = to.inquiries.find((other) =>
        other.contacts.some(({ contactId }) => calls.has(contactId)),
      );
      return [id, shared ? { id: shared.id, kind: shared.kind } : { id, kind }];
    }),
  );
}

/** A contact, answer or date: struck here, and recorded there unless the other case has it already. */
function moveOf(told: Told, { from, to, mint, matters, copies }: Moving): readonly JoinEntry[] {
  const { fact } = told;
  const into = fact !== undefined && 'inquiryId' in fact ? matters.get(fact.inquiryId) : undefined;
  const [strikeId, copyId] = [mint(), mint()];
  const move = moveWithMatter(told, [from, to], { copyId, ...(into && { into }) });
  if (move === undefined) return [];
  const strike: JoinEntry = { id: strikeId, caseId: from.caseId, fact: move.strike };
  const twin = sharedThere(told, to);
  copies.set(told.entryId, twin ?? copyId);
  if (twin !== undefined) return [strike];
  return [strike, { id: copyId, caseId: to.caseId, fact: move.copy }];
}

/** The entry that the other case has of the very same contact. */
function sharedThere({ fact }: Told, { inquiries }: CaseFile): EntryId | undefined {
  if (fact?.type !== 'contact-made') return undefined;
  const { contactId } = fact;
  return inquiries.flatMap(({ contacts }) => contacts).find((each) => each.contactId === contactId)
    ?.entryId;
}

/** What was said of a matter, or of a reminder, by the ids that these have in the other case. */
function alongside(fact: Fact | undefined, { matters, copies }: Moving): readonly Fact[] {
  switch (fact?.type) {
    case 'inquiry-described': {
      const into = matters.get(fact.inquiryId);
      return into === undefined ? [] : [{ ...fact, inquiryId: into.id }];
    }
    case 'window-snoozed':
    case 'reminder-done': {
      const subject = copies.get(fact.subject as EntryId);
      return subject === undefined ? [] : [{ ...fact, subject }];
    }
    default:
      return [];
  }
}

/** The order of steps that was chosen here, where none was chosen there: waits keep their lengths. */
function ladderOf(from: CaseFile, to: CaseFile): readonly Fact[] {
  if (!from.isLadderChosen || to.isLadderChosen) return [];
  const { id, version } = from.ladder;
  return [{ type: 'ladder-chosen', ladder: { id, version }, moves: [] }];
}

/** The groups of this case, where the other is in none of their kind. */
function linksOf({ links }: CaseFile, to: CaseFile): readonly Fact[] {
  return links
    .filter(({ kind }) => to.links.every((link) => link.kind !== kind))
    .map(({ groupId, kind }) => ({ type: 'case-linked', groupId, kind }));
}

type Patch = CaseDescribed['patch'];

/** What was said of this case and is not known of the other. */
function described(told: readonly Told[], to: CaseFile): readonly Fact[] {
  const here = said(told);
  const there = said(to.history.told.filter(({ struck }) => struck === undefined));
  const missing = Object.entries(here).filter(
    ([name, value]) => value !== null && (there[name as keyof Patch] ?? null) === null,
  );
  const patch: Patch = {
    ...Object.fromEntries(missing),
    ...present({
      tags: union(here.tags, there.tags, MOST_TAGS, (tag) => tag),
      people: union(here.people, there.people, MOST_PEOPLE, nameOf),
      isProtected: here.isProtected === true || undefined,
    }),
  };
  return Object.keys(patch).length === 0 ? [] : [{ type: 'case-described', patch }];
}

/** All that was said of a case, one thing over the other. */
function said(told: readonly Told[]): Patch {
  const patches = told.flatMap(({ fact }) => (fact?.type === 'case-described' ? fact.patch : []));
  return Object.assign({}, ...patches) as Patch;
}

/** What the other list has, and what it lacks as long as there is room; `undefined` when it lacks nothing. */
function union<Item>(
  here: readonly Item[] | null | undefined,
  there: readonly Item[] | null | undefined,
  most: number,
  toKey: (item: Item) => string,
): readonly Item[] | undefined {
  const known = new Set((there ?? []).map(toKey));
  const added = (here ?? []).filter((item) => !known.has(toKey(item)));
  return added.length === 0 ? undefined : [...(there ?? []), ...added].slice(0, most);
}

function nameOf({ role, name }: Person): string {
  return `${role} ${name}`;
}

/** This case is no longer kept: what kept it is struck, and says where it went. */
function endOf(
  told: readonly Told[],
  { from, to, mint }: Moving,
  keptId: EntryId,
): readonly JoinEntry[] {
  const kept = told.filter(({ fact }) => fact?.type === 'case-kept');
  return kept.map(({ entryId }, at) => ({
    id: at === 0 ? keptId : mint(),
    caseId: from.caseId,
    fact: present({
      type: 'entry-struck' as const,
      entryId,
      isMoved: true as const,
      movedTo: to.isProtected ? undefined : to.caseId,
    }),
  }));
}
