import type { CaseFile } from '../../domain/case-file.ts';
import type { InquiryId } from '../../domain/ids.ts';
import type { OfferedLetter } from '../../domain/letter/offered-letters.ts';
import { sayEarly, sayLetter } from '../../locales/say-letter.ts';
import { useWords } from '../../ui/app.ts';
import { letterHash } from '../../ui/case-hash.ts';
import { NotOfferedNote } from './not-offered.tsx';

/** The letters that a case can have, and why it can't have the others. */
export function CaseLetters({
  file,
  offers,
}: {
  readonly file: CaseFile;
  readonly offers: readonly OfferedLetter[];
}) {
  const words = useWords();
  const { text } = words;
  const { caseId } = file;
  const offered = offers.filter(({ notOffered }) => notOffered === undefined);
  // One reason stands there once, whichever letters it keeps from being offered.
  const reasons = new Set(offers.map(({ notOffered }) => notOffered));
  reasons.delete(undefined);
  return (
    <>
      {offered.length > 0 && (
        <section class="part">
          <h2>{text('lettersOffered')}</h2>
          <ul class="letter-list">
            {offered.map(({ kind, early, center }) => (
              <li key={kind}>
                <a href={letterHash(caseId, kind)} data-testid="offered-letter" data-kind={kind}>
                  {sayLetter(kind, center, words)}
                </a>
                {early !== undefined && <p class="quiet">{sayEarly(early, words)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reasons.size > 0 && (
        <section class="part">
          <h2>{text('lettersNotOffered')}</h2>
          {offered.length > 0 && (
            <p class="strong">
              {offers
                .filter(({ notOffered }) => notOffered !== undefined)
                .map(({ kind, center }) => sayLetter(kind, center, words))
                .join(' · ')}
            </p>
          )}
          {[...reasons].map(
            (because) =>
              because && <NotOfferedNote key={because} because={because} caseId={caseId} />,
          )}
        </section>
      )}
    </>
  );
}

/** The letters of a case in a row, the one of its next step first. */
export function LetterLinks({
  file,
  offers,
  inquiryId,
  first,
}: {
  readonly file: CaseFile;
  readonly offers: readonly OfferedLetter[];
  readonly inquiryId: InquiryId | undefined;
  /** The letter of the next step. */
  readonly first: OfferedLetter['kind'];
}) {
  const words = useWords();
  const offered = offers.filter(({ notOffered }) => notOffered === undefined);
  const main = offered.filter(({ kind }) => kind === first);
  const others = offered.filter(({ kind }) => kind !== first);
  return (
    <div class="row">
      {[...main, ...others].map(({ kind, center }) => (
        <a
          key={kind}
          href={letterHash(file.caseId, kind, inquiryId)}
          class={kind === first ? 'button main' : undefined}
          data-testid="offered-letter"
          data-kind={kind}
        >
          {sayLetter(kind, center, words)}
        </a>
      ))}
    </div>
  );
}
