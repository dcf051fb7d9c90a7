import type { CaseFilter, DueFilter } from '../../domain/case-filter.ts';
import type { TextKey, Words } from '../../locales/catalogue.ts';
import { sayOffice } from '../../locales/words-of-domain.ts';

/** What is due when, as it is chosen. */
export const DUE_TEXT = {
  overdue: 'casesDueOverdue',
  today: 'casesDueToday',
  week: 'casesDueWeek',
} as const satisfies Record<DueFilter, TextKey>;

/** One thing that is asked of the cases shown, in a few words. */
export function sayFilter(
  name: keyof CaseFilter,
  filter: CaseFilter,
  words: Words,
): string | undefined {
  const { text } = words;
  switch (name) {
    case 'due':
      return filter.due && text(DUE_TEXT[filter.due]);
    case 'office':
      return filter.office && sayOffice(filter.office, words);
    case 'form':
      return filter.form;
    case 'tag':
      return filter.tag && text('casesChipTag', { tag: filter.tag });
    case 'person':
      return filter.person && words.name(filter.person);
    case 'group':
      return filter.group && text('casesChipGroup');
    case 'notLookedAtInDays': {
      const count = filter.notLookedAtInDays;
      return count === undefined ? undefined : text('casesUnlookedChip', { count });
    }
    case 'closed':
      return (
        filter.closed &&
        text(filter.closed === 'only' ? 'casesChipClosedOnly' : 'casesChipClosedShown')
      );
    case 'handedOver':
      return (
        filter.handedOver &&
        text(filter.handedOver === 'only' ? 'casesChipHandedOverOnly' : 'casesChipHandedOverHidden')
      );
  }
}
