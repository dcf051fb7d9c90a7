import { useState } from 'preact/hooks';
import { copyText } from '../platform/clipboard.ts';
import { useWords } from './app.ts';

type Said = { readonly isCopied: boolean; readonly words: string };

/** Copies a text, and says whether that worked until something else is to be copied. */
export function CopyButton({
  label,
  ariaLabel,
  toText,
  onCopied,
  sayDone,
  isLink = false,
  testId,
}: {
  readonly label: string;
  /** What a reader hears where the label alone does not say what is copied. */
  readonly ariaLabel?: string | undefined;
  /** The text as of the moment of the click. */
  readonly toText: () => string;
  /** Called once it is copied, and not where that is refused. */
  readonly onCopied?: () => void;
  /** What is said once it is copied, where that is more than that it is. */
  readonly sayDone?: (copied: string) => string;
  readonly isLink?: boolean;
  readonly testId: string;
}) {
  const { text } = useWords();
  const [said, setSaid] = useState<Said>();
  const copy = async () => {
    const copied = toText();
    const isCopied = await copyText(copied);
    if (isCopied) onCopied?.();
    const words = isCopied ? (sayDone?.(copied) ?? text('copyDone')) : text('copyRefused');
    setSaid({ isCopied, words });
  };
  return (
    <span class="row copy">
      <button
        type="button"
        class={isLink ? 'link' : undefined}
        aria-label={ariaLabel}
        data-testid={testId}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <output class={said?.isCopied === false ? 'problem' : 'saved'} data-testid={`${testId}-said`}>
        {said?.words}
      </output>
    </span>
  );
}
