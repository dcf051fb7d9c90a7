import { HAS_TEAM } from '../domain/edition.ts';
import type { PlainTextKey } from '../locales/catalogue.ts';
import { POINT_TEXT } from '../locales/say-preparation.ts';
import { TIER_TEXT, TIERS } from '../locales/say-tier.ts';
import type { GuideSection } from '../ui/guide-hash.ts';
import type { SourceName } from './guide-sources.ts';

/** Something the guide says, and where that stands. */
export type Statement = { readonly says: PlainTextKey; readonly from: SourceName };

/** Statements that belong together, under a heading of their own where they need one. */
export type StatementGroup = {
  readonly title?: PlainTextKey;
  readonly statements: readonly Statement[];
};

const from =
  (source: SourceName) =>
  (...says: readonly PlainTextKey[]): readonly Statement[] =>
    says.map((each) => ({ says: each, from: source }));

const release = from('release');
const guide = from('guide');

/** Everything the guide says, by section: only what the source texts say, in plain words. */
export const STATEMENTS: Readonly<Record<GuideSection, readonly StatementGroup[]>> = {
  tiers: TIERS.flatMap((tier) => {
    const { can, cannot } = TIER_TEXT[tier];
    return [can, cannot].map(({ title, says }) => ({ title, statements: guide(...says) }));
  }),
  ask: [
    {
      statements: [
        ...guide('guideAskWhen', 'guideAskWho'),
        ...release('guideAskNumber', 'guideAskReason'),
      ],
    },
    {
      title: 'guideCallBacks',
      statements: [
        ...from('callBacks')('guideCallBackFrom', 'guideCallBackTwice'),
        ...from('textAhead')('guideCallBackText'),
      ],
    },
  ],
  prepare: [
    {
      statements: guide(...Object.values(POINT_TEXT)),
    },
    { title: 'guideAsked', statements: release('guideAskedFor') },
  ],
  'service-requests': [
    { statements: guide('guideRequestTiers') },
    {
      title: 'guideRequestKinds',
      statements: guide(
        'guideRequestExpedite',
        'guideRequestAddress',
        'guideRequestAppointment',
        'guideRequestDelay',
        'guideRequestOther',
      ),
    },
    { title: 'guideRequestTime', statements: from('policyManual')('guideRequestGoal') },
  ],
  ladder: [
    {
      title: 'guideCenters',
      statements: [
        ...release('guideCentersFirst', 'guideCentersWrite'),
        ...guide('guideCentersOne'),
        ...release('guideCentersHeadquarters'),
        ...from('aila')('guideHeadquartersWho'),
        ...from('nafsa')('guideCentersFor'),
        ...from('clinic')('guideMailChanged'),
        ...from('followthrough')('guideCentersBoxes'),
      ],
    },
    { title: 'guideFieldOffices', statements: guide('guideFieldOfficesAgain') },
  ],
  channels: [
    {
      statements: [
        ...from('clinic')('guideMailChanged'),
        ...from('followthrough')('guideChannelsMail'),
        ...from('appointments')('guideChannelsAppointment'),
      ],
    },
  ],
  hints: [
    {
      statements: [
        ...from('ombudsman')('guideHintsOmbudsman'),
        ...from('processingTimes')('guideHintsTime'),
      ],
    },
  ],
  limits: [
    {
      statements: [
        ...from('followthrough')(
          'guideLimitsDeadline',
          HAS_TEAM ? 'teamGuideLimitsSend' : 'guideLimitsSend',
          'guideLimitsLookUp',
        ),
        ...from('protectedCases')('guideLimitsProtected'),
      ],
    },
  ],
  sources: [],
};
