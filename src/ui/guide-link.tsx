import { useContext } from 'preact/hooks';
import type { TextKey } from '../locales/catalogue.ts';
import { useWords } from './app.ts';
import { DeskBeside } from './desk-beside.ts';
import { DeskLink } from './desk-link.tsx';
import type { GuideSection } from './guide-hash.ts';
import { isCallOpenHere } from './forms-open-here.ts';
import { guideHash } from './guide-hash.ts';

/** The headings of the guide’s sections. */
export const SECTION_TEXT = {
  tiers: 'guideTiers',
  ask: 'guideAsk',
  prepare: 'guidePrepare',
  'service-requests': 'guideRequests',
  ladder: 'guideLadder',
  channels: 'guideChannels',
  hints: 'guideHints',
  limits: 'guideLimits',
  sources: 'guideSources',
} as const satisfies Record<GuideSection, TextKey>;

/**
 * Leads to the section of the guide that says more, on the desk; in a tab of its own while the form of a
 * call stands open here, which has to stay in sight.
 */
export function GuideLink({ section }: { readonly section: GuideSection }) {
  const { text } = useWords();
  const goTo = useContext(DeskBeside);
  return (
    <p class="quiet">
      <DeskLink
        hash={guideHash(section)}
        goTo={goTo}
        toOwnTab={isCallOpenHere}
        testId={`guide-link-${section}`}
      >
        {text('linkToGuide', { section: text(SECTION_TEXT[section]) })}
      </DeskLink>
    </p>
  );
}
