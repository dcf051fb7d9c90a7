import { useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { CaseId } from '../../domain/ids.ts';
import { findCaseFile } from '../../storage/read-case.ts';
import { readSettings } from '../../storage/settings-store.ts';
import { useApp, useWords } from '../../ui/app.ts';
import { caseHash, reportHash } from '../../ui/case-hash.ts';
import { TextInput } from '../../ui/fields.tsx';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useToday } from '../../ui/use-today.ts';
import { RoomHeading } from '../room-heading.tsx';
import { sayCaseNumber } from '../../locales/say-case.ts';
import { useTitle } from '../use-title.ts';
import {
  InPaperWords,
  PaperLanguage,
  useInterfaceLanguage,
  usePaperWords,
} from './paper-language.tsx';
import { PrintButton } from './print-button.tsx';
import { composeSummary, whoLooksAfter } from './compose-summary.ts';

/** One page for a client: what was done, what comes next and when, and who looks after it. */
export function SummaryRoom({ caseId }: { readonly caseId: CaseId }) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(async () => {
    const [file, settings] = await Promise.all([
      findCaseFile(app.storage, caseId),
      readSettings(app.storage),
    ]);
    return { file, who: whoLooksAfter(file, settings) };
  }, [caseId]);
  const paper = usePaperWords(useInterfaceLanguage());
  const [typedWho, setTypedWho] = useState<string>();
  useTitle(text('summaryRoom'));
  const read = live.state === 'read' ? live.value : undefined;
  const who = typedWho ?? read?.who ?? '';
  return (
    <div class="room report">
      <header class="room-header report-controls">
        <RoomHeading>{text('summaryRoom')}</RoomHeading>
        <div class="row">
          <a href={caseHash(caseId)} data-testid="report-back">
            {text('reportBack')}
          </a>
          <a href={reportHash(caseId)}>{text('reportTitle')}</a>
        </div>
      </header>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {read !== undefined && (
        <>
          <div class="part report-controls">
            <TextInput
              label={text('summaryWho')}
              hint={text('summaryWhoHint')}
              maxLength={200}
              value={who}
              onChange={setTypedWho}
              testId="summary-who"
            />
            <PaperLanguage paper={paper} languages={LANGUAGES} />
            <PrintButton />
          </div>
          <InPaperWords paper={paper}>
            <SummaryPaper file={read.file} who={who.trim()} />
          </InPaperWords>
        </>
      )}
    </div>
  );
}

function SummaryPaper({ file, who }: { readonly file: CaseFile; readonly who: string }) {
  const today = useToday();
  const words = useWords();
  const { text } = words;
  const { done, earlier, status, next, hasWait } = composeSummary(file, today, words);
  const about = [sayCaseNumber(file.receiptNumber, words), file.form].filter(
    (part) => part !== undefined,
  );
  return (
    <article class="paper summary private" lang={words.language} data-testid="summary-paper">
      <header>
        <p class="paper-title">{text('summaryTitle')}</p>
        <p>{about.join(' · ')}</p>
        <p>{text('summaryAsOf', { date: words.date(today) })}</p>
      </header>
      {status !== undefined && (
        <section class="paper-part">
          <h2>{text('summaryStatus')}</h2>
          <p>{status}</p>
        </section>
      )}
      <section class="paper-part">
        <h2>{text('summaryDone')}</h2>
        {done.length === 0 && <p>{text('summaryNothingDone')}</p>}
        <Sentences sentences={done} />
        {earlier > 0 && <p>{text('summaryEarlier', { count: earlier })}</p>}
      </section>
      <section class="paper-part">
        <h2>{text('summaryNext')}</h2>
        {next.length === 0 && <p>{text('summaryNothingNext')}</p>}
        <Sentences sentences={next} />
        {hasWait && <p>{text('summaryCaveat')}</p>}
      </section>
      {who !== '' && (
        <section class="paper-part">
          <h2>{text('summaryWho')}</h2>
          <p>{who}</p>
        </section>
      )}
    </article>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence, index) => (
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
