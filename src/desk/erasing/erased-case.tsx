import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';

/** Of the case that was erased last, until it is said: whether all of it is gone. */
let erasedLast: { readonly isGone: boolean } | undefined;

/** Notes that a case was erased, for the list that comes next. */
export function noteErasedCase(isGone: boolean): void {
  erasedLast = { isGone };
}

/** Says in the list of cases that the one whose file was just left is erased. */
export function ErasedCase() {
  const { text } = useWords();
  const [erased] = useState(erasedLast);
  useEffect(() => {
    erasedLast = undefined;
  }, []);
  if (erased === undefined) return null;
  return (
    <output class="remark" data-testid="case-erased">
      <p>{text('erasedCase')}</p>
      {!erased.isGone && <p>{text('erasedLater')}</p>}
    </output>
  );
}
