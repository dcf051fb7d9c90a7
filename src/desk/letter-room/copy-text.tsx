import { wrapText } from '../../domain/letter/wrap-text.ts';
import { useWords } from '../../ui/app.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { isFirstANumber } from '../../ui/first-a-number.ts';
import type { ShownLetter } from './letter-fields.ts';

/**
 * Copies the text, wrapped, or the subject alone; the first time, that it holds an A-number. The letter
 * is taken along with its text: the subject alone leaves open what is sent, and when.
 */
export function CopyText({
  shown,
  way,
  onUsed,
}: {
  readonly shown: ShownLetter;
  /** Where it is copied for, by name: what a reader hears beside the button's words. */
  readonly way: string;
  /** The text was copied. */
  readonly onUsed: () => void;
}) {
  const { text } = useWords();
  const whichOne = (what: string) => text('letterCopyWhich', { what, way });
  return (
    <>
      <CopyButton
        label={text('letterCopy')}
        ariaLabel={whichOne(text('letterCopy'))}
        toText={() => wrapText(shown.text)}
        onCopied={onUsed}
        toDone={(copied) => {
          const key = isFirstANumber(copied) ? 'letterCopiedANumber' : 'letterCopied';
          return (to) => to.text(key);
        }}
        testId="letter-copy"
      />
      {shown.subject !== '' && (
        <CopyButton
          label={text('letterCopySubject')}
          ariaLabel={whichOne(text('letterCopySubject'))}
          toText={() => shown.subject}
          toDone={() => (to) => to.text('letterSubjectCopied')}
          isLink
          testId="letter-copy-subject"
        />
      )}
    </>
  );
}
