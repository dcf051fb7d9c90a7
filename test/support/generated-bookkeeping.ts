import type { CaseLink } from '../../src/domain/case-link.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/particulars.ts';
import * as words from './journal-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What else of the cases of a made-up journal is on record; nothing that is left out. */
export type BookkeepingWish = {
  /** The share of cases in which people are named. */
  readonly peopleShare?: number;
  /** The share of cases that have tags, and a matter number. */
  readonly tagShare?: number;
  /** The share of cases that are linked with one of those just before them, or with those that follow. */
  readonly linkShare?: number;
};

/** So many groups a new case may still be linked to. */
const OPEN_GROUPS = 20;

/**
 * People, tags and links of one more case, each drawn only where it was wished, so that
 * other journals stay the same.
 *
 * @param groups those there are; a new one is added.
 */
export function makeBookkeeping(
  random: SeededRandom,
  wish: BookkeepingWish,
  groups: CaseLink[],
): readonly Fact[] {
  const facts: Fact[] = [];
  const draws = (share = 0) => share > 0 && random.happens(share);
  if (draws(wish.peopleShare)) {
    const syllable = () => random.pick(words.SYLLABLES);
    const own = `${random.pick(words.FAMILY_NAMES)}-${syllable()}${syllable()}${syllable()}`;
    const name = `${random.pick(words.GIVEN_NAMES)} ${own}`;
    const people: readonly Person[] = [{ role: 'beneficiary', name }];
    facts.push({ type: 'case-described', patch: { people } });
  }
  if (draws(wish.tagShare)) {
    const tags = [...new Set([random.pick(words.TAGS), random.pick(words.TAGS)])];
    const matterNumber = `${random.below(1000)}-${random.below(100)}`;
    facts.push({ type: 'case-described', patch: { tags, matterNumber } });
  }
  if (draws(wish.linkShare)) {
    const recent = groups.slice(-OPEN_GROUPS);
    const known = random.happens(0.6)
      ? recent[random.below(Math.max(recent.length, 1))]
      : undefined;
    const link = known ?? {
      groupId:
        `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}` as GroupId,
      kind: random.pick(['person', 'filing', 'family'] as const),
    };
    if (known === undefined) groups.push(link);
    facts.push({ type: 'case-linked', ...link });
  }
  return facts;
}
