import type { Wait } from './wait.ts';

/** How soon a call back of Tier 2 was published to come, by how urgent the matter is. */
export type CallBackLength = { readonly urgency: 'urgent' | 'regular'; readonly wait: Wait };

/**
 * The lengths published for a call back of Tier 2 in January 2022 (facts.md §2, one good source; a
 * year earlier they were 48 hours and 7 business days). What was promised in a call is what counts.
 */
export const CALL_BACK_LENGTHS: readonly CallBackLength[] = [
  { urgency: 'urgent', wait: { unit: 'hours', amount: 72 } },
  { urgency: 'regular', wait: { unit: 'business-days', amount: 30 } },
];
