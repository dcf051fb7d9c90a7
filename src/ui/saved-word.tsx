import { useEffect, useState } from 'preact/hooks';
import { useWords } from './app.ts';
import type { SaveResult } from './save.ts';

/** That something is saved: in the database alone, as long as the second copy does not have it, too. */
export function SavedWord({
  result,
}: {
  readonly result: Extract<SaveResult, { readonly saved: true }>;
}) {
  const { text } = useWords();
  const [copied, setCopied] = useState<SaveResult>();
  useEffect(() => {
    let isShown = true;
    void result.later?.then((isCopied) => {
      if (isShown && isCopied) setCopied(result);
      return undefined;
    });
    return () => {
      isShown = false;
    };
  }, [result]);
  return <>{text(result.inSecondCopy || copied === result ? 'savedFully' : 'savedPending')}</>;
}
