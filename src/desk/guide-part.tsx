import type { ComponentChildren } from 'preact';
import { useWords } from '../ui/app.ts';
import type { GuideSection } from '../ui/guide-hash.ts';
import { SECTION_TEXT } from '../ui/guide-link.tsx';
import { SOURCES } from './guide-sources.ts';
import type { StatementGroup } from './guide-statements.ts';
import { STATEMENTS } from './guide-statements.ts';
import { saySourceInShort } from './say-source.ts';

/** The id of a section's heading, which the address of the section leads to. */
export function headingIdOf(section: GuideSection): string {
  return `guide-${section}`;
}

/** A section of the guide: what the sources say, and what shows it better than words. */
export function GuidePart({
  section,
  children,
}: {
  readonly section: GuideSection;
  readonly children?: ComponentChildren;
}) {
  const { text } = useWords();
  return (
    <section
      class="guide-part"
      data-testid="guide-section"
      data-section={section}
      aria-labelledby={headingIdOf(section)}
    >
      <h2 id={headingIdOf(section)} tabIndex={-1}>
        {text(SECTION_TEXT[section])}
      </h2>
      {children}
      <div class="guide-groups">
        {STATEMENTS[section].map((group) => (
          <Group key={group.title ?? section} group={group} />
        ))}
      </div>
    </section>
  );
}

function Group({ group: { title, statements } }: { readonly group: StatementGroup }) {
  const words = useWords();
  return (
    <div class="guide-group">
      {title !== undefined && <h3>{words.text(title)}</h3>}
      <ul>
        {statements.map(({ says, from }) => (
          <li key={says} data-testid="guide-statement">
            {words.text(says)}{' '}
            <span class="guide-source" data-testid="guide-source">
              {saySourceInShort(SOURCES[from], words)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
