import { useState } from 'preact/hooks';
import { copyText } from '../platform/clipboard.ts';
import { useWords } from './app.ts';
import type { Saying } from './use-saying.ts';

type Said = { readonly isCopied: boolean; readonly saying: Saying };

/** Copies a text, and says whether that worked until something else is to be copied. */
export function CopyButton({
  label,
  ariaLabel,
  toText,
  onCopied,
  toDone,
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
  readonly toDone?: (copied: string) => Saying;
  readonly isLink?: boolean;
  readonly testId: string;
}) {
  const words = useWords();
  const [said, setSaid] = useState<Said>();
  const copy = async () => {
    const copied = toText();
    const isCopied = await copyText(copied);
    if (isCopied) onCopied?.();
    const done: Saying = toDone?.(copied) ?? ((to) => to.text('copyDone'));
    setSaid({ isCopied, saying: isCopied ? done : (to) => to.text('copyRefused') });
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
        {said?.saying(words)}
      </output>
    </span>
  );
}
