import type { PlainTextKey, Words } from './catalogue.ts';

/** The tiers of the Contact Center, as the call form names them. */
export const TIERS = ['1', '2'] as const;
/** A tier of the Contact Center. */
export type Tier = (typeof TIERS)[number];

type TierPart = { readonly title: PlainTextKey; readonly says: readonly PlainTextKey[] };

/** What each tier can and cannot do: guide of 20 May 2017. */
export const TIER_TEXT: Readonly<
  Record<Tier, { readonly can: TierPart; readonly cannot: TierPart }>
> = {
  '1': {
    can: {
      title: 'guideTier1Can',
      says: ['guideTier1Basic', 'guideTier1Forms', 'guideTier1Transfer'],
    },
    cannot: {
      title: 'guideTier1Cannot',
      says: ['guideTier1Specific', 'guideTierTransfer', 'guideTierAdvice'],
    },
  },
  '2': {
    can: {
      title: 'guideTier2Can',
      says: [
        'guideTier2Review',
        'guideTier2Notices',
        'guideTier2InfoPass',
        'guideTier2Military',
        'guideTier2Decided',
      ],
    },
    cannot: {
      title: 'guideTier2Cannot',
      says: ['guideTier2Rfe', 'guideTier2Issue', 'guideTierTransfer', 'guideTierAdvice'],
    },
  },
};

/** What a tier can do, or cannot, in one sentence. */
export function sayTier({ title, says }: TierPart, { text, list }: Words): string {
  return text('callTierSays', { title: text(title), list: list(says.map((each) => text(each))) });
}
