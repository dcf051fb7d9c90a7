import { GUIDE_OF_2017 } from '../domain/published-ladders.ts';
import { useWords } from './app.ts';

/** What a tier can and cannot do, in short, as a guide of 2017 has it; nothing while it is not known. */
export function TierHelp({ tier }: { readonly tier: string }) {
  const { text, date } = useWords();
  if (tier !== '1' && tier !== '2') return null;
  const { publisher, published } = GUIDE_OF_2017;
  return (
    <div class="wide tier-help" data-testid="tier-help">
      <p>{text(tier === '1' ? 'callTier1Can' : 'callTier2Can')}</p>
      <p>{text(tier === '1' ? 'callTier1Cannot' : 'callTier2Cannot')}</p>
      <p class="quiet">{text('callTierSource', { publisher, published: date(published) })}</p>
    </div>
  );
}
