import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CaseId } from '../../domain/ids.ts';
import { createMask } from '../../domain/report/create-mask.ts';
import type { ReportPart } from '../../domain/report/report-paper.ts';
import { maskPaper, REPORT_PARTS } from '../../domain/report/report-paper.ts';
import type { App } from '../../ui/app.ts';
import { useApp } from '../../ui/app.ts';
import type { ReportOf } from '../../ui/case-hash.ts';
import { caseHash, reportHash } from '../../ui/case-hash.ts';
import { ReadProblem } from '../../ui/read-problem.tsx';
import { sayCaseNumber } from '../../locales/say-case.ts';
import { useLive } from '../../ui/use-live.ts';
import { RoomHeading } from '../room-heading.tsx';
import { useTitle } from '../use-title.ts';
import { composePaper } from './compose-paper.ts';
import {
  InPaperWords,
  PaperLanguage,
  useInterfaceLanguage,
  usePaperWords,
} from './paper-language.tsx';
import type { ReadReport } from './read-report.ts';
import { readReport } from './read-report.ts';
import type { HowMuch } from './report-choice.tsx';
import { ReportChoice } from './report-choice.tsx';
import { ReportPaper } from './report-paper.tsx';

/** The contact history of a case, or of all cases grouped with it, to be printed. */
export function ReportRoom({
  caseId,
  of,
}: {
  readonly caseId: CaseId;
  readonly of: Exclude<ReportOf, 'summary'>;
}) {
  const app = useApp();
  const { text } = app.words;
  const live = useLive(() => readReport(app, caseId, of === 'family'), [caseId, of]);
  const [howMuch, setHowMuch] = useState<HowMuch>();
  const [parts, setParts] = useState<ReadonlySet<ReportPart>>(new Set(REPORT_PARTS));
  const read = live.state === 'read' ? live.value : undefined;
  const spoken = useInterfaceLanguage();
  // USCIS reads English; who only wants it for herself can choose.
  const paper = usePaperWords('en');
  usePrivateAddress(howMuch === 'masked', reportHash(caseId, of));
  useTitle(sayTitle(read, howMuch, app));
  return (
    <div class="room report">
      <header class="room-header report-controls">
        <RoomHeading>{text('reportTitle')}</RoomHeading>
        <div class="row">
          <a href={caseHash(caseId)} data-testid="report-back">
            {text('reportBack')}
          </a>
          <a href={reportHash(caseId, 'summary')}>{text('reportSummary')}</a>
        </div>
      </header>
      {live.state === 'failed' && <ReadProblem error={live.error} retry={live.retry} />}
      {read !== undefined && (
        <>
          <ReportChoice
            read={read}
            of={of}
            howMuch={howMuch}
            parts={parts}
            onChoose={setHowMuch}
            onParts={setParts}
            language={
              <PaperLanguage
                paper={paper}
                languages={spoken === 'en' ? ['en'] : ['en', spoken]}
                hint={text('paperEnglishHint')}
              />
            }
          />
          {howMuch !== undefined && (
            <InPaperWords paper={paper}>
              <Paper read={read} parts={parts} howMuch={howMuch} />
            </InPaperWords>
          )}
        </>
      )}
    </div>
  );
}

function Paper({
  read,
  parts,
  howMuch,
}: {
  readonly read: ReadReport;
  readonly parts: ReadonlySet<ReportPart>;
  readonly howMuch: HowMuch;
}) {
  const { words, clock } = useApp();
  const isMasked = howMuch === 'masked';
  const zone = clock.zone();
  const mask = useMemo(() => (isMasked ? createMask(read.secrets) : undefined), [read, isMasked]);
  const papers = useMemo(() => {
    const { ownLadders, devices } = read;
    const context = { words, zone, ownLadders, devices, parts, isMasked };
    const full = read.cases.map((reported) => composePaper(reported, context));
    return mask === undefined ? full : full.map((paper) => maskPaper(paper, mask));
  }, [read, parts, mask, zone, words]);
  // What is printed later is as of the last change all the same: the journal is read anew with each.
  const asOf = useMemo(() => {
    const at = words.dateTime(clock.now().toString());
    return words.text('reportAsOf', { at, zone: mask?.(zone) ?? zone });
  }, [read, mask, zone, words]);
  return <ReportPaper papers={papers} isMasked={isMasked} asOf={asOf} />;
}

/** Browsers print the address at the edge of a page: that of a masked report must not name its case. */
function usePrivateAddress(isMasked: boolean, ownHash: string): void {
  useEffect(() => {
    if (!isMasked) return undefined;
    history.replaceState(history.state, '', reportHash());
    return () => {
      // Whoever has gone elsewhere stays there.
      if (location.hash === reportHash()) history.replaceState(history.state, '', ownHash);
    };
  }, [isMasked, ownHash]);
}

function sayTitle(
  read: ReadReport | undefined,
  howMuch: HowMuch | undefined,
  { words }: Pick<App, 'words'>,
): string {
  if (howMuch !== 'full' || read === undefined || read.file.isProtected) {
    return words.text('reportTitle');
  }
  const receipt = sayCaseNumber(read.file.receiptNumber, words);
  return words.text('reportTitleOf', { receipt });
}
