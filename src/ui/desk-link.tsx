import type { ComponentChildren } from 'preact';

/** Leads to a room of the desk: a link on the desk itself, a button where the desk opens beside. */
export function DeskLink({
  hash,
  goTo,
  isMain = false,
  testId,
  children,
}: {
  readonly hash: string;
  readonly goTo: ((hash: string) => void) | undefined;
  /** Whether it is the one thing to do. */
  readonly isMain?: boolean;
  readonly testId?: string;
  readonly children: ComponentChildren;
}) {
  if (goTo === undefined) {
    return (
      <a href={hash} class={isMain ? 'button main' : undefined} data-testid={testId}>
        {children}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={isMain ? 'main' : 'link'}
      data-testid={testId}
      onClick={() => goTo(hash)}
    >
      {children}
    </button>
  );
}
