import { GUIDE_OF_2017 } from '../domain/published-ladders.ts';
import { asOneOf } from '../domain/reading.ts';
import { sayTier, TIER_TEXT, TIERS } from '../locales/say-tier.ts';
import { useWords } from './app.ts';
import { GuideLink } from './guide-link.tsx';

/** What a tier can and cannot do, in short, as a guide of 2017 has it; nothing while it is not known. */
export function TierHelp({ tier }: { readonly tier: string }) {
  const words = useWords();
  const known = asOneOf(tier, TIERS);
  if (known === undefined) return null;
  const { can, cannot } = TIER_TEXT[known];
  const { publisher, published } = GUIDE_OF_2017;
  return (
    <div class="wide tier-help" data-testid="tier-help">
      <p>{sayTier(can, words)}</p>
      <p>{sayTier(cannot, words)}</p>
      <p class="quiet">
        {words.text('callTierSource', { publisher, published: words.date(published) })}
      </p>
      <GuideLink section="tiers" />
    </div>
  );
}
