import { useContext, useState } from 'preact/hooks';
import type { CaseFile } from '../../domain/case-file.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { wrapText } from '../../domain/letter/wrap-text.ts';
import { LONGEST_LETTER, LONGEST_SUBJECT } from '../../domain/sent-text.ts';
import { useWords } from '../../ui/app.ts';
import { FieldsReadOnly, TextInput } from '../../ui/fields.tsx';
import type { LetterFields, LetterProblem, ShownLetter } from './letter-fields.ts';
import { COMPOSED_AGAIN, isOwn, marksIn } from './letter-fields.ts';
import { LetterMissing } from './letter-missing.tsx';
import { LetterGloss, LetterPaper } from './letter-paper.tsx';
import { LinesInput } from './lines-input.tsx';
import { sayTooLong } from './say-too-long.ts';

/**
 * Subject and text of a letter: as composed from the record until the person changes them, and from
 * then on her own words.
 */
export function TextPart({
  letter,
  shown,
  fields,
  problems,
  file,
  change,
  onFill,
}: {
  readonly letter: Letter;
  readonly shown: ShownLetter;
  readonly fields: LetterFields;
  readonly problems: readonly LetterProblem[];
  readonly file: CaseFile;
  readonly change: (changed: Partial<LetterFields>) => void;
  readonly onFill: (testId: string) => void;
}) {
  const words = useWords();
  const { text } = words;
  const isReadOnly = useContext(FieldsReadOnly);
  const [isEditing, setIsEditing] = useState(false);
  const hasOwnText = fields.hasOwnText === 'yes';
  // What she took out of her own words is not missed in them.
  const marks = marksIn(shown);
  const missing = letter.missing.filter(({ mark }) => marks.includes(mark));
  return (
    <section class="part">
      <h2>{text('letterText')}</h2>
      <LetterMissing missing={missing} file={file} onFill={onFill} />
      {isOwn(fields) && (
        <IsOwn
          onComposeAgain={() => {
            change(COMPOSED_AGAIN);
            setIsEditing(false);
          }}
        />
      )}
      <TextInput
        label={text('letterSubject')}
        value={shown.subject}
        onChange={(subject) => change({ subject, hasOwnSubject: 'yes' })}
        testId="letter-subject"
        lang="en"
        problem={sayTooLong(shown.subject.trim().length, LONGEST_SUBJECT, words)}
        isWide
      />
      {hasOwnText || isEditing ? (
        <div class="letter-own">
          <LinesInput
            label={text('letterBody')}
            value={shown.text}
            length={wrapText(shown.text).length}
            longest={LONGEST_LETTER}
            problem={problems.includes('text-empty') ? text('letterProblemEmpty') : undefined}
            lang="en"
            onChange={(typed) => change({ text: typed, hasOwnText: 'yes' })}
            testId="letter-text"
          />
          <LetterGloss parts={letter.parts} />
        </div>
      ) : (
        <>
          <LetterPaper parts={letter.parts} />
          <div class="row">
            <button
              type="button"
              data-testid="letter-edit"
              disabled={isReadOnly}
              onClick={() => {
                setIsEditing(true);
                onFill('letter-text');
              }}
            >
              {text('letterEdit')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** Says that the words are hers, and offers to compose the letter again, once she has said so twice. */
function IsOwn({ onComposeAgain }: { readonly onComposeAgain: () => void }) {
  const { text } = useWords();
  const isReadOnly = useContext(FieldsReadOnly);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div class="remark" data-testid="letter-is-own">
      <p>{text('letterIsOwn')}</p>
      {isAsking ? (
        <div class="row" role="alert">
          {text('letterComposeAgainAsk')}
          <button type="button" data-testid="letter-confirm-compose" onClick={onComposeAgain}>
            {text('letterComposeAgain')}
          </button>
          <button type="button" class="link" onClick={() => setIsAsking(false)}>
            {text('buttonCancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="link"
          data-testid="letter-compose-again"
          disabled={isReadOnly}
          onClick={() => setIsAsking(true)}
        >
          {text('letterComposeAgain')}
        </button>
      )}
    </div>
  );
}
