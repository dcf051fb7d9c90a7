import { useRef, useState } from 'preact/hooks';
import type { CaseFile } from '../domain/case-file.ts';
import type { ChecklistPoint, SettledBy } from '../domain/preparation.ts';
import { patchOfWord } from '../domain/preparation.ts';
import { sayEnter, sayFinding, sayPoint, sayWordOfCaller } from '../locales/say-preparation.ts';
import { today, useApp, useWords } from './app.ts';
import { formHash } from './case-hash.ts';
import { DeskLink } from './desk-link.tsx';
import { GuideLink } from './guide-link.tsx';
import type { RecordedFact } from './record-button.tsx';
import { RecordButton } from './record-button.tsx';
import { RecordedNotice } from './recorded-notice.tsx';
import { UscisPage } from './uscis-page.tsx';
import { useToday } from './use-today.ts';

/** When the guide that the checklist is from was last updated. */
const GUIDE_UPDATED_ON = '2017-05-20';

type Way = {
  readonly file: CaseFile;
  readonly goTo: ((hash: string) => void) | undefined;
  readonly onRecorded: (recorded: RecordedFact) => void;
};

/** The seven points of the guide, each with what was found and, where it is open, what settles it. */
export function PreparationPart({
  file,
  points,
  goTo,
}: {
  readonly file: CaseFile;
  readonly points: readonly ChecklistPoint[];
  readonly goTo: ((hash: string) => void) | undefined;
}) {
  const words = useWords();
  const [recorded, setRecorded] = useState<RecordedFact>();
  const list = useRef<HTMLUListElement>(null);
  const show = (what: RecordedFact) => {
    setRecorded(what);
    // The button that was clicked is gone as soon as the point is ticked, and the focus with it.
    list.current?.focus();
  };
  return (
    <div class="preparation" data-testid="preparation">
      <ul ref={list} tabIndex={-1} aria-label={words.text('prepareLabel')}>
        {points.map((point) => (
          <Point key={point.point} point={point} way={{ file, goTo, onRecorded: show }} />
        ))}
      </ul>
      <RecordedNotice recorded={recorded} onUndone={show} />
      <p class="quiet">{words.text('prepareSource', { date: words.date(GUIDE_UPDATED_ON) })}</p>
      <GuideLink section="prepare" />
    </div>
  );
}

function Point({ point, way }: { readonly point: ChecklistPoint; readonly way: Way }) {
  const words = useWords();
  const day = useToday();
  const { isDone, settledBy } = point;
  return (
    <li data-testid={`prepare-${point.point}`} data-done={isDone}>
      <span class={isDone ? 'tick is-done' : 'tick'}>
        <span class="visually-hidden">{words.text(isDone ? 'prepareReady' : 'prepareOpen')}</span>
      </span>
      <div>
        <p class="strong">{sayPoint(point.point, words)}</p>
        <p class="quiet">{sayFinding(point, day, words)}</p>
        {settledBy.length > 0 && (
          <div class="row ways">
            {settledBy.map((settled) => (
              <Settle
                key={Object.values(settled).join(' ')}
                point={point.point}
                by={settled}
                way={way}
              />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function Settle({
  point,
  by,
  way: { file, goTo, onRecorded },
}: {
  readonly point: ChecklistPoint['point'];
  readonly by: SettledBy;
  readonly way: Way;
}) {
  const app = useApp();
  const { words } = app;
  const { caseId } = file;
  switch (by.by) {
    case 'page':
      return <UscisPage page={by.page} testId={`prepare-page-${by.page}`} />;
    case 'form':
      return (
        <DeskLink hash={formHash(caseId, by.form)} goTo={goTo} testId={`prepare-form-${by.form}`}>
          {sayEnter(point, by.form, words)}
        </DeskLink>
      );
    case 'word': {
      return (
        <RecordButton
          caseId={caseId}
          toFact={() => ({ type: 'case-described', patch: patchOfWord(by.word, today(app)) })}
          says={(to) =>
            to.text('prepareSaid', {
              point: sayPoint(point, to),
              said: sayWordOfCaller(by.word, to),
            })
          }
          onRecorded={onRecorded}
          class="chip"
          testId={`prepare-word-${by.word}`}
        >
          {sayWordOfCaller(by.word, words)}
        </RecordButton>
      );
    }
  }
}
