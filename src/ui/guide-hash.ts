/** The sections of the guide, in their order; each can be linked to. */
export const GUIDE_SECTIONS = [
  'tiers',
  'ask',
  'prepare',
  'service-requests',
  'ladder',
  'channels',
  'hints',
  'limits',
  'sources',
] as const;
/** A section of the guide. */
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

/** The address of the guide on the desk, or of one of its sections. */
export function guideHash(section?: GuideSection): string {
  return section === undefined ? '#/guide' : `#/guide/${section}`;
}
