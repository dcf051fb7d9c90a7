import type { ReceiptNumber } from './receipt-number.ts';

/** The four service centers that the published steps of writing are about. */
export const SERVICE_CENTERS = ['california', 'vermont', 'nebraska', 'texas'] as const;

/**
 * Every office a case can be said to lie at. `field-office` is any local office, `other` anything else (asylum
 * office, Administrative Appeals Office). `electronic` is no place: it is only ever proposed, and says that the
 * number was given to an electronic case, which any office may hold.
 */
export const OFFICES = [
  ...SERVICE_CENTERS,
  'potomac',
  'national-benefits-center',
  'field-office',
  'electronic',
  'other',
] as const;

/** Where a case lies, or is thought to lie. */
export type OfficeCode = (typeof OFFICES)[number];

/** One of the four service centers. */
export type ServiceCenter = (typeof SERVICE_CENTERS)[number];

/** Whether the office is one of the four service centers. */
export function isServiceCenter(office: OfficeCode): office is ServiceCenter {
  return (SERVICE_CENTERS as readonly OfficeCode[]).includes(office);
}

const OFFICE_BY_PREFIX: Readonly<Record<string, OfficeCode>> = {
  WAC: 'california',
  CSC: 'california',
  EAC: 'vermont',
  VSC: 'vermont',
  LIN: 'nebraska',
  NSC: 'nebraska',
  SRC: 'texas',
  TSC: 'texas',
  MSC: 'national-benefits-center',
  NBC: 'national-benefits-center',
  YSC: 'potomac',
  IOE: 'electronic',
};

/**
 * The office a receipt number's prefix suggests, or `undefined` for the prefixes of local offices and unknown ones.
 * A proposal only: the prefix is that of the intake office and stays when a case moves, so the person confirms the
 * office from Form I-797.
 */
export function proposedOffice(receiptNumber: ReceiptNumber): OfficeCode | undefined {
  const prefix = receiptNumber.slice(0, 3);
  return Object.hasOwn(OFFICE_BY_PREFIX, prefix) ? OFFICE_BY_PREFIX[prefix] : undefined;
}
