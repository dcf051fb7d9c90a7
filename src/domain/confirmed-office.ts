import type { OfficeCode } from './office.ts';
import { isServiceCenter, OFFICES } from './office.ts';
import { asOneOf } from './reading.ts';

/** An office that the person read on Form I-797, as opposed to one that a prefix proposes. */
export type ConfirmedOffice = Exclude<OfficeCode, 'electronic'>;

/** The offices that a Form I-797 can name as having issued the receipt. */
export const CONFIRMABLE_OFFICES: readonly ConfirmedOffice[] = OFFICES.filter(
  (office) => office !== 'electronic',
);

/** An office from outside, or `undefined` when it is none that a Form I-797 can name. */
export function parseConfirmedOffice(value: unknown): ConfirmedOffice | undefined {
  return asOneOf(value, CONFIRMABLE_OFFICES);
}

/**
 * Whether the 2009 release published a mailbox for the office: its four service centers. Potomac
 * came later and none was ever published for it.
 */
export function isPublishedServiceCenter(office: ConfirmedOffice): boolean {
  return isServiceCenter(office);
}
