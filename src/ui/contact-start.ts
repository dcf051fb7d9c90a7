import type { InquiryKind } from '../domain/contact.ts';
import type { Step } from '../domain/step.ts';

/** What is known of a letter or message when its form is opened for a reason. */
export type ContactStart = {
  /** The next step that it is to be, where it was opened from one. */
  readonly next?: Step;
  /** The kind of the new matter that it raises. */
  readonly kind?: InquiryKind;
};
