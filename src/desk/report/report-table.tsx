import type { EarlierVersion, PaperFact, PaperRow } from '../../domain/report/report-paper.ts';
import { useWords } from '../../ui/app.ts';

/** Facts with their names, as a table cell or the cover has them. */
export function PaperFacts({ facts }: { readonly facts: readonly PaperFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="paper-facts">
      {facts.map(({ name, value, language }, index) => (
        <div key={`${index} ${name}`}>
          <dt>{name}</dt>
          <dd lang={language}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Things recorded, a row for each; its heading stands on every page that it takes. */
export function ReportTable({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly PaperRow[];
}) {
  const { text } = useWords();
  return (
    <table aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{text('reportCountBy')}</th>
          <th scope="col">{text('reportWhen')}</th>
          <th scope="col">{text('reportWhat')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: PaperRow }) {
  const { number, when, kind, facts, remarks, struck, earlier } = row;
  const said = (
    <>
      <p class="strong">{kind}</p>
      <PaperFacts facts={facts} />
    </>
  );
  return (
    <tr class={struck === undefined ? undefined : 'is-struck'} data-testid="report-row">
      <td>{number}</td>
      <td>{struck === undefined ? when : <del>{when}</del>}</td>
      <td>
        {struck === undefined ? (
          said
        ) : (
          <>
            <p class="strong">{struck}</p>
            <del>{said}</del>
          </>
        )}
        {remarks.map((remark) => (
          <p key={remark} class="paper-remark">
            {remark}
          </p>
        ))}
        {earlier.map((version, index) => (
          <Earlier key={index} version={version} />
        ))}
      </td>
    </tr>
  );
}

function Earlier({ version }: { readonly version: EarlierVersion }) {
  const { text, list } = useWords();
  const { corrected, facts, missing } = version;
  const isSame = facts.length === 0 && missing.length === 0;
  return (
    <div class="paper-earlier" data-testid="report-earlier">
      <p>{corrected}</p>
      <PaperFacts facts={facts} />
      {missing.length > 0 && <p>{text('reportAdded', { names: list(missing) })}</p>}
      {isSame && <p>{text('reportSame')}</p>}
    </div>
  );
}
