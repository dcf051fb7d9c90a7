import { maskReceiptNumbers } from '../domain/mask-receipt-numbers.ts';
import type { Problem } from '../domain/problem.ts';
import { sayProblem } from '../domain/problem.ts';
import { useApp, useWords } from '../ui/app.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';
import type { Diagnostics } from './read-diagnostics.ts';
import { readDiagnostics } from './read-diagnostics.ts';
import { sayDiagnostics, toPlainText } from './say-diagnostics.ts';

/** How reminders and both copies are, and what went wrong: to read and to copy. */
export function DiagnosticsPart() {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readDiagnostics(app), []);
  return (
    <section class="part" data-testid="diagnostics">
      <h2>{text('settingsDiagnostics')}</h2>
      <p class="quiet">{text('settingsDiagnosticsHint')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && <Lines diagnostics={live.value} />}
    </section>
  );
}

function Lines({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const words = useWords();
  const { text, dateTime } = words;
  return (
    <>
      <dl class="fact-list long-names">
        {sayDiagnostics(diagnostics, words, dateTime).map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h3>{text('settingsProblems')}</h3>
      <Problems problems={diagnostics.problems} />
      <div class="row">
        <CopyButton
          label={text('settingsCopy')}
          toText={() => toPlainText(diagnostics, words)}
          testId="copy-diagnostics"
        />
      </div>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { text, dateTime } = useWords();
  if (problems.length === 0) return <p>{text('settingsNoProblems')}</p>;
  return (
    <ol class="problems">
      {problems.map((problem) => (
        <li key={`${problem.at} ${sayProblem(problem)}`}>
          <p class="quiet">
            <time dateTime={problem.at}>{dateTime(problem.at)}</time>
          </p>
          <p>{maskReceiptNumbers(sayProblem(problem))}</p>
        </li>
      ))}
    </ol>
  );
}
