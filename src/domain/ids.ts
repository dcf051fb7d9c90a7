declare const idBrand: unique symbol;
type Id<Kind extends string> = string & { readonly [idBrand]: Kind };

/** A journal entry: a UUIDv7 minted with the draft and reused on every retry. */
export type EntryId = Id<'EntryId'>;
/** What the journal is about: the receipt number a case was kept under, or `pending:<uuid>`. */
export type CaseId = Id<'CaseId'>;
/** One matter raised with USCIS about a case. */
export type InquiryId = Id<'InquiryId'>;
/** One attempt to reach USCIS; shared by the entries of a call about several cases. */
export type ContactId = Id<'ContactId'>;
/** Cases that belong together: a random UUID, minted when the first two were linked. */
export type GroupId = Id<'GroupId'>;
/** The browser profile that wrote an entry: a random UUID. */
export type DeviceId = Id<'DeviceId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CASE_ID =
  /^(?:[A-Z]{3}\d{10}|pending:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

function parseUuid(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value : undefined;
}

/** An entry id from outside, or `undefined` if it is no lower-case UUID. */
export function parseEntryId(value: unknown): EntryId | undefined {
  return parseUuid(value) as EntryId | undefined;
}

/** An inquiry id from outside, or `undefined` if it is no lower-case UUID. */
export function parseInquiryId(value: unknown): InquiryId | undefined {
  return parseUuid(value) as InquiryId | undefined;
}

/** A contact id from outside, or `undefined` if it is no lower-case UUID. */
export function parseContactId(value: unknown): ContactId | undefined {
  return parseUuid(value) as ContactId | undefined;
}

/** A group id from outside, or `undefined` if it is no lower-case UUID. */
export function parseGroupId(value: unknown): GroupId | undefined {
  return parseUuid(value) as GroupId | undefined;
}

/** A device id from outside, or `undefined` if it is no lower-case UUID. */
export function parseDeviceId(value: unknown): DeviceId | undefined {
  return parseUuid(value) as DeviceId | undefined;
}

/** A case id from outside, or `undefined` if it is neither a receipt number nor `pending:<uuid>`. */
export function parseCaseId(value: unknown): CaseId | undefined {
  return typeof value === 'string' && CASE_ID.test(value) ? (value as CaseId) : undefined;
}

/** Whether the case was kept before it had a receipt number. */
export function isPending(caseId: CaseId): boolean {
  return caseId.startsWith('pending:');
}
