import { MOST_TAGS } from './bookkeeping.ts';
import type { CaseDescribed } from './case-described.ts';
import type { CaseFile } from './case-file.ts';
import { decidingOffice } from './case-office.ts';
import type { Fact } from './fact.ts';
import type { Told } from './history.ts';
import type { CaseId, EntryId, InquiryId } from './ids.ts';
import type { LadderPin } from './ladder-pin.ts';
import type { MovedInto } from './move-entry.ts';
import { isMovable, moveWithMatter } from './move-entry.ts';
import type { Person } from './particulars.ts';
import { MOST_PEOPLE } from './particulars.ts';
import { movedPins } from './pinned-ladder.ts';
import { ladderFor } from './published-ladders.ts';
import { present } from './reading.ts';
import { neededBySubject } from './to-occasions.ts';

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
  const told = unstruck(from);
  const first = [...ladderOf(from, to), ...described(told, to), ...linksOf(from, to)].map(there);
  // In the order they were told here: of what was said twice, the last holds.
  const ids = told.map(({ entryId }) => [entryId, { strikeId: mint(), copyId: mint() }] as const);
  const moving: Moving = {
    from,
    to,
    matters: mattersOf(from, to),
    ids: new Map(ids),
    pins: movedPins(
      told.flatMap(({ fact }) => (fact?.type === 'ladder-chosen' ? fact : [])),
      ladderFor(decidingOffice(from.office)),
    ),
  };
  const moved = told.flatMap((each) => [...moveOf(each, moving), ...alongside(each, moving)]);
  return [...first, ...moved, ...endOf(told, { from, to, mint }, keptId)];
}

