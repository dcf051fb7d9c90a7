import type { InquiryKind } from '../domain/contact.ts';
import type { NotedContact } from '../domain/wait-remark.ts';
import type { PromiseFields } from './promise-fields.ts';
import { readPromises } from './promise-fields.ts';
import type { RequestFields } from './request-fields.ts';
import { readRequest } from './request-fields.ts';

/** A call as far as its wait depends on it, while it is noted. */
export function toNotedCall(
  kind: InquiryKind,
  request: RequestFields,
  promises: PromiseFields,
): NotedContact {
  return {
    step: 'call',
    channel: 'call',
    kind,
    serviceRequest: readRequest(request),
    promises: readPromises(promises, undefined).promises,
  };
}
