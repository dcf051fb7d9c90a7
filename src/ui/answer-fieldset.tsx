import type { AnswerReceived } from '../domain/fact.ts';
import { VERDICTS } from '../domain/fact.ts';
import type { TextKey } from '../locales/catalogue.ts';
import type { AnswerFields, AnswerProblem } from './answer-fields.ts';
import { useWords } from './app.ts';
import { Choice, TextInput } from './fields.tsx';
import { NotesInput } from './notes-input.tsx';

const VERDICT_TEXT = {
  settles: 'answerSettles',
  'told-to-wait': 'answerToldToWait',
  'nothing-new': 'answerNothingNew',
} as const satisfies Record<AnswerReceived['verdict'], TextKey>;

const PROBLEM_TEXT = {
  on: 'answerProblemOn',
  future: 'answerProblemFuture',
  verdict: 'answerProblemVerdict',
  until: 'answerProblemUntil',
  'until-before': 'answerProblemUntilBefore',
} as const satisfies Record<Exclude<AnswerProblem, 'notes'>, TextKey>;

/** Everything that is asked about an answer. */
export function AnswerFieldset({
  fields,
  problem,
  change,
}: {
  readonly fields: AnswerFields;
  readonly problem: AnswerProblem | undefined;
  readonly change: (changed: Partial<AnswerFields>) => void;
}) {
  const { text } = useWords();
  /** The problem, if it is one of this field's. */
  const sayProblem = (own: readonly AnswerProblem[]) =>
    problem !== undefined && problem !== 'notes' && own.includes(problem)
      ? text(PROBLEM_TEXT[problem])
      : undefined;
  return (
    <div class="fields">
      <TextInput
        label={text('answerOn')}
        type="date"
        value={fields.on}
        onChange={(on) => change({ on })}
        testId="answer-on"
        problem={sayProblem(['on', 'future'])}
      />
      <fieldset class="wide">
        <legend>{text('answerQuestion')}</legend>
        {VERDICTS.map((verdict) => (
          <Choice
            key={verdict}
            name="verdict"
            label={text(VERDICT_TEXT[verdict])}
            isChosen={fields.verdict === verdict}
            onChoose={() => change({ verdict })}
            testId={`answer-${verdict}`}
          />
        ))}
        {problem === 'verdict' && (
          <p class="problem" role="alert">
            {sayProblem(['verdict'])}
          </p>
        )}
      </fieldset>
      {fields.verdict === 'told-to-wait' && (
        <TextInput
          label={text('answerUntil')}
          type="date"
          value={fields.until}
          onChange={(until) => change({ until })}
          testId="answer-until"
          problem={sayProblem(['until', 'until-before'])}
        />
      )}
      <NotesInput
        label={text('answerNotes')}
        value={fields.notes}
        onChange={(notes) => change({ notes })}
        testId="answer-notes"
      />
    </div>
  );
}
