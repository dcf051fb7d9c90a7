import type { Page } from '@playwright/test';
import type { ANumber } from '../../../src/domain/a-number.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { ReceiptNumber } from '../../../src/domain/receipt-number.ts';
import { recordInCase } from '../support/recorded-case.ts';
import { RECEIPT } from '../support/steps.ts';

/** What a person wrote herself, in her language. Nobody is meant, and every number is made up. */
type Sample = {
  readonly mother: string;
  readonly brother: string;
  readonly permit: string;
  readonly travel: string;
  readonly answer: string;
  readonly note: string;
};

/** The samples of each language. */
export const SAMPLES: Readonly<Record<Language, Sample>> = {
  en: {
    mother: 'Mother’s green card',
    brother: 'Brother’s petition',
    permit: 'Work permit',
    travel: 'Travel document',
    answer: 'The file is with an officer. An answer within 30 days.',
    note: 'Asked whether the response to the request for evidence has been looked at.',
  },
  es: {
    mother: 'Residencia de mamá',
    brother: 'Petición de mi hermano',
    permit: 'Permiso de trabajo',
    travel: 'Documento de viaje',
    answer: 'El expediente está con un oficial. Respuesta en 30 días.',
    note: 'Pregunté si ya revisaron la respuesta a la solicitud de evidencia.',
  },
  'zh-CN': {
    mother: '母亲的绿卡',
    brother: '哥哥的亲属申请',
    permit: '工作许可',
    travel: '旅行证件',
    answer: '案卷在审理官员手中，30 天内答复。',
    note: '询问补件材料是否已经审阅。',
  },
};

/** The case whose call is being noted in the picture. */
export const BROTHER = 'WAC2190012346';
const PERMIT = 'LIN2190054321';
const TRAVEL = 'SRC2190067890';

/** Keeps four cases: one is due, one is soon, one waits, one has an interview. */
export async function keepSampleCases(desk: Page, language: Language): Promise<void> {
  const sample = SAMPLES[language];
  await recordInCase(desk, RECEIPT, ({ on, call, seen }) => [
    { type: 'case-kept', receiptNumber: RECEIPT as ReceiptNumber },
    { type: 'setting-changed', name: 'language', value: language },
    {
      type: 'case-described',
      patch: {
        label: sample.mother,
        form: 'I-485',
        filedOn: on(-300),
        receivedOn: on(-297),
        aNumber: 'A012345678' as ANumber,
        office: { code: 'vermont', confirmedOn: on(-40) },
        people: [{ role: 'applicant', name: 'Rosa Example' }],
      },
    },
    seen(-290, 'Case Was Received'),
    seen(-75, 'Response To USCIS’ Request For Evidence Was Received'),
    call(1, -33, {
      tier: 2,
      representativeName: 'Ms. Sample',
      serviceRequest: { number: 'SR-0000012345' },
      answerGiven: sample.answer,
      notes: sample.note,
    }),
    { type: 'status-checked', on: on(-1) },
  ]);
  await recordInCase(desk, BROTHER, ({ on, call, seen }) => [
    { type: 'case-kept', receiptNumber: BROTHER as ReceiptNumber },
    {
      type: 'case-described',
      patch: {
        label: sample.brother,
        form: 'I-130',
        filedOn: on(-420),
        receivedOn: on(-417),
        aNumber: 'A012345678' as ANumber,
        people: [
          { role: 'petitioner', name: 'Ana Example' },
          { role: 'beneficiary', name: 'Leo Example' },
        ],
        office: { code: 'california', confirmedOn: on(-90) },
      },
    },
    seen(-400, 'Case Was Received'),
    { type: 'status-checked', on: on(-1) },
    call(1, -12, { tier: 1, serviceRequest: { number: 'SR-0000012346' } }),
  ]);
  await recordInCase(desk, PERMIT, ({ on, seen }) => [
    { type: 'case-kept', receiptNumber: PERMIT as ReceiptNumber },
    { type: 'case-described', patch: { label: sample.permit, form: 'I-765' } },
    seen(-2, 'Case Was Received'),
    { type: 'date-noted', kind: 'biometrics', on: on(24) },
  ]);
  await recordInCase(desk, TRAVEL, ({ on, call, seen }) => [
    { type: 'case-kept', receiptNumber: TRAVEL as ReceiptNumber },
    {
      type: 'case-described',
      patch: {
        label: sample.travel,
        form: 'I-131',
        office: { code: 'texas', confirmedOn: on(-60) },
      },
    },
    seen(-190, 'Case Was Received'),
    { type: 'status-checked', on: on(-1) },
    call(1, -29, { tier: 1, serviceRequest: { number: 'SR-0000012347' } }),
  ]);
}
