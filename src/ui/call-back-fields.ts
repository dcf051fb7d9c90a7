import type { CallBackNoted } from '../domain/call-back-noted.ts';
import { MOST_ATTEMPTS } from '../domain/call-back-noted.ts';
import { asWhole, present } from '../domain/reading.ts';
import { filled } from './filled.ts';
import type { PromiseFields } from './promise-fields.ts';

/** What stands in the fields of a call back, as typed. */
export type CallBackFields = {
  readonly callBackWhen: string;
  readonly callBackNumber: string;
  readonly serviceItemNumber: string;
  readonly attempts: string;
};

/** Nothing was said of a call back. */
export const NO_CALL_BACK: CallBackFields = {
  callBackWhen: '',
  callBackNumber: '',
  serviceItemNumber: '',
  attempts: '',
};

/** The fields of what was recorded of a call back. */
export function fieldsOfCallBack(noted: CallBackNoted | undefined): CallBackFields {
  return {
    callBackWhen: noted?.when ?? '',
    callBackNumber: noted?.number ?? '',
    serviceItemNumber: noted?.serviceItemNumber ?? '',
    attempts: noted?.attempts === undefined ? '' : String(noted.attempts),
  };
}

/** What was noted of a call back as typed, or that the attempts are no number of times. */
export function readCallBack(fields: CallBackFields): CallBackNoted | undefined | 'problem' {
  const typed = fields.attempts.trim();
  const attempts = /^\d+$/.test(typed) ? asWhole(Number(typed), 1, MOST_ATTEMPTS) : undefined;
  if (typed !== '' && attempts === undefined) return 'problem';
  const read = present({
    when: filled(fields.callBackWhen),
    number: filled(fields.callBackNumber),
    serviceItemNumber: filled(fields.serviceItemNumber),
    attempts,
  });
  return Object.keys(read).length === 0 ? undefined : read;
}

/**
 * Which fields of a call back are asked: when it is to come of one that is promised, how often USCIS
 * tried of one that came or was missed. What was typed is asked on, so that nothing typed is hidden.
 */
export function askedOfCallBack(
  fields: CallBackFields &
    Pick<PromiseFields, 'promised' | 'promised2'> & {
      readonly reached: string;
      readonly notReached: string;
      readonly isCallBack: string;
    },
): ReadonlySet<keyof CallBackFields> {
  const wasReached = fields.reached !== 'no';
  const isMissed = !wasReached && fields.notReached === 'call-back-missed';
  if (!wasReached && !isMissed) return new Set();
  const isPromised = wasReached && [fields.promised, fields.promised2].includes('call-back');
  const cameOrWasMissed = isMissed || fields.isCallBack === 'yes';
  const names = Object.keys(NO_CALL_BACK) as (keyof CallBackFields)[];
  return new Set(
    names.filter((name) => {
      if (fields[name] !== '') return true;
      if (name === 'callBackWhen') return isPromised;
      return name === 'attempts' ? cameOrWasMissed : isPromised || cameOrWasMissed;
    }),
  );
}
