import type { ComponentChildren } from 'preact';
import { useWords } from './app.ts';

/** Pages of USCIS that only ever the person opens. */
const PAGES = {
  status: 'https://egov.uscis.gov/',
  'processing-times': 'https://egov.uscis.gov/processing-times',
} as const;

/** Leads to a page of USCIS, in a tab of its own, and says which one it is. */
export function UscisPage({
  page,
  class: className,
  testId,
  children,
}: {
  readonly page: keyof typeof PAGES;
  readonly class?: string;
  readonly testId: string;
  /** What it is called where its address is said beside it. */
  readonly children?: ComponentChildren;
}) {
  const { text } = useWords();
  const address = PAGES[page];
  return (
    <a class={className} href={address} target="_blank" rel="noreferrer" data-testid={testId}>
      {children ?? text('lineOpenStatus', { address })}
    </a>
  );
}
