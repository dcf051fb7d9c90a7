import type { CallFields } from './call-fields.ts';

/** What stands in the fields of a call when its form is opened for a reason that is known. */
export type CallStart = Partial<
  Pick<CallFields, 'inquiry' | 'kind' | 'isCallBack' | 'reached' | 'notReached' | 'also'>
>;
