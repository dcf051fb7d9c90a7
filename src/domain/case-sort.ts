import type { CaseColumn } from './case-column.ts';
import type { CaseLink, LinkKind } from './case-link.ts';
import type { DocketRow } from './docket.ts';
import { foldText } from './fold-text.ts';
import type { GroupId } from './ids.ts';
import type { OfficeCode } from './office.ts';

/** By which column cases are sorted, and whether the last comes first. */
export type CaseSort = { readonly by: CaseColumn; readonly isDescending: boolean };

type Key = string | number | undefined;

/**
 * Rows in the order of a column; those in which nothing stands there come last in either direction,
 * and protected cases after them. Alike ones are in the order of their receipt numbers.
 *
 * @param nameOf an office by the name that the column shows.
 */
export function sortCases<Item extends { readonly row: DocketRow }>(
  items: readonly Item[],
  { by, isDescending }: CaseSort,
  nameOf: (office: OfficeCode) => string,
): readonly Item[] {
  const sign = isDescending ? -1 : 1;
  const keyed = items.map((item) => ({ item, key: keyOf(item.row, by, nameOf) }));
  keyed.sort((one, other) => {
    const hidden = Number(one.item.row.isProtected ?? 0) - Number(other.item.row.isProtected ?? 0);
    if (hidden !== 0) return hidden;
    if (one.key !== other.key) {
      if (one.key === undefined) return 1;
      if (other.key === undefined) return -1;
      return one.key < other.key ? -sign : sign;
    }
    return numberOf(one.item.row) < numberOf(other.item.row) ? -1 : 1;
  });
  return keyed.map(({ item }) => item);
}

/** Cases without a number come after all that have one. */
function numberOf({ receiptNumber, caseId }: DocketRow): string {
  return receiptNumber ?? `~${caseId}`;
}

function keyOf(row: DocketRow, by: CaseColumn, nameOf: (office: OfficeCode) => string): Key {
  if (row.isProtected === true) return undefined;
  switch (by) {
    case 'receipt':
      return row.receiptNumber;
    case 'label':
      return folded(row.label);
    case 'people':
      return folded(row.people?.join(' '));
    case 'form':
      return folded(row.form);
    case 'category':
      return folded(row.category);
    case 'office':
      return row.office && folded(nameOf(row.office.code));
    case 'status':
      return folded(row.title);
    case 'statusOn':
      return row.statusOn;
    case 'lookedAtOn':
      return row.lookedAtOn;
    case 'openInquiries':
      return row.openInquiries;
    case 'nextDue':
      return row.nextDue?.on;
    case 'tags':
      return folded(row.tags?.join(' '));
    case 'matterNumber':
      return folded(row.matterNumber);
  }
}

function folded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : foldText(text);
}

/** How many of these cases are in each group; of those whose groups a list may tell. */
export function countGroups(
  rows: readonly Pick<DocketRow, 'links'>[],
): ReadonlyMap<GroupId, number> {
  const counts = new Map<GroupId, number>();
  for (const { links = [] } of rows) {
    for (const { groupId } of links) counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  }
  return counts;
}

/** A case in the list, and by what it belongs to the one above it, if it stands there for that. */
export type Together<Item> = { readonly item: Item; readonly kind?: LinkKind };

/**
 * Puts cases that are linked under the first of them, and otherwise leaves the order: also those
 * linked to them in turn, so that all that hang together stand together.
 */
export function keepTogether<Item extends { readonly row: Pick<DocketRow, 'links'> }>(
  items: readonly Item[],
): readonly Together<Item>[] {
  const members = new Map<GroupId, Item[]>();
  for (const item of items) {
    for (const { groupId } of item.row.links ?? []) {
      const known = members.get(groupId);
      if (known === undefined) members.set(groupId, [item]);
      else known.push(item);
    }
  }
  const placed = new Set<Item>();
  const placedGroups = new Set<GroupId>();
  const list: Together<Item>[] = [];
  const place = (together: Together<Item>) => {
    placed.add(together.item);
    list.push(together);
  };
  for (const item of items) {
    if (placed.has(item)) continue;
    place({ item });
    // Grows while it is gone through: the groups of those that were put here come after its own.
    const links: CaseLink[] = [...(item.row.links ?? [])];
    for (const { groupId, kind } of links) {
      if (placedGroups.has(groupId)) continue;
      placedGroups.add(groupId);
      for (const member of members.get(groupId) ?? []) {
        if (placed.has(member)) continue;
        place({ item: member, kind });
        links.push(...(member.row.links ?? []));
      }
    }
  }
  return list;
}
