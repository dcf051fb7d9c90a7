import type { ComponentChildren } from 'preact';
import type { CasePaper, PaperRow } from '../../domain/report/report-paper.ts';
import { useWords } from '../../ui/app.ts';
import { PaperFacts, ReportTable } from './report-table.tsx';

/** The sheets themselves: what is printed. */
export function ReportPaper({
  papers,
  isMasked,
  asOf,
}: {
  readonly papers: readonly CasePaper[];
  readonly isMasked: boolean;
  /** Until when the record was read, in words. */
  readonly asOf: string;
}) {
  const { text, language, sentences } = useWords();
  return (
    <article
      class={isMasked ? 'paper' : 'paper private'}
      lang={language}
      data-testid="report-paper"
    >
      <header>
        <p class="paper-title">{text('reportTitle')}</p>
        <p>{sentences([asOf, isMasked ? text('reportMaskedSaid') : undefined])}</p>
      </header>
      {papers.map((paper, index) => (
        <section key={index} class="paper-case" data-testid="report-case">
          {papers.length > 1 && (
            <p>{text('reportCaseOf', { number: index + 1, count: papers.length })}</p>
          )}
          <h2>{paper.heading}</h2>
          <PaperFacts facts={paper.cover} />
          <CaseSections paper={paper} />
        </section>
      ))}
    </article>
  );
}

function CaseSections({ paper }: { readonly paper: CasePaper }) {
  const { text } = useWords();
  const { contacts, letters, statuses, looks, dates, waits } = paper;
  return (
    <>
      {contacts !== undefined && (
        <Section title={text('reportPartContacts')}>
          <Rows
            caption={text('reportPartContacts')}
            rows={contacts}
            nothing={text('reportNoContacts')}
          />
        </Section>
      )}
      {letters !== undefined && (
        <Section title={text('reportPartLetters')}>
          {letters.length === 0 && <p>{text('reportNoLetters')}</p>}
          {letters.map(({ number, when, kind, text: letter }) => (
            <div key={number} class="paper-letter">
              <p class="strong">
                {text('reportCountBy')} {number} · {when} · {kind}
              </p>
              <p class="paper-text">{letter}</p>
            </div>
          ))}
        </Section>
      )}
      {statuses !== undefined && (
        <Section title={text('reportPartStatuses')}>
          <Rows
            caption={text('reportPartStatuses')}
            rows={statuses}
            nothing={text('reportNoStatuses')}
          />
          {looks !== undefined && <p>{looks}</p>}
        </Section>
      )}
      {dates !== undefined && waits !== undefined && (
        <Section title={text('reportPartDates')}>
          {dates.length === 0 && waits.length === 0 && <p>{text('reportNoDates')}</p>}
          {dates.length > 0 && <ReportTable caption={text('reportNoted')} rows={dates} />}
          {waits.length > 0 && <Waits waits={waits} />}
        </Section>
      )}
    </>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="paper-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Rows({
  caption,
  rows,
  nothing,
}: {
  readonly caption: string;
  readonly rows: readonly PaperRow[];
  readonly nothing: string;
}) {
  return rows.length === 0 ? <p>{nothing}</p> : <ReportTable caption={caption} rows={rows} />;
}

function Waits({ waits }: { readonly waits: NonNullable<CasePaper['waits']> }) {
  const { text } = useWords();
  return (
    <>
      <p class="strong">{text('reportWaits')}</p>
      <p>{text('reportWaitsHint')}</p>
      <ul>
        {waits.map(({ step, sentences }, index) => (
          <li key={index}>
            <p class="strong">{step}</p>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
