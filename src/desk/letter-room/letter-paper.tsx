import type { Letter } from '../../domain/letter/letter.ts';
import { sayLetterPart } from '../../locales/say-letter.ts';
import { useWords } from '../../ui/app.ts';
import { MARK } from './letter-fields.ts';

const MARKS = new RegExp(`(${MARK.source})`);
/** The dashes below the head of a table. */
const TABLE = /^-{4,} +-{4}/m;

/** A letter as it was composed, in English, with what each part says beside it. */
export function LetterPaper({ parts }: Pick<Letter, 'parts'>) {
  const words = useWords();
  return (
    <div class="letter-paper" data-testid="letter-paper">
      {parts.map(({ name, text }) => (
        <div class="letter-part" key={name} data-part={name}>
          <p class="letter-gloss">{sayLetterPart(name, words)}</p>
          <p
            class={TABLE.test(text) ? 'letter-words keeps-columns private' : 'letter-words private'}
            lang="en"
          >
            {/* A pattern in brackets leaves what it matches between the pieces. */}
            {text
              .split(MARKS)
              .map((piece, index) => (index % 2 === 1 ? <mark key={piece}>{piece}</mark> : piece))}
          </p>
        </div>
      ))}
    </div>
  );
}

/** What each part says, in order, where the text is the person's own. */
export function LetterGloss({ parts }: Pick<Letter, 'parts'>) {
  const words = useWords();
  return (
    <details>
      <summary>{words.text('letterGloss')}</summary>
      <ol class="letter-glosses">
        {parts.map(({ name }) => (
          <li key={name}>{sayLetterPart(name, words)}</li>
        ))}
      </ol>
    </details>
  );
}
