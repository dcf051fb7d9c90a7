import { useId } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { useApp } from '../../ui/app.ts';
import { Choice, TextInput } from '../../ui/fields.tsx';
import { sayCase } from '../../locales/say-case.ts';
import { useFoundCases } from '../finding/use-found-cases.ts';

/** So many of those found are offered. */
const MOST_OFFERED = 8;

/** What is typed to find another case, and the one chosen. */
export type PickedCase = { readonly typed: string; readonly target: string };

/** Finds another kept case by its number, label, people or matter number, to be chosen from a few. */
export function CasePicker({
  label,
  picked: { typed, target },
  without,
  problem,
  change,
}: {
  readonly label: string;
  readonly picked: PickedCase;
  /** The case that is not offered. */
  readonly without: CaseId;
  readonly problem: string | undefined;
  readonly change: (picked: Partial<PickedCase>) => void;
}) {
  const { words } = useApp();
  const { text } = words;
  const name = useId();
  const found = useFoundCases(typed, MOST_OFFERED + 1);
  const offered = found.cases.filter(({ caseId }) => caseId !== without).slice(0, MOST_OFFERED);
  const isAsked = typed.trim() !== '';
  const isNothing = isAsked && found.state === 'read' && offered.length === 0;
  return (
    <div class="part">
      <TextInput
        label={label}
        hint={text('pickHint')}
        value={typed}
        onChange={(value) => change({ typed: value, target: '' })}
        testId="pick-case"
        maxLength={200}
        problem={problem}
        isWide
      />
      <output class="quiet">
        {isNothing && text('pickNothing')}
        {isAsked && found.state === 'reading' && text('paletteReading')}
        {isAsked && found.state === 'failed' && text('paletteFailed')}
      </output>
      {offered.length > 0 && (
        <fieldset class="choices" data-testid="pick-offered">
          <legend>{text('pickWhich')}</legend>
          {offered.map((row) => (
            <Choice
              key={row.caseId}
              name={name}
              label={sayCase(row, words)}
              isChosen={row.caseId === target}
              onChoose={() => change({ target: row.caseId })}
              testId={`pick-${row.caseId}`}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
