import type { CaseId } from '../domain/ids.ts';
import type { SaidOfNumber, WaitingCase, WaitingCases } from '../domain/waiting-cases.ts';
import { likelyCases } from '../domain/waiting-cases.ts';
import type { TextKey, Words } from '../locales/catalogue.ts';
import { useApp } from './app.ts';
import type { Meanwhile } from './give-number.ts';

/** So many of the cases that wait for a number are offered, the likeliest. */
export const MOST_OFFERED = 20;
/** So many of them are in sight at once. */
const IN_SIGHT = 3;

/** What to say when another window came first. */
export const MEANWHILE_TEXT = {
  'kept-meanwhile': 'waitingIsKept',
  'changed-meanwhile': 'waitingChanged',
} as const satisfies Record<Meanwhile, TextKey>;

/** A waiting case in a few words: its label, the people in it, its form. */
export function sayWaiting(
  { label, people = [], form }: WaitingCase,
  { text, name }: Words,
): string {
  const parts = [
    label === undefined ? text('caseWithoutNumber') : name(label),
    ...people.slice(0, 2).map(name),
    form,
  ];
  return [...new Set(parts.filter((part) => part !== undefined))].join(' · ');
}

/** That not all waiting cases are offered. */
export function sayNotAll({ all, isMore }: WaitingCases, { text }: Words): string {
  return isMore
    ? text('waitingNotRead', { count: all.length })
    : text('waitingNotAll', { count: MOST_OFFERED });
}

/**
 * Offers the cases that wait for a number beside keeping a new one under this number. Nothing is
 * preselected: which case it is only the person knows.
 */
export function WaitingOffer({
  waiting,
  said,
  isBusy,
  onChoose,
}: {
  readonly waiting: WaitingCases;
  /** What is known of the case that the number belongs to. */
  readonly said: SaidOfNumber;
  readonly isBusy: boolean;
  readonly onChoose: (caseId: CaseId) => void;
}) {
  const { words } = useApp();
  const { text } = words;
  const offered = likelyCases(waiting, said, MOST_OFFERED);
  if (offered.length === 0) return null;
  const count = waiting.all.length;
  const button = (each: WaitingCase) => (
    <li key={each.caseId}>
      <button
        type="button"
        disabled={isBusy}
        data-testid="waiting-case"
        data-case={each.caseId}
        onClick={() => onChoose(each.caseId)}
      >
        {text('waitingIsThis', { name: sayWaiting(each, words) })}
      </button>
    </li>
  );
  return (
    <div class="waiting-offer" data-testid="waiting-offer">
      <p>{waiting.isMore ? text('waitingAskOfMore', { count }) : text('waitingAsk', { count })}</p>
      <ul>{offered.slice(0, IN_SIGHT).map(button)}</ul>
      {offered.length > IN_SIGHT && (
        <details>
          <summary>{text('waitingMore', { count: offered.length - IN_SIGHT })}</summary>
          <ul>{offered.slice(IN_SIGHT).map(button)}</ul>
          {count > MOST_OFFERED && <p class="quiet">{sayNotAll(waiting, words)}</p>}
        </details>
      )}
    </div>
  );
}