type Moving = {
  readonly from: CaseFile;
  readonly to: CaseFile;
  /** The matters of this case, as what they become there. */
  readonly matters: ReadonlyMap<InquiryId, MovedInto>;
  /** Of each thing told the id of its strike, and of the entry that it would be there. */
  readonly ids: ReadonlyMap<EntryId, { readonly strikeId: EntryId; readonly copyId: EntryId }>;
  /** The pins of the contacts that a choice of ladder moved here. */
  readonly pins: ReadonlyMap<EntryId, LadderPin>;
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
function moveOf(told: Told, { from, to, matters, ids, pins }: Moving): readonly JoinEntry[] {
  const { fact, entryId } = told;
  const own = ids.get(entryId);
  const into = fact !== undefined && 'inquiryId' in fact ? matters.get(fact.inquiryId) : undefined;
  const pin = pins.get(entryId) ?? (fact?.type === 'contact-made' ? fact.ladder : undefined);
  const move = moveWithMatter(told, [from, to], { ...(into && { into }), pin });
  if (own === undefined || move === undefined) return [];
  const strike: JoinEntry = { id: own.strikeId, caseId: from.caseId, fact: move.strike };
  if (sharedThere(told, to) !== undefined) return [strike];
  return [strike, { id: own.copyId, caseId: to.caseId, fact: move.copy }];
}

/** The entry that the other case has of the very same contact. */
function sharedThere({ fact }: Told, { inquiries }: CaseFile): EntryId | undefined {
  if (fact?.type !== 'contact-made') return undefined;
  const { contactId } = fact;
  return inquiries.flatMap(({ contacts }) => contacts).find((each) => each.contactId === contactId)
    ?.entryId;
}

/** What was said of a matter, or holds of a reminder, by the ids that these have in the other case. */
function alongside({ fact, entryId }: Told, moving: Moving): readonly JoinEntry[] {
  const id = moving.ids.get(entryId)?.copyId;
  const there = id && saidThere(fact, entryId, moving);
  return there ? [{ id, caseId: moving.to.caseId, fact: there }] : [];
}

function saidThere(fact: Fact | undefined, entryId: EntryId, moving: Moving): Fact | undefined {
  const { from, matters } = moving;
  switch (fact?.type) {
    case 'inquiry-described': {
      const into = matters.get(fact.inquiryId);
      return into && { ...fact, inquiryId: into.id };
    }
    case 'window-snoozed': {
      // One that holds no more, as since its wait was moved, would hold again there.
      const occasion = from.occasions.find(({ id }) => id === fact.subject);
      const subject = occasion?.snooze?.entryId === entryId && subjectThere(fact.subject, moving);
      return subject ? { ...fact, subject } : undefined;
    }
    case 'reminder-done': {
      const rings = from.occasions.some(({ id }) => id === fact.subject);
      const holds = from.dealtWith.has(fact.subject) && !rings;
      const subject = holds && subjectThere(fact.subject, moving);
      return subject ? { ...fact, subject } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * What a reminder is about, by its id in the other case: a wait or a date by its entry, the day by which a
 * matter is needed by the matter. Statuses do not move, so what a page asked for stays behind.
 */
function subjectThere(subject: string, { from, to, matters, ids }: Moving): string | undefined {
  const [head = '', ...rest] = subject.split('/');
  if (rest.length > 0) {
    const into = rest.join('/') === 'needed-by' ? matters.get(head as InquiryId) : undefined;
    return into && neededBySubject(into.id);
  }
  const told = from.history.byEntry.get(head as EntryId);
  return told && isMovable(told)
    ? (sharedThere(told, to) ?? ids.get(told.entryId)?.copyId)
    : undefined;
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
  const there = said(unstruck(to));
  // That the waiting one is not to ring was not said of the one that goes on.
  const { isMuted: _, ...rest } = here;
  const missing = Object.entries(rest).filter(
    ([name, value]) => value !== null && (there[name as keyof Patch] ?? null) === null,
  );
  const [tags, people] = [lackingTags(here, there), lackingPeople(here, there)];
  const patch: Patch = {
    ...Object.fromEntries(missing),
    ...present({
      tags: tags.length === 0 ? undefined : [...(there.tags ?? []), ...tags].slice(0, MOST_TAGS),
      people:
        people.length === 0
          ? undefined
          : [...(there.people ?? []), ...people].slice(0, MOST_PEOPLE),
      isProtected: here.isProtected === true || undefined,
    }),
  };
  return Object.keys(patch).length === 0 ? [] : [{ type: 'case-described', patch }];
}

/** Tags and names of people that the other case lacks and has no room for, were this one joined to it. */
export function withoutRoom(
  from: Pick<CaseFile, 'history'>,
  to: Pick<CaseFile, 'history'>,
): readonly string[] {
  const [here, there] = [said(unstruck(from)), said(unstruck(to))];
  const beyond = <Item>(
    known: readonly Item[] | null | undefined,
    added: readonly Item[],
    most: number,
  ) => added.slice(Math.max(0, most - (known ?? []).length));
  return [
    ...beyond(there.tags, lackingTags(here, there), MOST_TAGS),
    ...beyond(there.people, lackingPeople(here, there), MOST_PEOPLE).map(({ name }) => name),
  ];
}

function unstruck({ history }: Pick<CaseFile, 'history'>): readonly Told[] {
  return history.told.filter(({ struck }) => struck === undefined);
}

/** All that was said of a case, one thing over the other. */
function said(told: readonly Told[]): Patch {
  const patches = told.flatMap(({ fact }) => (fact?.type === 'case-described' ? fact.patch : []));
  return Object.assign({}, ...patches) as Patch;
}

function lackingTags(here: Patch, there: Patch): readonly string[] {
  return (here.tags ?? []).filter((tag) => there.tags?.includes(tag) !== true);
}

function lackingPeople(here: Patch, there: Patch): readonly Person[] {
  const known = new Set(there.people?.map(nameOf));
  return (here.people ?? []).filter((person) => !known.has(nameOf(person)));
}

function nameOf({ role, name }: Person): string {
  return `${role} ${name}`;
}

/** This case is no longer kept: what kept it is struck, and says where it went. */
function endOf(
  told: readonly Told[],
  { from, to, mint }: Pick<Moving, 'from' | 'to'> & { readonly mint: () => EntryId },
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
