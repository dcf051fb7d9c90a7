import { wrapText } from '../../domain/letter/wrap-text.ts';
import { useWords } from '../../ui/app.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { ShownLetter } from './letter-fields.ts';
import { holdsANumber } from './letter-fields.ts';

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
  const sayDone = () => {
    if (hasSaidANumber || !holdsANumber(shown.text)) return text('letterCopied');
    hasSaidANumber = true;
    return text('letterCopiedANumber');
  };
  const whichOne = (what: string) => text('letterCopyWhich', { what, way });
  return (
    <>
      <CopyButton
        label={text('letterCopy')}
        ariaLabel={whichOne(text('letterCopy'))}
        toText={() => wrapText(shown.text)}
        onPress={onUsed}
        sayDone={sayDone}
        testId="letter-copy"
      />
      {shown.subject !== '' && (
        <CopyButton
          label={text('letterCopySubject')}
          ariaLabel={whichOne(text('letterCopySubject'))}
          toText={() => shown.subject}
          onPress={onUsed}
          sayDone={() => text('letterSubjectCopied')}
          isLink
          testId="letter-copy-subject"
        />
      )}
    </>
  );
}
