import type { ComponentChildren } from 'preact';

/** Leads to a room of the desk: a link on the desk itself, a button where the desk opens beside. */
export function DeskLink({
  hash,
  goTo,
  isMain = false,
  testId,
  ariaLabel,
  children,
}: {
  readonly hash: string;
  readonly goTo: ((hash: string) => void) | undefined;
  /** Whether it is the one thing to do. */
  readonly isMain?: boolean;
  readonly testId?: string;
  /** What a reader hears where the words alone do not say what it leads to. */
  readonly ariaLabel?: string;
  readonly children: ComponentChildren;
}) {
  if (goTo === undefined) {
    return (
      <a
        href={hash}
        class={isMain ? 'button main' : undefined}
        aria-label={ariaLabel}
        data-testid={testId}
      >
        {children}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={isMain ? 'main' : 'link'}
      aria-label={ariaLabel}
      data-testid={testId}
      onClick={() => goTo(hash)}
    >
      {children}
    </button>
  );
}
