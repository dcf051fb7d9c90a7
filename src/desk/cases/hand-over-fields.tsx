import { useState } from 'preact/hooks';
import type { BulkChange } from '../../domain/bulk-change.ts';
import { parseCalendarDate } from '../../domain/calendar-date.ts';
import { LONGEST_RECEIVER } from '../../domain/hand-over.ts';
import { asText, present } from '../../domain/reading.ts';
import { useWords } from '../../ui/app.ts';
import { TextInput } from '../../ui/fields.tsx';
import { useSaying } from '../../ui/use-saying.ts';
import { useToday } from '../../ui/use-today.ts';

/** What is typed of handing several cases over. */
export type HandOverTyped = ReturnType<typeof useHandOver>;

/** To whom cases go, and on which day: today, unless another is typed. */
export function useHandOver() {
  const today = useToday();
  const [to, setTo] = useState('');
  const [typedOn, setOn] = useState<string>();
  const [problem, setProblem] = useSaying();
  return {
    to,
    setTo,
    on: typedOn ?? today,
    setOn,
    problem,
    /** What is to be recorded, or `undefined` where a field first needs another answer, as it then says. */
    read: (): BulkChange | undefined => {
      const on = parseCalendarDate(typedOn ?? today);
      const isPast = on !== undefined && on <= today;
      setProblem(isPast ? undefined : (spoken) => spoken.text('casesHandOverProblem'));
      if (!isPast || to.trim().length > LONGEST_RECEIVER) return undefined;
      return { kind: 'hand-over', on, ...present({ to: asText(to.trim(), LONGEST_RECEIVER) }) };
    },
  };
}

/** The two fields. */
export function HandOverFields({
  typed: { to, setTo, on, setOn, problem },
  testId,
}: {
  readonly typed: HandOverTyped;
  readonly testId: string;
}) {
  const { text } = useWords();
  return (
    <>
      <TextInput
        label={text('casesHandOverTo')}
        value={to}
        onChange={setTo}
        longest={LONGEST_RECEIVER}
        testId={`${testId}-to`}
      />
      <TextInput
        type="date"
        label={text('casesHandOverOn')}
        value={on}
        onChange={setOn}
        problem={problem}
        testId={`${testId}-on`}
      />
    </>
  );
}
