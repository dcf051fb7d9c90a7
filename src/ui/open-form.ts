import type { CaseId, InquiryId } from '../domain/ids.ts';
import { parseCaseId, parseInquiryId } from '../domain/ids.ts';
import { present } from '../domain/reading.ts';
import type { HandedForm } from '../platform/panel-form.ts';
import type { CallStart } from './call-start.ts';

/** A call or an answer that is being noted in a small window, and what its form was opened with. */
export type OpenForm =
  | {
      readonly name: 'call';
      readonly receipt: string;
      readonly start?: CallStart | undefined;
      /** The case in whose file the form stood, if it did. */
      readonly fileOf?: CaseId | undefined;
    }
  | { readonly name: 'answer'; readonly caseId: CaseId; readonly inquiryId: InquiryId };

const START_FIELDS = [
  'inquiry',
  'kind',
  'isCallBack',
  'reached',
  'notReached',
] as const satisfies (keyof CallStart)[];

/** A form as one window hands it to another; what is typed in it goes by its draft. */
export function toHandedForm(form: OpenForm): HandedForm {
  if (form.name === 'answer') return form;
  const { name, receipt, start, fileOf } = form;
  return { name, receipt, ...start, ...(fileOf && { fileOf }) };
}

/** The form that was handed over, or `undefined` when it names none that there is. */
export function parseHandedForm(handed: HandedForm): OpenForm | undefined {
  if (handed['name'] === 'call') {
    const started = START_FIELDS.flatMap((name) => {
      const value = handed[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    return present({
      name: 'call' as const,
      receipt: handed['receipt'] ?? '',
      start: started.length === 0 ? undefined : Object.fromEntries(started),
      fileOf: parseCaseId(handed['fileOf']),
    });
  }
  const caseId = parseCaseId(handed['caseId']);
  const inquiryId = parseInquiryId(handed['inquiryId']);
  const isAnswer = handed['name'] === 'answer';
  return isAnswer && caseId && inquiryId ? { name: 'answer', caseId, inquiryId } : undefined;
}
