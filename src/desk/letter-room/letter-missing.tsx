import type { CaseFile } from '../../domain/case-file.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { sayMissing } from '../../locales/say-letter.ts';
import { useWords } from '../../ui/app.ts';
import { fillHash, OWN_FIELD } from './fill-hash.ts';

/** What a letter lacks, each with the way to the field that fills it. */
export function LetterMissing({
  missing,
  file,
  onFill,
}: Pick<Letter, 'missing'> & {
  readonly file: CaseFile;
  /** Goes to a field of the letter's own form, by its test id. */
  readonly onFill: (testId: string) => void;
}) {
  const words = useWords();
  if (missing.length === 0) return null;
  return (
    <div class="remark" data-testid="letter-missing">
      <p>{words.text('letterMissing')}</p>
      <ul class="letter-missing">
        {missing.map((each) => {
          const own = OWN_FIELD[each.field];
          const said = sayMissing(each.field, words);
          return (
            <li key={each.field} data-field={each.field}>
              {own === undefined ? (
                <a href={fillHash(each, file)}>{said}</a>
              ) : (
                <button type="button" class="link" onClick={() => onFill(own)}>
                  {said}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
