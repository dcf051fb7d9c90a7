import type { ComponentChildren } from 'preact';
import type { LineAction } from './line-keys.ts';
import { useLineKey } from './line-keys.ts';

/** Leads to a room of the desk: a link on the desk itself, a button where the desk opens beside. */
export function DeskLink({
  hash,
  goTo,
  isMain = false,
  toOwnTab,
  testId,
  ariaLabel,
  lineKey,
  children,
}: {
  readonly hash: string;
  readonly goTo: ((hash: string) => void) | undefined;
  /** Whether it is the one thing to do. */
  readonly isMain?: boolean;
  /** Asked when a link of the desk itself is followed: whether it opens a tab of its own. */
  readonly toOwnTab?: () => boolean;
  readonly testId?: string;
  /** What a reader hears where the words alone do not say what it leads to. */
  readonly ariaLabel?: string;
  /** What it does about the line it stands in, where a key does that. */
  readonly lineKey?: LineAction | undefined;
  readonly children: ComponentChildren;
}) {
  const told = useLineKey(lineKey);
  if (goTo === undefined) {
    return (
      <a
        href={hash}
        class={isMain ? 'button main' : undefined}
        aria-label={ariaLabel}
        data-testid={testId}
        {...told}
        onClick={({ currentTarget }) => {
          currentTarget.target = toOwnTab?.() === true ? '_blank' : '';
        }}
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
      {...told}
      onClick={() => goTo(hash)}
    >
      {children}
    </button>
  );
}
