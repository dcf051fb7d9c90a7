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
  children,
}: {
  readonly name: string;
  /** The language of the fact, where it is not that of the screen. */
  readonly language?: PageLanguage | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={language}>{children}</dd>
    </div>
  );
}
