import { describe, expect, test } from 'vitest';
import { STATEMENTS } from '../../src/desk/guide-statements.ts';
import { createWords } from '../../src/locales/catalogue.ts';
import { sayPoint } from '../../src/locales/say-preparation.ts';
import { sayTier, TIER_TEXT, TIERS } from '../../src/locales/say-tier.ts';

const words = createWords('en-US');

describe('what a tier can and cannot do', () => {
  test('is one sentence beside the call', () => {
    expect(sayTier(TIER_TEXT['1'].can, words)).toBe(
      'Tier 1 can: relay basic information from scripts, answer questions about forms, and transfer you to Tier 2 in some circumstances.',
    );
    expect(sayTier(TIER_TEXT['2'].cannot, words)).toMatch(/^Tier 2 cannot: .*give legal advice\.$/);
  });

  test('is in the guide in the same words', () => {
    const inGuide = STATEMENTS.tiers.map(({ statements }) => statements.map(({ says }) => says));
    const inForm = TIERS.flatMap((tier) => [TIER_TEXT[tier].can.says, TIER_TEXT[tier].cannot.says]);
    expect(inGuide).toEqual(inForm);
  });
});

test('what is prepared stands in the guide as in the checklist', () => {
  const points = [
    'information',
    'status',
    'processing-time',
    'priority-date',
    'receipts',
    'a-number',
    'correspondence',
  ] as const;
  const said = STATEMENTS.prepare[0]?.statements.map(({ says }) => words.text(says));
  expect(said).toEqual(points.map((point) => sayPoint(point, words)));
});
