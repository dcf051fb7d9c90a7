import type { CalendarDate } from './calendar-date.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { InquiryKind } from './contact.ts';
import { INQUIRY_KINDS } from './contact.ts';
import type { InquiryId } from './ids.ts';
import { parseInquiryId } from './ids.ts';
import type { Foreign } from './reading.ts';
import { asForeign, asOneOf, present } from './reading.ts';

/** What the person says of a matter as a whole; a field set to `null` is taken back. */
export type InquiryDescribed = {
  readonly type: 'inquiry-described';
  readonly inquiryId: InquiryId;
  readonly patch: {
    readonly kind?: InquiryKind;
    /** When she needs it settled. */
    readonly neededBy?: CalendarDate | null;
  };
};

/** What the person said of a matter, from outside, or `undefined` when it does not say of which. */
export function parseInquiryDescribed(raw: Foreign): InquiryDescribed | undefined {
  const inquiryId = parseInquiryId(raw['inquiryId']);
  const patch = asForeign(raw['patch']);
  if (!inquiryId || !patch) return undefined;
  const neededBy = patch['neededBy'] === null ? null : parseCalendarDate(patch['neededBy']);
  const kind = asOneOf(patch['kind'], INQUIRY_KINDS);
  return { type: 'inquiry-described', inquiryId, patch: present({ kind, neededBy }) };
}
