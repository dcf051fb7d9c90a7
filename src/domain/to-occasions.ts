import type { CaseFacts } from './case-facts.ts';
import type { Occasion } from './occasion.ts';
import type { Window } from './window.ts';

/**
 * What there is to do about a case and when, by day.
 *
 * @param windows those that are open.
 */
export function toOccasions(facts: CaseFacts, windows: readonly Window[]): readonly Occasion[] {
  return windows.flatMap((window) => {
    if (facts.done.has(window.id)) return [];
    const snooze = facts.snoozes.get(window.id);
    return [
      {
        id: window.id,
        subject: { kind: 'window' as const, window },
        step: window.next,
        countedOn: window.countedOn,
        dueOn: window.dueOn,
        ...(snooze && { snooze }),
      },
    ];
  });
}
