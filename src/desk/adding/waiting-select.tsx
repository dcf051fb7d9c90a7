import type { CaseId } from '../../domain/ids.ts';
import type { SaidOfNumber, WaitingCases } from '../../domain/waiting-cases.ts';
import { likelyCases } from '../../domain/waiting-cases.ts';
import { useWords } from '../../ui/app.ts';
import { Select } from '../../ui/fields.tsx';
import { MOST_OFFERED, sayNotAll, sayWaiting } from '../../ui/waiting-offer.tsx';

/** Whether one of many numbers is kept as a new case, or is that of a case which waits for its number. */
export function WaitingSelect({
  waiting,
  said,
  which,
  value,
  taken,
  onChange,
}: {
  readonly waiting: WaitingCases;
  /** What is known of the case beside its number. */
  readonly said: SaidOfNumber;
  /** The number, as it is shown. */
  readonly which: string;
  readonly value: CaseId | undefined;
  /** The waiting cases that were chosen for a number, for this one too. */
  readonly taken: Iterable<CaseId>;
  readonly onChange: (caseId: CaseId | undefined) => void;
}) {
  const words = useWords();
  const { text } = words;
  const others = new Set([...taken].filter((caseId) => caseId !== value));
  const offered = likelyCases(waiting, said, MOST_OFFERED, others);
  if (offered.length === 0) return null;
  const isListed = value === undefined || offered.some(({ caseId }) => caseId === value);
  const own = isListed ? [] : waiting.all.filter(({ caseId }) => caseId === value);
  return (
    <Select
      label={text('waitingKeepAs', { which })}
      hint={waiting.all.length > MOST_OFFERED ? sayNotAll(waiting, words) : undefined}
      options={[
        ['', text('waitingNew')],
        ...[...own, ...offered].map((each) => [each.caseId, sayWaiting(each, words)] as const),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(waiting.all.find(({ caseId }) => caseId === chosen)?.caseId)}
      testId="waiting-select"
    />
  );
}
