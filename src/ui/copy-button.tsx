import { useState } from 'preact/hooks';
import { copyText } from '../platform/clipboard.ts';
import { useWords } from './app.ts';

/** Copies a text, and says whether that worked until something else is to be copied. */
export function CopyButton({
  label,
  what,
  toText,
  isLink = false,
  testId,
}: {
  readonly label: string;
  /** What a reader hears where the label alone does not say what is copied. */
  readonly what?: string;
  /** The text as of the moment of the click. */
  readonly toText: () => string;
  readonly isLink?: boolean;
  readonly testId: string;
}) {
  const { text } = useWords();
  const [isCopied, setIsCopied] = useState<boolean>();
  return (
    <span class="row copy">
      <button
        type="button"
        class={isLink ? 'link' : undefined}
        aria-label={what === undefined ? undefined : `${label}: ${what}`}
        data-testid={testId}
        onClick={() => void copyText(toText()).then(setIsCopied)}
      >
        {label}
      </button>
      <output class={isCopied === false ? 'problem' : 'saved'}>
        {isCopied !== undefined && text(isCopied ? 'copyDone' : 'copyRefused')}
      </output>
    </span>
  );
}
