import type { ComponentChildren } from 'preact';
import type { PageLanguage } from '../domain/page-dates.ts';

/** Facts with their names, one below the other. */
export function FactList({ children }: { readonly children: ComponentChildren }) {
  return <dl class="fact-list">{children}</dl>;
}

/** One fact with its name. */
export function FactRow({
  name,
  language,
  isWide = false,
  children,
}: {
  readonly name: string;
  /** The language of the fact, where it is not that of the screen. */
  readonly language?: PageLanguage | undefined;
  /** Whether it has a row for itself, where there are several in one. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={isWide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd lang={language}>{children}</dd>
    </div>
  );
}
