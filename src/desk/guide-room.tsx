import { useEffect } from 'preact/hooks';
import type { LadderSource } from '../domain/ladder.ts';
import { FIELD_OFFICE_LADDER, SERVICE_CENTER_LADDER } from '../domain/published-ladders.ts';
import { useWords } from '../ui/app.ts';
import { laddersHash, WELCOME_HASH } from '../ui/case-hash.ts';
import type { GuideSection } from '../ui/guide-hash.ts';
import { GUIDE_SECTIONS, guideHash } from '../ui/guide-hash.ts';
import { SECTION_TEXT } from '../ui/guide-link.tsx';
import { ChannelRows } from './channels-table.tsx';
import { GuidePart, headingIdOf } from './guide-part.tsx';
import { SOURCES } from './guide-sources.ts';
import { LadderPicture } from './ladder-picture.tsx';
import { saySourceInFull } from './say-source.ts';
import { RoomHeading } from './room-heading.tsx';

/** What was published about asking USCIS about a case, each statement with its source and year. */
export function GuideRoom({ section }: { readonly section: GuideSection | undefined }) {
  const { text } = useWords();
  useEffect(() => {
    if (section !== undefined) document.getElementById(headingIdOf(section))?.focus();
  }, [section]);
  return (
    <div class="room guide">
      <RoomHeading>{text('deskGuide')}</RoomHeading>
      <div class="remark" data-testid="guide-disclaimer">
        <p>{text('guideDisclaimer')}</p>
        <p>{text('guideHelpers')}</p>
        <p>{text('guideAges')}</p>
      </div>
      <nav class="guide-contents" aria-label={text('guideContents')}>
        <ul class="row">
          {GUIDE_SECTIONS.map((each) => (
            <li key={each}>
              <a href={guideHash(each)}>{text(SECTION_TEXT[each])}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GuidePart section="tiers" />
      <GuidePart section="ask" />
      <GuidePart section="prepare" />
      <GuidePart section="service-requests" />
      <GuidePart section="ladder">
        <div class="ladder-pictures">
          <LadderPicture ladder={SERVICE_CENTER_LADDER} />
          <LadderPicture ladder={FIELD_OFFICE_LADDER} />
        </div>
        <p>
          <a href={laddersHash()}>{text('guideToLadders')}</a>
        </p>
      </GuidePart>
      <GuidePart section="channels">
        <ChannelRows />
      </GuidePart>
      <GuidePart section="hints" />
      <GuidePart section="limits" />
      <GuidePart section="sources">
        <Sources />
      </GuidePart>
      <p>
        <a href={WELCOME_HASH} data-testid="to-welcome">
          {text('welcomeAgain')}
        </a>
      </p>
    </div>
  );
}

function Sources() {
  const words = useWords();
  const sources: readonly (readonly [string, LadderSource])[] = Object.entries(SOURCES);
  return (
    <ul>
      {sources.map(([name, source]) => (
        <li key={name} data-testid="guide-full-source">
          {saySourceInFull(source, words)}
        </li>
      ))}
    </ul>
  );
}
