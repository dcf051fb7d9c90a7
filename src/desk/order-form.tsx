import { useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import { decidingOffice } from '../domain/case-office.ts';
import type { CustomLadder } from '../domain/custom-ladder.ts';
import { draftKey } from '../domain/draft.ts';
import { latestOwnLadders } from '../domain/find-ladder.ts';
import type { Ladder } from '../domain/ladder.ts';
import { FOLLOWED_LADDERS, ladderFor } from '../domain/published-ladders.ts';
import { sayInquiry, sayLadder, saySource, sayStep, sayWait } from '../locales/words-of-domain.ts';
import { useApp, useWords } from '../ui/app.ts';
import { Choice, Select } from '../ui/fields.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { FormEvents } from './fact-form.tsx';
import { FactForm } from './fact-form.tsx';
import type { MovableWindow, OrderFields, OrderProblem } from './order-fields.ts';
import {
  answerMove,
  BY_OFFICE,
  chosenLadder,
  EMPTY_ORDER,
  movableWindows,
  movesOf,
  nameOf,
  offeredRungs,
  readOrder,
} from './order-fields.ts';

/** Chooses the order of steps of a case, and asks of each running wait whether it moves to it. */
export function OrderForm({
  file,
  ownLadders,
  ...events
}: FormEvents & { readonly file: CaseFile; readonly ownLadders: readonly CustomLadder[] }) {
  const app = useApp();
  const { words } = app;
  const { text } = words;
  const { caseId } = file;
  const [problem, setProblem] = useState<OrderProblem>();
  const draft = useDraft<OrderFields>(
    app,
    draftKey({ form: 'order', about: caseId }),
    (kept) => ({ ...EMPTY_ORDER, ...kept }),
    caseId,
  );
  const { fields } = draft;
  const ladders = [...FOLLOWED_LADDERS, ...latestOwnLadders(ownLadders)];
  const byOffice = ladderFor(decidingOffice(file.office));
  const read = () => {
    if (fields === undefined) return undefined;
    const fact = readOrder(fields, file, ladders, byOffice);
    setProblem(typeof fact === 'string' ? fact : undefined);
    return typeof fact === 'string' ? undefined : fact;
  };
  const chosen = fields && chosenLadder(fields, ladders, byOffice);
  return (
    <FactForm
      {...events}
      label={text('caseLadderEdit')}
      testId="order-form"
      saves={{ label: text('orderSave'), testId: 'save-order' }}
      caseId={caseId}
      draft={draft}
      read={read}
    >
      {fields !== undefined && (
        <>
          <Select
            label={text('caseLadder')}
            value={fields.ladder}
            onChange={(ladder) => draft.change({ ladder })}
            testId="order-ladder"
            problem={problem === 'ladder' ? text('orderProblemLadder') : undefined}
            options={[
              ['', text('optionChoose')],
              [BY_OFFICE, text('orderByOffice', { ladder: sayLadder(byOffice, words) })],
              ...ladders.map((ladder) => [nameOf(ladder), sayVersion(ladder)] as const),
            ]}
          />
          {chosen !== undefined && <ChosenLadder ladder={chosen} file={file} />}
          {movableWindows(file, chosen).map((movable) => (
            <MoveChoice
              key={movable.contactEntryId}
              movable={movable}
              file={file}
              moves={movesOf(fields, movable.contactEntryId)}
              hasProblem={problem === 'moves'}
              onAnswer={(doesMove) =>
                draft.change(answerMove(fields, movable.contactEntryId, doesMove))
              }
            />
          ))}
        </>
      )}
    </FactForm>
  );

  function sayVersion(ladder: Ladder): string {
    const name = sayLadder(ladder, words);
    return ladder.own ? text('ladderOwnVersion', { name, version: ladder.version }) : name;
  }
}

/** What the chosen ladder says, before it is taken. */
function ChosenLadder({ ladder, file }: { readonly ladder: Ladder; readonly file: CaseFile }) {
  const words = useWords();
  const deciding = decidingOffice(file.office);
  const steps = offeredRungs(ladder, deciding).map(({ step, wait }) =>
    words.text('orderRung', {
      step: sayStep(step, file.office, words),
      wait: sayWait(wait, words),
    }),
  );
  return (
    <div class="quiet">
      <p>{words.list(steps)}</p>
      <p>{saySource(ladder.source, words)}</p>
    </div>
  );
}

/** Whether one running wait is counted anew; neither answer is preselected. */
function MoveChoice({
  movable: { window, contactEntryId },
  file,
  moves,
  hasProblem,
  onAnswer,
}: {
  readonly movable: MovableWindow;
  readonly file: CaseFile;
  readonly moves: boolean | undefined;
  readonly hasProblem: boolean;
  readonly onAnswer: (doesMove: boolean) => void;
}) {
  const words = useWords();
  const { text, date } = words;
  const kind = file.inquiries.find(({ id }) => id === window.inquiryId)?.kind ?? 'other';
  const said = {
    kind: sayInquiry(kind, words),
    from: date(window.openedOn),
    until: date(window.lastDayOn),
  };
  return (
    <fieldset data-testid="order-move" data-window-id={window.id}>
      <legend>{text('orderMove', said)}</legend>
      <Choice
        name={`move-${contactEntryId}`}
        label={text('orderMoves')}
        isChosen={moves === true}
        onChoose={() => onAnswer(true)}
        testId="order-moves"
      />
      <Choice
        name={`move-${contactEntryId}`}
        label={text('orderStays')}
        isChosen={moves === false}
        onChoose={() => onAnswer(false)}
        testId="order-stays"
      />
      {hasProblem && moves === undefined && (
        <p class="problem" role="alert">
          {text('orderProblemMoves')}
        </p>
      )}
    </fieldset>
  );
}
