import { useState } from 'preact/hooks';
import type { Problem } from '../platform/diagnostics.ts';
import { readProblems } from '../platform/diagnostics.ts';
import { appVersion } from '../platform/surfaces.ts';
import { useWords } from '../ui/app.ts';
import { ReadProblem } from '../ui/read-problem.tsx';
import { useLive } from '../ui/use-live.ts';

/** What went wrong since the browser started, to read and to copy. */
export function DiagnosticsPart() {
  const { text, dateTime } = useWords();
  const live = useLive(readProblems, []);
  const [copied, setCopied] = useState<boolean>();
  const problems = live.state === 'read' ? live.value : [];
  const copy = () => {
    navigator.clipboard.writeText(toPlainText(problems)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section class="part" data-testid="diagnostics">
      <h2>{text('settingsDiagnostics')}</h2>
      <p class="quiet">{text('settingsDiagnosticsHint')}</p>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {live.state === 'read' && problems.length === 0 && <p>{text('settingsNoProblems')}</p>}
      {problems.length > 0 && (
        <>
          <ol class="problems">
            {problems.map(({ at, where, what }) => (
              <li key={`${at} ${where} ${what}`}>
                <p class="quiet">
                  <time dateTime={at}>{dateTime(at)}</time>
                </p>
                <p>
                  {where}: {what}
                </p>
              </li>
            ))}
          </ol>
          <div class="row">
            <button type="button" data-testid="copy-diagnostics" onClick={copy}>
              {text('settingsCopy')}
            </button>
            {copied !== undefined && (
              <output class={copied ? 'saved' : 'problem'}>
                {text(copied ? 'settingsCopied' : 'settingsNotCopied')}
              </output>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** As it is pasted into a message: the version, then a line for each problem. */
function toPlainText(problems: readonly Problem[]): string {
  const lines = problems.map(({ at, where, what }) => `${at} ${where}: ${what}`);
  return [`Followthrough ${appVersion()}`, ...lines].join('\n');
}
