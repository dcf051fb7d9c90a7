import { useState } from 'preact/hooks';
import { toCallerCard } from '../domain/caller-card.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { InquiryKind } from '../domain/contact.ts';
import { spellOut } from '../locales/spelling-alphabet.ts';
import { useWords } from './app.ts';
import type { CardRow } from './caller-card-rows.ts';
import { toCardRows, toCardText } from './caller-card-rows.ts';
import { CopyButton } from './copy-button.tsx';
import { DeskLink } from './desk-link.tsx';
import { UscisPage } from './uscis-page.tsx';

/** All that a caller is asked, to be read out: in groups, and letter by letter where she wants. */
export function CallerCardPart({
  file,
  kind,
  goTo,
}: {
  readonly file: CaseFile;
  /** What the call is about. */
  readonly kind: InquiryKind;
  readonly goTo: ((hash: string) => void) | undefined;
}) {
  const words = useWords();
  const { text } = words;
  const [isSpelled, setIsSpelled] = useState(false);
  const rows = toCardRows(file.caseId, toCallerCard(file, kind), words);
  return (
    <div class="caller-card" data-testid="caller-card">
      <div class="row">
        <CopyButton
          label={text('cardCopyAll')}
          toText={() => toCardText(rows, words)}
          testId="card-copy-all"
        />
        <button
          type="button"
          aria-pressed={isSpelled}
          data-testid="card-spell"
          onClick={() => setIsSpelled(!isSpelled)}
        >
          {text('cardSpell')}
        </button>
      </div>
      <dl>
        {rows.map((row) => (
          <Row key={row.id} row={row} isSpelled={isSpelled} goTo={goTo} />
        ))}
      </dl>
    </div>
  );
}

function Row({
  row: { id, name, value, pasted, spelled, remark, enter },
  isSpelled,
  goTo,
}: {
  readonly row: CardRow;
  readonly isSpelled: boolean;
  readonly goTo: ((hash: string) => void) | undefined;
}) {
  const { text, named } = useWords();
  return (
    <div data-testid={`card-${id}`}>
      <dt>{name}</dt>
      <dd>
        {value === undefined ? (
          <p class="quiet">{remark ?? text('cardMissing')}</p>
        ) : (
          <div class="card-value">
            <span class="said private">{value}</span>
            <CopyButton
              label={text('cardCopy')}
              ariaLabel={named(text('cardCopy'), name)}
              toText={() => pasted ?? value}
              isLink
              testId="card-copy"
            />
          </div>
        )}
        {isSpelled &&
          spelled?.map((part) => (
            // Said to USCIS, whatever the language of the interface.
            <ol key={part} class="spelled private" lang="en" data-testid="card-spelled">
              {spellOut(part).map((said, index) => (
                <li key={`${index}`}>{said}</li>
              ))}
            </ol>
          ))}
        {value !== undefined && remark !== undefined && <p class="quiet">{remark}</p>}
        {enter !== undefined &&
          ('page' in enter ? (
            <UscisPage page={enter.page} testId="card-page" />
          ) : (
            <DeskLink
              hash={enter.hash}
              goTo={goTo}
              testId="card-enter"
              ariaLabel={text('cardEnterWhich', { what: name })}
            >
              {text('cardEnter')}
            </DeskLink>
          ))}
      </dd>
    </div>
  );
}
