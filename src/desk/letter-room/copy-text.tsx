import { useState } from 'preact/hooks';
import { wrapText } from '../../domain/letter/wrap-text.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useWords } from '../../ui/app.ts';
import type { ShownLetter } from './letter-fields.ts';
import { holdsANumber } from './letter-fields.ts';

type Says = 'letterCopied' | 'letterCopiedANumber' | 'letterSubjectCopied' | 'letterNotCopied';

// It is said once while this window is open, and kept nowhere.
let hasSaidANumber = false;

/** Copies the text, wrapped, or the subject alone; the first time, that it holds an A-number. */
export function CopyText({
  shown,
  way,
  onUsed,
}: {
  readonly shown: ShownLetter;
  /** Where it is copied for, by name: what a reader hears beside the button's words. */
  readonly way: string;
  readonly onUsed: () => void;
}) {
  const { text } = useWords();
  const [says, setSays] = useState<Says>();
  const copy = async (copied: string, done: Says) => {
    onUsed();
    const isCopied = await copyText(copied);
    if (isCopied && done === 'letterCopiedANumber') hasSaidANumber = true;
    setSays(isCopied ? done : 'letterNotCopied');
  };
  const sayCopied = (): Says =>
    !hasSaidANumber && holdsANumber(shown.text) ? 'letterCopiedANumber' : 'letterCopied';
  const label = (what: string) => text('letterCopyWhich', { what, way });
  return (
    <>
      <button
        type="button"
        data-testid="letter-copy"
        aria-label={label(text('letterCopy'))}
        onClick={() => void copy(wrapText(shown.text), sayCopied())}
      >
        {text('letterCopy')}
      </button>
      {shown.subject !== '' && (
        <button
          type="button"
          class="link"
          data-testid="letter-copy-subject"
          aria-label={label(text('letterCopySubject'))}
          onClick={() => void copy(shown.subject, 'letterSubjectCopied')}
        >
          {text('letterCopySubject')}
        </button>
      )}
      <output
        class={says === 'letterNotCopied' ? 'problem wide' : 'saved wide'}
        data-testid="letter-copied"
      >
        {says && text(says)}
      </output>
    </>
  );
}
