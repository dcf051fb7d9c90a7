import type { DocketRow } from './docket.ts';
import { foldText } from './fold-text.ts';
import type { CaseId } from './ids.ts';

/** A case that is kept and has no receipt number yet, by what people know it by. */
export type WaitingCase = Pick<DocketRow, 'caseId' | 'label' | 'form' | 'people' | 'matterNumber'>;

/** The cases that wait for their number, to be looked up by what is known of each. */
export type WaitingCases = {
  /** By label, those without one last. */
  readonly all: readonly WaitingCase[];
  readonly by: ReadonlyMap<string, readonly WaitingCase[]>;
  /** Whether there are more of them, which were not looked through. */
  readonly isMore: boolean;
};

/** What is known beside a new number of the case that it belongs to. */
export type SaidOfNumber = Partial<Omit<WaitingCase, 'caseId'>>;

/** Of no case. */
export const NO_WAITING_CASES: WaitingCases = { all: [], by: new Map(), isMore: false };

/**
 * The open cases that a new receipt number may belong to. A protected one is not among them: it is
 * named nowhere but in its own file, where it gets its number.
 *
 * @param isMore whether these are not all.
 */
export function toWaitingCases(rows: readonly DocketRow[], isMore = false): WaitingCases {
  const all: readonly WaitingCase[] = rows
    .filter(({ receiptNumber, closedOn }) => receiptNumber === undefined && closedOn === undefined)
    .filter(({ isProtected }) => isProtected !== true)
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  const by = new Map<string, WaitingCase[]>();
  for (const each of all) {
    for (const key of keysOf(each)) {
      const own = by.get(key);
      if (own === undefined) by.set(key, [each]);
      else own.push(each);
    }
  }
  return { all, by, isMore };
}

/**
 * The waiting cases that a number may belong to, likeliest first: those of the same matter number, of
 * the same label, about the same person, with the same form, then the others.
 *
 * @param without cases that another number was given to.
 */
export function likelyCases(
  { all, by }: WaitingCases,
  said: SaidOfNumber,
  limit: number,
  without: ReadonlySet<CaseId> = new Set(),
): readonly WaitingCase[] {
  const likely = new Set<WaitingCase>();
  for (const each of [...keysOf(said).flatMap((key) => by.get(key) ?? []), ...all]) {
    if (likely.size === limit) break;
    if (!without.has(each.caseId)) likely.add(each);
  }
  return [...likely];
}

/**
 * The one waiting case that is meant beyond doubt: it alone has the matter number that is said, or
 * else it alone has the label, letter by letter, and no other matter number.
 */
export function exactCase(
  { by }: WaitingCases,
  { matterNumber, label }: Pick<SaidOfNumber, 'matterNumber' | 'label'>,
): WaitingCase | undefined {
  const ofMatter = among(by, 'matter', matterNumber).filter(
    (each) => each.matterNumber === matterNumber,
  );
  if (ofMatter.length > 0) return ofMatter.length === 1 ? ofMatter[0] : undefined;
  const [only, ...others] = among(by, 'label', label).filter((each) => each.label === label);
  const isOtherMatter =
    matterNumber !== undefined &&
    only?.matterNumber !== undefined &&
    only.matterNumber !== matterNumber;
  return others.length > 0 || isOtherMatter ? undefined : only;
}

function among(
  by: WaitingCases['by'],
  kind: 'matter' | 'label',
  said: string | undefined,
): readonly WaitingCase[] {
  return (said !== undefined && by.get(keyOf(kind, said))) || [];
}

/** What a case is looked up by, the most telling first. */
function keysOf({ matterNumber, label, people = [], form }: SaidOfNumber): readonly string[] {
  return [
    ...(matterNumber === undefined ? [] : [keyOf('matter', matterNumber)]),
    ...(label === undefined ? [] : [keyOf('label', label)]),
    ...new Set(people.map((name) => keyOf('person', name))),
    ...(form === undefined ? [] : [keyOf('form', form)]),
  ];
}

function keyOf(kind: 'matter' | 'label' | 'person' | 'form', said: string): string {
  return `${kind} ${foldText(said.trim())}`;
}

function sortKey({ label, caseId }: Pick<WaitingCase, 'label' | 'caseId'>): string {
  return `${label === undefined ? '~' : foldText(label)} ${caseId}`;
}
