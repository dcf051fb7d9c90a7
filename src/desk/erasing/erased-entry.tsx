import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/app.ts';

/** Says that an entry is erased, where it stood; the focus comes here, as what was pressed is gone. */
export function ErasedEntry({
  erased,
}: {
  /** Another object each time. */
  readonly erased: { readonly isGone: boolean } | undefined;
}) {
  const { text } = useWords();
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (erased !== undefined) place.current?.focus();
  }, [erased]);
  return (
    <output ref={place} tabIndex={-1} data-testid="entry-erased">
      {erased !== undefined && <p class="saved">{text('erasedEntry')}</p>}
      {erased?.isGone === false && <p>{text('erasedLater')}</p>}
    </output>
  );
}
